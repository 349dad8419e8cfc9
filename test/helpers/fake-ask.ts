/** Answers by script: a question that nobody foresaw fails the test, and `unused()` tells of answers nobody asked for. */
import { CoachError } from '../../src/errors.js';
import type { Ask, Key, Reply } from '../../src/ports.js';

/** A value answers; a key does what the key does; an error is thrown, as when somebody stops there. */
export type Answer = string | number | boolean | readonly string[] | { readonly key: Key } | Error;

export interface Turns {
  readonly turns: readonly Answer[];
}

export interface AskSetting {
  /** Question id -> its answer, or its answers in turn under `turns`. */
  readonly answers?: Readonly<Record<string, Answer | Turns>>;
  /** The answer to every question that has none (left) of its own. */
  readonly otherwise?: Answer;
  /** Nobody is there: every question is refused, as without a terminal. */
  readonly nobody?: boolean;
  /** The answers come from a file: nobody reads the conversation. */
  readonly file?: boolean;
}

export interface FakeAsk {
  readonly ask: Ask;
  /** Questions whose answers were never asked for. */
  readonly unused: () => readonly string[];
}

/** Fails on a question that has no answer (left). Each question is logged as "ask ID". */
export function fakeAsk(
  { answers = {}, otherwise, nobody = false, file = false }: AskSetting,
  log: string[],
): FakeAsk {
  const left = new Map(Object.entries(answers).map(([id, answer]) => [id, [...turnsOf(answer)]]));
  const take = (id: string): Answer => {
    if (nobody) throw new CoachError('usage', 'This needs a terminal: it asks questions.');
    log.push(`ask ${id}`);
    const answer = left.get(id)?.shift() ?? otherwise;
    if (answer === undefined) throw new Error(`nobody foresaw the question ${id}`);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const reply = <T>(id: string): Promise<Reply<T>> =>
    later(() => {
      const answer = take(id);
      if (isKey(answer)) return { kind: answer.key };
      return { kind: 'answer', value: answer as T };
    });
  const ask: Ask = {
    person: !nobody && !file,
    choice: ({ id }) => reply(id),
    number: ({ id }) => reply(id),
    date: ({ id }) => reply(id),
    text: ({ id }) => reply(id),
    many: ({ id }) => reply(id),
    writing: ({ id, keep }) =>
      later(() => {
        const answer = take(id);
        if (isKey(answer)) return { kind: answer.key };
        keep?.(String(answer));
        return { kind: 'answer', value: String(answer) };
      }),
    confirm: ({ id }) => later(() => take(id) === true),
    more: () => Promise.resolve(),
    breathe: () => later(() => void take('breathe')),
  };
  const unused = (): readonly string[] => [...left].flatMap(([id, rest]) => (rest.length > 0 ? [id] : []));
  return { ask, unused };
}

function turnsOf(answer: Answer | Turns): readonly Answer[] {
  return typeof answer === 'object' && 'turns' in answer ? answer.turns : [answer];
}

function isKey(answer: Answer): answer is { readonly key: Key } {
  return typeof answer === 'object' && 'key' in answer;
}

function later<T>(make: () => T): Promise<T> {
  return Promise.resolve().then(make);
}
