/** The same question over time: which answers there are, and on which day, counted from the first. */
import { daysBetween } from '../contact/day.js';
import type { Entry } from './entry.js';
import { byTime, dayOf } from './filters.js';

export interface Answered {
  /** 1 is the day of the first answer. */
  readonly day: number;
  readonly entry: Entry;
}

export function answersTo(entries: readonly Entry[], prompt: string): readonly Answered[] {
  const answers = byTime(entries.filter((entry) => entry.prompt === prompt));
  const [first] = answers;
  if (first === undefined) return [];
  return answers.map((entry) => ({ day: daysBetween(dayOf(first), dayOf(entry)) + 1, entry }));
}
