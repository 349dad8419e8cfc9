/** Chooses who answers: a person at a terminal, a file, or nobody. The back is loaded at the first question. */
import type { Ask } from '../ports.js';
import type { Answers } from './ask-file.js';
import { refuseToAsk } from './no-ask.js';
import { readIsoDay } from './reading.js';
import type { ReadDay } from './reading.js';
import type { AskOptions } from './terminal.js';
import { ignoreErrors } from './write-out.js';

export interface MakeAsk extends Omit<AskOptions, 'readDay'> {
  /** `--no-input`: nobody is asked, terminal or not. */
  readonly noInput: boolean;
  /** The parsed answers file, where one was given; it has been checked by then. */
  readonly answers?: Answers | undefined;
  /** Understands a day in words too; "2026-11-22" alone by default. */
  readonly readDay?: ReadDay | undefined;
}

export function makeAsk(given: MakeAsk): Ask {
  const options = { ...given, readDay: given.readDay ?? readIsoDay };
  const { stdin, stderr, answers, yes, looks } = options;
  if (answers !== undefined) {
    return loaded(false, async () => (await import('./ask-file.js')).askFile({ ...options, answers }));
  }
  if (given.noInput) return refuseToAsk('no-input', yes);
  if (stdin.isTTY !== true || stderr.isTTY !== true) return refuseToAsk('no-terminal', yes);
  // A terminal that is closed gives errors on both; the signal that comes with it ends the question.
  ignoreErrors(stdin);
  ignoreErrors(stderr);
  if (looks.plain) return loaded(true, async () => (await import('./ask-lines.js')).askLines(options));
  return loaded(true, async () => (await import('./ask-inquirer.js')).askInquirer(options));
}

/** An `Ask` whose back is loaded when the first question is asked, and only once. */
function loaded(person: boolean, load: () => Promise<Ask>): Ask {
  let back: Promise<Ask> | null = null;
  const ask = (): Promise<Ask> => (back ??= load());
  return {
    person,
    choice: async (question) => (await ask()).choice(question),
    number: async (question) => (await ask()).number(question),
    date: async (question) => (await ask()).date(question),
    text: async (question) => (await ask()).text(question),
    many: async (question) => (await ask()).many(question),
    writing: async (question) => (await ask()).writing(question),
    confirm: async (question) => (await ask()).confirm(question),
    more: async () => (await ask()).more(),
    breathe: async (breath) => (await ask()).breathe(breath),
  };
}
