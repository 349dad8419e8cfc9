/** The weekly check-in: the same few scales each week, kept as measures. */
import type { Day } from '../contact/day.js';
import { addDays } from '../contact/day.js';
import type { Measure } from './state.js';

export interface Week {
  /** The day of the latest one. */
  readonly last: Day | null;
  /** The first day of the next one; today where there was none. */
  readonly due: Day;
}

/** No id of a playbook has such a sign in it, so that the two kinds of scale cannot meet. */
const PREFIX = 'week:';
const A_WEEK = 7;
/** A day or two early is still a weekly one; anything sooner shows the day, and not the week. */
const SOON = 5;

export function measureOf(scale: string): string {
  return `${PREFIX}${scale}`;
}

export function weekOf(measures: readonly Measure[], today: Day): Week {
  const days = measures.filter(({ id }) => id.startsWith(PREFIX)).map(({ at }) => at.slice(0, 10));
  const last = days.reduce<Day | null>((late, day) => (late === null || day > late ? day : late), null);
  return { last, due: last === null ? today : addDays(last, A_WEEK) };
}

/** The latest one is so near that another would say little. A clock that went back is no reason. */
export function isSoon({ last }: Week, today: Day): boolean {
  return last !== null && last <= today && addDays(last, SOON) > today;
}

/** The values of one scale, a day each, oldest first; where a day has two, the later one. At most `most`. */
export function valuesOf(measures: readonly Measure[], scale: string, most: number): readonly number[] {
  const own = measures.filter(({ id }) => id === measureOf(scale));
  const byDay = new Map([...own].sort(byTime).map(({ at, value }) => [at.slice(0, 10), value]));
  return [...byDay.values()].slice(-most);
}

/** With this measure; what the same sitting said of the scale before is taken back. */
export function withMeasure(measures: readonly Measure[], measure: Measure): readonly Measure[] {
  return [...measures.filter(({ id, at }) => id !== measure.id || at !== measure.at), measure];
}

function byTime(a: Measure, b: Measure): number {
  if (a.at === b.at) return 0;
  return a.at < b.at ? -1 : 1;
}
