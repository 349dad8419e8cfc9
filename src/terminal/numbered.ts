/** Choices by number, for asking line by line. Pure. */
import type { Choice, ChoiceQuestion, ManyQuestion } from '../ports.js';
import type { Reading } from './reading.js';
import { words } from './words.js';

/** The choices as numbered lines. */
export function numbered(labels: readonly string[]): string {
  const wide = String(labels.length).length;
  return labels.map((label, i) => `  ${String(i + 1).padStart(wide)}. ${label}`).join('\n');
}

/** The choices of a question, and skipping as the last of them where it may be skipped. */
export function labelsOf({ choices, skip }: ChoiceQuestion | ManyQuestion): readonly string[] {
  const labels = choices.map((choice) => choice.label);
  return skip ? [...labels, words.skipChoice] : labels;
}

/** One number, or the words of a choice. The value is null for skipping. */
export function readOne(question: ChoiceQuestion, text: string): Reading<string | null> {
  const labels = labelsOf(question);
  const typed = text.trim();
  if (typed === '' && question.standing !== undefined) return { ok: true, value: question.standing };
  const at = indexOf(labels, typed);
  if (at === null) return { ok: false, words: words.plainChoiceAgain(labels.length) };
  return { ok: true, value: question.choices[at]?.value ?? null };
}

/** Numbers with commas or spaces between. Enter alone is what stands. The value is null for skipping. */
export function readMany(question: ManyQuestion, text: string): Reading<readonly string[] | null> {
  const labels = labelsOf(question);
  const parts = text.split(/[\s,;]+/u).filter((part) => part !== '');
  if (parts.length === 0) return { ok: true, value: question.standing };
  const picked = parts.map((part) => indexOf(labels, part));
  if (picked.includes(null)) return { ok: false, words: words.plainMany(labels.length) };
  if (picked.some((at) => at === question.choices.length)) return { ok: true, value: null };
  const values = question.choices.filter((_, i) => picked.includes(i)).map((choice) => choice.value);
  const most = question.most ?? values.length;
  return values.length <= most ? { ok: true, value: values } : { ok: false, words: words.atMost(most) };
}

/** What Enter alone stands for, in words with its number; undefined when nothing stands. */
export function standingWords(choices: readonly Choice[], standing: readonly string[]): string | undefined {
  const named = choices.flatMap(({ value, label }, i) =>
    standing.includes(value) ? [`${i + 1}, ${label}`] : [],
  );
  return named.length === 0 ? undefined : words.plainStanding(named.join('; '));
}

function indexOf(labels: readonly string[], typed: string): number | null {
  if (/^\d{1,4}$/u.test(typed))
    return typed !== '0' && Number(typed) <= labels.length ? Number(typed) - 1 : null;
  const at = labels.findIndex((label) => label.toLowerCase() === typed.toLowerCase());
  return at < 0 ? null : at;
}
