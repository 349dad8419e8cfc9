/** The checklist, judged: the criteria, what the journey knows, and what was answered. No question is asked here. */
import type { Contact } from './contact/contact.js';
import { daysBetween } from './contact/day.js';
import type { Day } from './contact/day.js';
import type { Condition } from './graph/condition.js';
import type { Fact, Playbook } from './graph/playbook.js';
import type { Standing } from './journey/advance.js';
import type { Check } from './journey/state.js';
import { factsIn } from './screening.js';
import type { Criterion } from './shelf.js';

export type PointState = 'yes' | 'no' | 'unknown';
export type Verdict = Check['verdict'];

export interface Point {
  readonly criterion: Criterion;
  readonly state: PointState;
}

export interface Judged {
  readonly verdict: Verdict;
  /** Stops first, then must, then should; within a weight in the order of the list. */
  readonly points: readonly Point[];
}

/** Answers of this run, by the id of the criterion. */
export type Given = Readonly<Record<string, PointState>>;

export interface Known {
  /** The journey as it stands today; null before it has begun. */
  readonly now: Standing | null;
  /** The safety questions were met. Before that no answer beside them opens anything. */
  readonly met: boolean;
  readonly given: Given;
  readonly today: Day;
}

const WEIGHTS: readonly Criterion['weight'][] = ['stop', 'must', 'should'];

export function judge(criteria: readonly Criterion[], known: Known): Judged {
  const sorted = WEIGHTS.flatMap((weight) => criteria.filter((criterion) => criterion.weight === weight));
  const points = sorted.map((criterion) => ({ criterion, state: stateOf(criterion, known) }));
  return { verdict: verdictOf(points), points };
}

/** A stop that is no ends it; a stop or must that is not yes means not yet; the rest only asks to be looked at. */
export function verdictOf(points: readonly Point[]): Verdict {
  if (points.some((point) => point.criterion.weight === 'stop' && point.state === 'no')) return 'stop';
  const open = points.some((point) => point.criterion.weight !== 'should' && point.state !== 'yes');
  return open ? 'not-yet' : 'go';
}

/**
 * A no counts, whoever says it. A yes of the journey needs no answer; where the journey could know it and the safety
 * questions were not met, an answer alone is no yes.
 */
function stateOf(criterion: Criterion, { now, met, given, today }: Known): PointState {
  const known = now === null ? 'unknown' : knownState(criterion, now, today);
  const answer = given[criterion.id] ?? 'unknown';
  if (known === 'no' || answer === 'no') return 'no';
  if (known === 'yes') return 'yes';
  return answer === 'yes' && !met && isKnowable(criterion) ? 'unknown' : answer;
}

/** What the journey and the ledger know of a criterion by themselves. */
export function knownState(
  { yes, no, looked }: Criterion,
  { draft, spot }: Standing,
  today: Day,
): PointState {
  const holds = (condition: Condition | undefined): boolean =>
    condition !== undefined && draft.check(condition, spot);
  if (holds(no) || hasLooked(draft.contacts, looked, today)) return 'no';
  return holds(yes) ? 'yes' : 'unknown';
}

function hasLooked(contacts: readonly Contact[], days: number | undefined, today: Day): boolean {
  return (
    days !== undefined && contacts.some(({ how, on }) => how === 'look' && daysBetween(on, today) < days)
  );
}

function isKnowable({ yes, no }: Criterion): boolean {
  return yes !== undefined || no !== undefined;
}

/** The criterion is about days or messages counted: what it says may time something. */
export function isCounted({ yes, no }: Criterion, playbook: Playbook): boolean {
  const facts = [yes, no].flatMap((condition) => (condition === undefined ? [] : factsIn(condition)));
  return facts.some((fact) => COUNTED.includes(playbook.facts[fact]?.kind ?? 'asked'));
}

const COUNTED: readonly Fact['kind'][] = ['times', 'days_since'];

/** The run as it is kept: a state for each criterion. */
export function checkOf({ verdict, points }: Judged, on: Check['on']): Check {
  return {
    on,
    verdict,
    answers: Object.fromEntries(points.map((point) => [point.criterion.id, point.state])),
  };
}
