/** What `status` tells of the journal: when, and how much, never what. */
import type { Day } from '../contact/day.js';
import type { Entry } from '../journal/entry.js';

export interface JournalSum {
  /** The day of the latest entry, as it was where it was written. */
  readonly last: Day | null;
  readonly thisMonth: number;
}

export function journalSum(entries: readonly Pick<Entry, 'at'>[], today: Day): JournalSum {
  const days = entries.map((entry) => entry.at.slice(0, 10));
  const month = today.slice(0, 7);
  return {
    last: days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null),
    thisMonth: days.filter((day) => day.startsWith(month)).length,
  };
}
