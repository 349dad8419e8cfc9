/**
 * When writing has been enough, and when it goes round in a circle. In a trial by lot (E4) long writing that searched
 * for a meaning left people worse off, so sessions are kept short and a circle is met with something to do.
 */
import type { Day } from '../contact/day.js';
import type { Entry } from './entry.js';
import { byTime, dayOf } from './filters.js';

/** Minutes; the sessions in the studies were of 15 to 30. */
const SESSION = 15;
const LONG_WORDS = 150;
const LONG_A_DAY = 3;
const IN_A_ROW = 3;
const FEWEST_ROUNDS = 2;
const DAY_MINUTES = 24 * 60;

/** Words with which a thought turns round on itself. */
const ROUNDS = /\b(?:why|what if|if only|how could|what did I do|should(?:n['’]t)? have|could have)\b/giu;

/** True for a text that asks why again and again, whatever else it says. */
export function circles(text: string): boolean {
  return [...text.matchAll(ROUNDS)].length >= FEWEST_ROUNDS;
}

/** True when each of the last three entries circles. */
export function isCircling(entries: readonly Entry[]): boolean {
  const last = byTime(entries).slice(-IN_A_ROW);
  return last.length === IN_A_ROW && last.every(({ text }) => circles(text));
}

/** True once three long entries were written today. */
export function wroteMuch(entries: readonly Entry[], today: Day): boolean {
  const long = entries.filter((entry) => dayOf(entry) === today && wordsIn(entry.text) >= LONG_WORDS);
  return long.length >= LONG_A_DAY;
}

/** Minutes since midnight at the start and now; a session may go past midnight. */
export function isLongSession(from: number, now: number): boolean {
  return minutesBetween(from, now) >= SESSION;
}

export function minutesBetween(from: number, now: number): number {
  return (now - from + DAY_MINUTES) % DAY_MINUTES;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
