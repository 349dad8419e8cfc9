/**
 * The count of days of no contact, made anew from the ledger every time: nothing is stored that could disagree with it.
 * README.md in this folder tells what each number means, with the worked example.
 */
import type { Contact } from './contact.js';
import { counts, isSlip } from './contact.js';
import type { Day } from './day.js';
import { addDays, daysBetween, laterDay } from './day.js';

/** The object `noContact` of `coach status --json`. Numbers are whole days or times, never below 0. */
export interface NoContact {
  /** The last contact that counts, else the breakup. */
  readonly since: Day;
  readonly days: number;
  readonly goal: number | null;
  readonly left: number | null;
  readonly until: Day | null;
  readonly best: number;
  readonly kept: number;
  readonly total: number;
  readonly slips: number;
  readonly looks: number;
}

export interface CountInput {
  /** In any order. */
  readonly contacts: readonly Contact[];
  /** The day of the breakup, the latest when there were several; null while it is not known. */
  readonly ended: Day | null;
  /** The chosen wait in days; null for none, or when it must not be shown. */
  readonly goal: number | null;
  readonly today: Day;
}

/** Null while neither a breakup day nor a contact that counts is known. */
export function noContact({ contacts, ended, goal, today }: CountInput): NoContact | null {
  const ledger = sinceBreakup(contacts, ended);
  const counted = ledger.filter(counts);
  const broken = [...new Set(counted.map((one) => one.on))].sort();
  const start = ended ?? broken[0];
  if (start === undefined) return null;
  const since = broken.at(-1) ?? start;
  // A clock that went back stands still at the last day that is known, so that nothing falls below 0.
  const now = laterDay(today, since);
  const days = daysBetween(since, now);
  const total = daysBetween(start, now);
  return {
    since,
    days,
    ...goalOf(goal, since, days),
    best: longest([start, ...broken, now]),
    // The first day is day 0: it is none of the `total` days, so contact on it takes none of them away.
    kept: total - broken.filter((day) => day > start).length,
    total,
    slips: counted.filter(isSlip).length,
    looks: ledger.filter((one) => one.how === 'look').length,
  };
}

/** Contact dated before the breakup belongs to the time together: the count does not know it. */
export function sinceBreakup(contacts: readonly Contact[], ended: Day | null): readonly Contact[] {
  return ended === null ? contacts : contacts.filter((one) => one.on >= ended);
}

/** What came to me by itself, since the same day as `looks`: a counter apart, and never in the document. */
export function timesShown({ contacts, ended }: Pick<CountInput, 'contacts' | 'ended'>): number {
  return sinceBreakup(contacts, ended).filter((one) => one.how === 'shown').length;
}

function goalOf(goal: number | null, since: Day, days: number): Pick<NoContact, 'goal' | 'left' | 'until'> {
  if (goal === null) return { goal: null, left: null, until: null };
  return { goal, left: Math.max(0, goal - days), until: addDays(since, goal) };
}

/** The longest stretch between two neighbours of a sorted list of days. */
function longest(days: readonly Day[]): number {
  return days.reduce((best, day, i) => Math.max(best, daysBetween(days[i - 1] ?? day, day)), 0);
}
