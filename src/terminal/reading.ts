/** What a typed line means. Shared by the prompts, the plain lines and, for values, the answers file. */
import { isDay } from '../core/contact/day.js';
import type { Day } from '../core/contact/day.js';
import type { Choice, Key, NumberQuestion, TextQuestion } from '../ports.js';
import { words } from './words.js';

/** A value, or the words that say why it will not do. */
export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly words: string };
export type ReadDay = (text: string) => Day | null;

const CTRL_X = '\u0018';
const KEYS: Readonly<Record<string, Key | 'leave'>> = {
  ':back': 'back',
  ':help': 'help',
  ':why': 'why',
  ':skip': 'skip',
  ':x': 'leave',
};

/** The key that a line stands for when it is only that, else null. */
export function keyIn(line: string): Key | 'leave' | null {
  if (line.includes(CTRL_X)) return 'leave';
  return KEYS[line.trim().toLowerCase()] ?? null;
}

export function readNumber(question: NumberQuestion, text: string): Reading<number> {
  const value = /^[+-]?\d{1,9}$/u.test(text.trim()) ? Number(text) : NaN;
  if (value >= question.from && value <= question.to) return { ok: true, value };
  return { ok: false, words: words.numberRange(question.from, question.to) };
}

export function readText(question: TextQuestion, text: string): Reading<string> {
  const value = text.trim();
  if (value === '') return { ok: false, words: question.skip ? words.textMissingSkip : words.textMissing };
  return refused(question, value) ?? { ok: true, value };
}

export function readDate(question: TextQuestion, text: string, readDay: ReadDay): Reading<Day> {
  const value = readDay(text.trim());
  if (value === null) return { ok: false, words: words.dateForm };
  return refused(question, value) ?? { ok: true, value };
}

/** A real day of the form YYYY-MM-DD; single figures may lack their zero. */
export function readIsoDay(text: string): Day | null {
  const [, year, month = '', date = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/**
 * Enter alone is no; anything but yes and no is null. `:back` is no too: nothing happens without a yes. Where a `wanted`
 * word is asked for, it alone is a yes.
 */
export function readYes(text: string, wanted?: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (wanted === undefined ? word === 'y' || word === 'yes' : word === wanted) return true;
  return word === '' || word === 'n' || word === 'no' || word === ':back' ? false : null;
}

/** The text of a writing: as typed, without the empty lines at the end. */
export function written(rows: readonly string[]): string {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.trim() === '') end -= 1;
  return rows.slice(0, end).join('\n');
}

export function labelOf(choices: readonly Choice[], value: string): string | undefined {
  return choices.find((choice) => choice.value === value)?.label;
}

function refused(question: TextQuestion, value: string): Reading<never> | null {
  const why = question.refuse?.(value) ?? null;
  return why === null ? null : { ok: false, words: why };
}
