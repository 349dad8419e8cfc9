/** The hours in which the wish was strongest so far: it is a kind of hour that wants, as much as a heart. */
import type { LoggedUrge } from './urge.js';

export interface StrongHours {
  /** Whole hours of the day, "22:00" and "24:00". */
  readonly from: string;
  readonly to: string;
}

const HOURS_EACH = 2;
/** Fewer than that in the same hours say nothing. */
const ENOUGH = 3;

/** Null where too few were noted with a strength. Of equal ones the earlier hours. */
export function strongestHours(log: readonly LoggedUrge[]): StrongHours | null {
  const parts = Array.from({ length: 24 / HOURS_EACH }, (_, part) => part);
  const means = parts.flatMap((part) => {
    const strengths = log.flatMap(({ at, strength }) =>
      strength !== null && partOf(at) === part ? [strength] : [],
    );
    return strengths.length < ENOUGH ? [] : [{ part, mean: sum(strengths) / strengths.length }];
  });
  const [best] = [...means].sort((a, b) => b.mean - a.mean);
  if (best === undefined) return null;
  return { from: hour(best.part * HOURS_EACH), to: hour((best.part + 1) * HOURS_EACH) };
}

/** The local hour stands in the instant as it was written. */
function partOf(at: string): number {
  return Math.floor(Number(at.slice(11, 13)) / HOURS_EACH);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function hour(number: number): string {
  return `${String(number).padStart(2, '0')}:00`;
}
