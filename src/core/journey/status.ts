/** Where things stand today, as data: the document of `coach status --json`, and what its view shows besides. */
import type { Week as CalendarWeek } from '../contact/calendar.js';
import { calendarOf } from '../contact/calendar.js';
import type { NoContact } from '../contact/count.js';
import { noContact, timesShown } from '../contact/count.js';
import type { Day } from '../contact/day.js';
import type { Playbook } from '../graph/playbook.js';
import type { Chosen } from './chosen.js';
import { chosenOf } from './chosen.js';
import type { JournalSum } from './journal-sum.js';
import type { Curve } from './curve.js';
import { curveOf } from './curve.js';
import type { Mood } from './mood.js';
import { moodOf } from './mood.js';
import type { Journey, State } from './state.js';
import type { Waiting } from './waiting.js';
import type { Plan } from '../urge/urge.js';
import type { Week } from './week.js';
import { weekOf } from './week.js';
import type { Where } from './where.js';
import { whereOf } from './where.js';
import { marksOf } from './world.js';

/** `coach status --json`, key for key. */
export interface StatusDocument {
  readonly version: 1;
  readonly today: Day;
  readonly begun: boolean;
  readonly step: Where['step'];
  readonly closed: readonly string[];
  /** A command. */
  readonly next: string;
  readonly waiting: Waiting | null;
  readonly noContact: NoContact | null;
  readonly journal: JournalSum;
  readonly mood: Mood;
}

export interface Status extends Pick<Where, 'quiet' | 'inContact'> {
  readonly document: StatusDocument;
  readonly chosen: readonly Chosen[];
  readonly calendar: readonly CalendarWeek[];
  /** The day on which something written sounded heavy, until support was opened. */
  readonly concern: Day | null;
  /** The clock is behind the ledger: the count stands still until it has caught up. */
  readonly clockBehind: boolean;
  /** The mood of the last four weeks, day by day. */
  readonly moods: Curve;
  /** False where the person wants no days shown. The document has them all the same. */
  readonly counting: boolean;
  /** How often something of theirs came by itself. */
  readonly shown: number;
  /** If-then plans, newest last. */
  readonly plans: readonly Plan[];
  /** The weekly check-in; null before it has begun. */
  readonly week: Week | null;
}

export interface StatusInput {
  readonly playbook: Playbook;
  readonly state: State;
  readonly today: Day;
  readonly entries: JournalSum;
  /** True unless told. */
  readonly counting?: boolean;
}

const CURVE_DAYS = 28;
/** The newest few: more would hide the rest. */
const PLANS = 3;

/** Names nobody: the ex is "your ex" whatever the person calls them. */
export function statusOf(input: StatusInput): Status {
  const { playbook, state, today, entries } = input;
  const where = whereOf(playbook, state, today);
  const { journey, quiet, inContact, who, step, closed, waiting } = where;
  const ended = journey === null ? null : endedOn(playbook, state, journey);
  const goal = journey === null || quiet ? null : goalOf(playbook, journey);
  const count = noContact({ contacts: state.contacts, ended, goal, today });
  return {
    document: {
      version: 1,
      today,
      begun: journey !== null,
      step,
      closed,
      next: nextCommand(input, where),
      waiting,
      noContact: count,
      journal: entries,
      mood: moodOf(state.measures, playbook.roles.mood, today),
    },
    quiet,
    inContact,
    chosen: journey === null ? [] : chosenOf({ playbook, journey, who, step: step?.id ?? '', quiet }),
    calendar: calendarOf({ contacts: state.contacts, ended, today }),
    concern: state.concern,
    clockBehind: count !== null && today < count.since,
    moods: curveOf({ measures: state.measures, id: playbook.roles.mood, today, days: CURVE_DAYS }),
    counting: input.counting !== false,
    shown: timesShown({ contacts: state.contacts, ended }),
    plans: state.plans.slice(-PLANS),
    week: journey === null ? null : weekOf(state.measures, today),
  };
}

/** The latest day on which it ended: a playbook may let it end again. */
function endedOn(playbook: Playbook, state: State, journey: Journey): Day | null {
  const marks = marksOf(playbook.roles.ended ?? '', journey, state.contacts, playbook);
  return marks.reduce<Day | null>((last, { on }) => (last === null || on > last ? on : last), null);
}

/** Only a wait that was chosen is a goal; the number that conditions take instead is none. */
function goalOf(playbook: Playbook, journey: Journey): number | null {
  const wait = journey.answers[playbook.roles.wait ?? '']?.value;
  return typeof wait === 'number' ? wait : null;
}

/** Help first; then the walk once a day, and the journal once a day. A page that was called for goes before both. */
function nextCommand({ playbook, state, today, entries }: StatusInput, where: Where): string {
  if (state.concern !== null) return 'coach support';
  if (where.standing === null) return 'coach start';
  const { block, spot } = where.standing;
  if (block.kind === 'do' && block.feature === 'support') return 'coach support';
  if (block.kind === 'wait' || spot.step === playbook.roles.rest) return 'coach journal';
  const walkedToday = where.journey?.opened === today && spot.visit === null;
  return walkedToday && entries.last !== today ? 'coach journal' : 'coach start';
}
