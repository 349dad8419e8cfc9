import type { Command } from 'commander';

import type { Ports } from '../ports.js';

/** Options that every command takes, as the parser gives them. */
export interface Globals {
  /** False for --no-color. */
  readonly color: boolean;
  /** False for --no-input. */
  readonly input: boolean;
  readonly accessible?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly playbook?: string;
}

/** The parsed file of --answers: question id -> answer. */
export type Answers = Readonly<Record<string, unknown>>;

/** What a command is like, besides its options. */
export interface Traits {
  /** Its words are its substance: --quiet does not silence them. */
  readonly conversation?: boolean;
  /** Shown whatever else is broken: content of the person's own that does not load is passed over. */
  readonly always?: boolean;
}

/** What the program needs of its surroundings. */
export interface Host {
  readonly version: string;
  /** Columns for help. */
  readonly width: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  ports(globals: Globals, more: Traits & { readonly answers?: Answers }): Promise<Ports>;
  /** Throws what the system throws. */
  readFile(path: string): Uint8Array;
  wrap(text: string, width: number): string;
  /** Writes help and the like on stdout. */
  print(text: string): Promise<void>;
}

export function addGlobals(program: Command): Command {
  return program
    .option('--no-color', 'no colours')
    .option('--accessible', 'plain questions, read line by line; nothing is redrawn')
    .option('--no-input', 'never ask; end with exit code 2 instead')
    .option('--yes', 'answer a confirmation with yes')
    .option('--quiet', 'leave out the line that says what was done')
    .option('--playbook <dir>', 'use the playbook of that folder');
}
