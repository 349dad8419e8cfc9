/** A scripted `Ask`: fails on a question that is not expected, and, when verified, on an answer that was not used. */
import { isDay } from '../../src/core/contact/day.js';
import type { Ask, Choice, Key, Reply } from '../../src/ports.js';

export type Kind = 'choice' | 'number' | 'date' | 'text' | 'many' | 'writing' | 'confirm';

/** One expected question and what it gets. */
export interface Scripted {
  readonly kind: Kind;
  readonly id: string;
  readonly give: unknown;
}

/** What a question was, as the person would have met it. */
export interface Met {
  readonly kind: Kind;
  readonly id: string;
  readonly question: string;
  readonly standing?: unknown;
}

export interface ScriptedAsk extends Ask {
  /** Every question so far, in order. */
  readonly met: readonly Met[];
  /** How often the person was asked to read on. */
  readonly mores: () => number;
  /** Throws the first thing that went wrong, also when the code under test caught it, or the answers that are left. */
  readonly verify: () => void;
}

const KEYS: readonly string[] = ['back', 'help', 'why', 'skip'];

/** Expects a question of this kind and id; a key ("back", "help", "why", "skip") is given with {@link press}. */
export function reply(kind: Kind, id: string, give: unknown): Scripted {
  return { kind, id, give };
}

/** Expects a question and presses a key at it. */
export function press(kind: Kind, id: string, key: Key): Scripted {
  return { kind, id, give: { key } };
}

/** Throws at a question, as Ctrl-C does. */
export function stopAt(kind: Kind, id: string, error: Error): Scripted {
  return { kind, id, give: error };
}

/**
 * Checks what a real back would: a choice must be among the choices, a number in its range, a skip allowed, a text not
 * refused. `writing` tells `keep` its text.
 */
export function scriptedAsk(script: readonly Scripted[]): ScriptedAsk {
  const met: Met[] = [];
  const trouble: Error[] = [];
  let mores = 0;
  const fail = (words: string): never => {
    const error = new Error(words);
    trouble.push(error);
    throw error;
  };
  const next = (kind: Kind, question: Asked): unknown => {
    const expected = script[met.length];
    const { id, standing } = question;
    met.push({ kind, id, question: question.question, ...(standing === undefined ? {} : { standing }) });
    if (expected?.kind !== kind || expected.id !== id) {
      return fail(`Unexpected question: ${kind} "${id}"; expected: ${nameOf(expected)}.`);
    }
    if (expected.give instanceof Error) throw expected.give;
    return expected.give;
  };
  const answer = <T>(
    kind: Kind,
    question: Asked,
    why: (value: unknown) => string | null,
  ): Promise<Reply<T>> =>
    later(() => {
      const given = next(kind, question);
      const key = keyOf(given);
      if (key === 'skip' && !question.skip && kind !== 'writing') fail(`"${question.id}" cannot be skipped.`);
      if (key !== null) return { kind: key };
      const wrong = why(given);
      if (wrong !== null) fail(`The scripted answer to "${question.id}" will not do: ${wrong}.`);
      return { kind: 'answer', value: given as T };
    });
  return {
    met,
    mores: () => mores,
    person: true,
    choice: (question) => answer('choice', question, (value) => among(question.choices, [value])),
    many: (question) =>
      answer('many', question, (value) =>
        Array.isArray(value) ? among(question.choices, value) : 'no list',
      ),
    number: (question) =>
      answer('number', question, (value) =>
        typeof value === 'number' && value >= question.from && value <= question.to ? null : 'out of range',
      ),
    date: (question) =>
      answer('date', question, (value) => notDay(value) ?? question.refuse?.(String(value)) ?? null),
    text: (question) =>
      answer('text', question, (value) =>
        typeof value === 'string' ? (question.refuse?.(value) ?? null) : 'no text',
      ),
    async writing(question) {
      const given = await answer<string>('writing', question, (value) =>
        typeof value === 'string' && value !== '' ? null : 'no text; press skip instead',
      );
      if (given.kind === 'answer') question.keep?.(given.value);
      return given;
    },
    confirm: (question) =>
      later(() => {
        const given = next('confirm', question);
        return typeof given === 'boolean' ? given : fail(`"${question.id}" is answered by true or false.`);
      }),
    breathe: () => Promise.resolve(),
    more: () => {
      mores += 1;
      return Promise.resolve();
    },
    verify() {
      const [first] = trouble;
      if (first !== undefined) throw first;
      const left = script.slice(met.length).map(nameOf);
      if (left.length > 0) throw new Error(`Answers that were not used: ${left.join(', ')}.`);
    },
  };
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly skip: boolean;
  readonly standing?: unknown;
}

function keyOf(given: unknown): Key | null {
  if (typeof given !== 'object' || given === null || !('key' in given)) return null;
  return KEYS.includes(String(given.key)) ? (given.key as Key) : null;
}

function among(choices: readonly Choice[], values: readonly unknown[]): string | null {
  const wrong = values.filter((value) => !choices.some((choice) => choice.value === value));
  return wrong.length === 0 ? null : `${wrong.map(String).join(', ')} is no choice`;
}

function notDay(value: unknown): string | null {
  return typeof value === 'string' && isDay(value) ? null : 'no day';
}

function nameOf(scripted: Scripted | undefined): string {
  return scripted === undefined ? 'none' : `${scripted.kind} "${scripted.id}"`;
}

function later<T>(make: () => T): Promise<T> {
  return Promise.resolve().then(make);
}
