/** A scale over the days: the mean of each day, for a small chart. */
import type { Day } from '../contact/day.js';
import { addDays } from '../contact/day.js';
import type { Measure } from './state.js';

/** Oldest first, ending today; null for a day without a measure. */
export type Curve = readonly (number | null)[];

export interface CurveInput {
  readonly measures: readonly Measure[];
  /** The scale; undefined where there is none. */
  readonly id: string | undefined;
  readonly today: Day;
  readonly days: number;
}

export function curveOf({ measures, id, today, days }: CurveInput): Curve {
  const own = measures.filter((one) => one.id === id);
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(today, i - days + 1);
    return mean(own.filter((one) => one.at.startsWith(day)).map((one) => one.value));
  });
}

/** To one decimal; null for none. */
export function mean(values: readonly number[]): number | null {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.length === 0 ? null : Math.round((sum / values.length) * 10) / 10;
}
