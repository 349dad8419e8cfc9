/**
 * What is worth a date in somebody's calendar. Others may see a calendar, so the titles tell nothing, and whoever shows
 * it knows no more than that there is a day. Where the walk is quiet, no date leads to contact.
 */
import type { Day } from '../contact/day.js';
import { addDays, laterDay } from '../contact/day.js';
import type { State } from '../journey/state.js';
import type { Status } from '../journey/status.js';

export interface Reminder {
  /** The same for the same thing, so that a calendar that reads it again changes it instead of adding one. */
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  /** Local time of day, "08:00"; without one it is the whole day. */
  readonly time?: string;
  /** How many weeks in a row; once where it is missing. */
  readonly weeks?: number;
}

export interface RemindInput {
  readonly status: Status;
  readonly state: State;
  /** ISO 8601 with offset. */
  readonly now: string;
}

/** Two months: longer, and a calendar is full of something that is over. */
const WEEKS = 8;

/** In the order of their days. */
export function remindersOf({ status, state, now }: RemindInput): readonly Reminder[] {
  const { document, quiet, counting } = status;
  const until = document.noContact?.until ?? null;
  const counts = !quiet && counting && until !== null && until > document.today;
  return [
    ...(counts ? [{ id: 'wait', title: 'A day you chose', day: until }] : []),
    ...weekly(status),
    ...(quiet ? [] : heldOf(state, now)),
  ].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

/** From the next one that is due. */
function weekly({ week, document: { today } }: Status): readonly Reminder[] {
  if (week === null) return [];
  const day = laterDay(week.due, addDays(today, 1));
  return [{ id: 'week', title: 'A few minutes for yourself', day, weeks: WEEKS }];
}

function startOf({ day, time }: Reminder): string {
  return `${day} ${time ?? ''}`;
}

/** A message that was put aside until a time. */
interface Held {
  readonly id: string;
  /** ISO 8601 with offset: the wall clock where it was put aside. */
  readonly heldUntil: string | null;
}

/** Those whose time is still to come. */
function heldOf(
  { drafts = [] }: State & { readonly drafts?: readonly Held[] },
  now: string,
): readonly Reminder[] {
  return drafts.flatMap(({ id, heldUntil }) =>
    heldUntil === null || Date.parse(heldUntil) <= Date.parse(now) ? [] : [heldReminder(id, heldUntil)],
  );
}

function heldReminder(id: string, until: string): Reminder {
  return {
    id: `held-${id}`,
    title: 'Something to look at again',
    day: until.slice(0, 10),
    time: until.slice(11, 16),
  };
}
