/** All prompts in one Inquirer module: input from the terminal, drawn on stderr, aborted by one signal. */
import inquirer from 'inquirer';

import type { Terminal } from '../terminal.js';
import { breathPrompt } from './breath.js';
import type { BreathConfig } from './breath.js';
import { choicePrompt } from './choice.js';
import type { ChoiceConfig } from './choice.js';
import { linePrompt } from './line.js';
import type { LineConfig } from './line.js';
import { manyPrompt } from './many.js';
import type { ManyConfig } from './many.js';
import { morePrompt } from './more.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { writingPrompt } from './writing.js';
import type { WritingConfig } from './writing.js';

export interface Prompts {
  choice(config: ChoiceConfig): Promise<Outcome<string>>;
  many(config: ManyConfig): Promise<Outcome<readonly string[]>>;
  line(config: LineConfig): Promise<Outcome<string>>;
  writing(config: WritingConfig): Promise<Outcome<string>>;
  more(config: PromptConfig): Promise<Outcome<null>>;
  breath(config: BreathConfig): Promise<Outcome<null>>;
}

/** The answers object has one key, always the same: Inquirer takes a name apart at its dots. */
const NAME = 'answer';

export function promptsOn({ stdin, stderr }: Terminal, signal: AbortSignal): Prompts {
  const ask = inquirer.createPromptModule({ input: stdin, output: stderr, signal });
  ask.registerPrompt('coach-choice', choicePrompt);
  ask.registerPrompt('coach-many', manyPrompt);
  ask.registerPrompt('coach-line', linePrompt);
  ask.registerPrompt('coach-writing', writingPrompt);
  ask.registerPrompt('coach-more', morePrompt);
  ask.registerPrompt('coach-breath', breathPrompt);
  // Inquirer's types know only its own prompts; each of ours is paired with its outcome here, and nowhere else.
  const one = ask as unknown as (questions: readonly object[]) => Promise<Readonly<Record<string, unknown>>>;
  const run = async (type: string, config: object): Promise<unknown> =>
    (await one([{ ...config, type, name: NAME }]))[NAME];
  return {
    choice: (config) => run('coach-choice', config) as Promise<Outcome<string>>,
    many: (config) => run('coach-many', config) as Promise<Outcome<readonly string[]>>,
    line: (config) => run('coach-line', config) as Promise<Outcome<string>>,
    writing: (config) => run('coach-writing', config) as Promise<Outcome<string>>,
    more: (config) => run('coach-more', config) as Promise<Outcome<null>>,
    breath: (config) => run('coach-breath', config) as Promise<Outcome<null>>,
  };
}
