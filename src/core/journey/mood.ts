/** How the mood goes: the last measure, and the mean of the last seven days. */
import type { Day } from '../contact/day.js';
import { addDays } from '../contact/day.js';
import { mean } from './curve.js';
import type { Measure } from './state.js';

export interface Mood {
  readonly last: number | null;
  /** Mean of today and the six days before, to one decimal. */
  readonly week: number | null;
}

/** `id` is the scale that counts as the mood; undefined where the playbook names none. */
export function moodOf(measures: readonly Measure[], id: string | undefined, today: Day): Mood {
  const own = measures.filter((one) => one.id === id);
  // Local times sort as text: where the day is the same, so is nearly always the offset.
  const last = own.reduce<Measure | null>(
    (best, one) => (best === null || one.at >= best.at ? one : best),
    null,
  );
  const week = own.filter((one) => isInWeek(one.at.slice(0, 10), today)).map((one) => one.value);
  return { last: last?.value ?? null, week: mean(week) };
}

function isInWeek(day: Day, today: Day): boolean {
  return day > addDays(today, -7) && day <= today;
}
