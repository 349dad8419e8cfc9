/** Answers from a file instead of a person: question id -> answer, already parsed. Nobody reads the conversation. */
import { AnswersEnd, CoachError } from '../errors.js';
import type { Ask, ChoiceQuestion, ManyQuestion, Reply } from '../ports.js';
import { readDate, readNumber, readText, written } from './reading.js';
import type { ReadDay, Reading } from './reading.js';

export type Answers = Readonly<Record<string, unknown>>;

export interface FileOptions {
  readonly answers: Answers;
  readonly yes: boolean;
  readonly readDay: ReadDay;
}

/** One answer may be taken so many times: a playbook that asks it in a circle must come to an end. */
const MOST_REPEATS = 100;
const MISSING = Symbol('missing');
const SKIPS: readonly string[] = ['skip', 'skipped'];

/**
 * A list answers repeated questions in turn; anything else answers its question every time. A missing reflection is
 * skipped, `null` skips what may be skipped, any other missing answer throws {@link AnswersEnd}. A value that will not
 * do throws `usage`, and the message never quotes it.
 */
export function askFile({ answers, yes, readDay }: FileOptions): Ask {
  const next = answersInTurn(answers);
  const ask = <T>(question: Asked, read: (value: unknown) => Reading<T | null>): Promise<Reply<T>> =>
    later(() => replyTo(question, next(question.id), read));
  return {
    person: false,
    choice: (question) => ask(question, (value) => readChoice(question, value)),
    many: (question) =>
      later(() => replyTo(question, next(question.id, 'whole'), (value) => readChoices(question, value))),
    number: (question) => ask(question, (value) => readNumber(question, textOf(value))),
    date: (question) => ask(question, (value) => readDate(question, textOf(value), readDay)),
    text: (question) => ask(question, (value) => readText(question, textOf(value))),
    writing: (question) =>
      later(() => {
        const value = next(question.id);
        return value === MISSING
          ? { kind: 'skip' }
          : replyTo({ ...question, skip: true }, value, (given) => readWriting(given));
      }),
    confirm: (question) =>
      later(() => {
        const value = next(question.id);
        if (value === MISSING && yes) return true;
        const reply = replyTo(question, value, (given) => readConfirm(given));
        return reply.kind === 'answer' && reply.value;
      }),
    more: () => Promise.resolve(),
    breathe: () => Promise.resolve(),
  };
}

interface Asked {
  readonly id: string;
  readonly skip: boolean;
}

/** Gives the answers one after the other. With `whole`, a list is one answer unless it holds lists. */
function answersInTurn(answers: Answers): (id: string, list?: 'whole') => unknown {
  const given = new Map<string, number>();
  return (id, list) => {
    const turn = given.get(id) ?? 0;
    given.set(id, turn + 1);
    const value = Object.hasOwn(answers, id) ? answers[id] : MISSING;
    const repeated = Array.isArray(value) && (list !== 'whole' || value.some((item) => Array.isArray(item)));
    if (repeated) return turn < value.length ? (value[turn] as unknown) : MISSING;
    return turn < MOST_REPEATS ? value : MISSING;
  };
}

/** A reading of null is a skip. */
function replyTo<T>(question: Asked, value: unknown, read: (value: unknown) => Reading<T | null>): Reply<T> {
  if (value === MISSING) throw new AnswersEnd(question.id);
  const skipped = value === null || value === undefined;
  const reading: Reading<T | null> = skipped ? { ok: true, value: null } : read(value);
  if (reading.ok && reading.value !== null) return { kind: 'answer', value: reading.value };
  if (reading.ok && question.skip) return { kind: 'skip' };
  const why = reading.ok ? 'It cannot be skipped.' : reading.words;
  throw new CoachError('usage', `The answer to "${question.id}" will not do.`, why);
}

function readChoice({ choices, skip }: ChoiceQuestion, value: unknown): Reading<string | null> {
  const values = choices.map((choice) => choice.value);
  const found = [String(value), textOf(value), yesNo(value)].find((text) => values.includes(text));
  if (found !== undefined) return { ok: true, value: found };
  if (skip && SKIPS.includes(textOf(value))) return { ok: true, value: null };
  return { ok: false, words: `It is one of: ${values.join(', ')}.` };
}

function readChoices(question: ManyQuestion, value: unknown): Reading<readonly string[] | null> {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (question.skip && given.length === 1 && SKIPS.includes(textOf(given[0])))
    return { ok: true, value: null };
  const values = question.choices.map((choice) => choice.value);
  const picked = given.map(textOf);
  const known = picked.every((item) => values.includes(item));
  if (!known) return { ok: false, words: `Each is one of: ${values.join(', ')}.` };
  const most = question.most ?? values.length;
  if (picked.length > most) return { ok: false, words: `At most ${most} of them.` };
  return { ok: true, value: values.filter((item) => picked.includes(item)) };
}

function readWriting(value: unknown): Reading<string | null> {
  const text = written(textOf(value).split('\n'));
  return { ok: true, value: text === '' ? null : text };
}

function readConfirm(value: unknown): Reading<boolean> {
  const word = yesNo(value);
  return word === '' ? { ok: false, words: 'It is yes or no.' } : { ok: true, value: word === 'yes' };
}

/** What YAML made of a typed answer, as text; nothing for maps and lists. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function yesNo(value: unknown): string {
  const word = textOf(value).toLowerCase();
  if (word === 'yes' || word === 'true') return 'yes';
  return word === 'no' || word === 'false' ? 'no' : '';
}

function later<T>(make: () => T): Promise<T> {
  return Promise.resolve().then(make);
}
