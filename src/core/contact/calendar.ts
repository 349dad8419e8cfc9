/** The last weeks as a grid of days, Monday to Sunday, oldest week first: data for the calendar of `coach status`. */
import type { Contact } from './contact.js';
import { counts, isSlip } from './contact.js';
import { sinceBreakup } from './count.js';
import type { Day } from './day.js';
import { addDays, dayNumber, laterDay } from './day.js';

/**
 * `kept` and what kept it as well: `theirs` (they wrote) and `practical`. `slip` and `planned` moved the count.
 * `looked` is "I checked their profile". `ended` is the breakup, `outside` a day before it or still to come.
 */
export const dayKinds = [
  'slip',
  'planned',
  'looked',
  'theirs',
  'practical',
  'ended',
  'kept',
  'outside',
] as const;
export type DayKind = (typeof dayKinds)[number];

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
}
/** Seven days, Monday first. */
export type Week = readonly CalendarDay[];

export interface CalendarInput {
  readonly contacts: readonly Contact[];
  readonly ended: Day | null;
  readonly today: Day;
}

const WEEKS = 12;

/** Twelve weeks up to the present one; none when there is nothing yet to count from. */
export function calendarOf({ contacts, ended, today }: CalendarInput): readonly Week[] {
  const ledger = sinceBreakup(contacts, ended);
  const counted = ledger.filter(counts).map((one) => one.on);
  const start = ended ?? counted.sort()[0];
  if (start === undefined) return [];
  const now = counted.reduce(laterDay, laterDay(today, start));
  const kindOf = (day: Day): DayKind => {
    if (day < start || day > now) return 'outside';
    const kinds = ledger.filter((one) => one.on === day).flatMap((one) => kindOfContact(one) ?? []);
    const otherwise = day === ended ? 'ended' : 'kept';
    return dayKinds.find((kind) => kinds.includes(kind)) ?? otherwise;
  };
  const first = addDays(mondayOf(now), -7 * (WEEKS - 1));
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => addDays(first, week * 7 + i)).map((day) => ({
      day,
      kind: kindOf(day),
    })),
  );
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: Day): Day {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return addDays(day, -sinceMonday);
}

/** What came to me by itself leaves no sign. */
function kindOfContact(contact: Contact): DayKind | null {
  if (counts(contact)) return isSlip(contact) ? 'slip' : 'planned';
  if (contact.how === 'look') return 'looked';
  if (contact.how === 'shown') return null;
  return contact.practical === true ? 'practical' : 'theirs';
}
