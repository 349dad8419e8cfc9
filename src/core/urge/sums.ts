/** When urges come, and what sets them off: sums for `coach urge list`. */
import { timesDone } from './offers.js';
import type { LoggedUrge } from './urge.js';

export interface UrgeSums {
  readonly count: number;
  /** Twelve pairs of hours from midnight on: how many began in each. */
  readonly hours: readonly number[];
  /** Urges whose hour is known. */
  readonly timed: number;
  /** Most frequent first; equal ones in the order in which they first came. */
  readonly triggers: readonly Counted[];
  readonly helped: readonly Counted[];
  /** Of those with a strength: the mean, to one decimal. Null for none. */
  readonly strength: number | null;
}
export interface Counted {
  /** An id of the shelf, or the person's own words. */
  readonly what: string;
  readonly count: number;
}

const HOURS_EACH = 2;

export function urgeSums(log: readonly LoggedUrge[]): UrgeSums {
  const hours = Array.from(
    { length: 24 / HOURS_EACH },
    (_, part) => log.filter((one) => partOf(one) === part).length,
  );
  const strengths = log.flatMap(({ strength }) => (strength === null ? [] : [strength]));
  const mean = strengths.reduce((sum, one) => sum + one, 0) / strengths.length;
  return {
    count: log.length,
    hours,
    timed: hours.reduce((sum, one) => sum + one, 0),
    triggers: counted(tally(log.flatMap(({ trigger }) => trigger ?? []))),
    helped: counted(timesDone(log)),
    strength: strengths.length === 0 ? null : Math.round(mean * 10) / 10,
  };
}

/** The counts that are highest, where any stands out: one urge here and one there are no pattern. */
export function peaksOf(counts: readonly Counted[]): readonly Counted[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most < 2 ? [] : counts.filter(({ count }) => count === most);
}

/** The local hour stands in the instant as it was written; null where only the day is known. */
function partOf({ at }: LoggedUrge): number | null {
  if (!at.includes('T')) return null;
  return Math.floor(Number(at.slice(11, 13)) / HOURS_EACH);
}

function tally(all: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}

function counted(times: ReadonlyMap<string, number>): readonly Counted[] {
  return [...times].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
}
