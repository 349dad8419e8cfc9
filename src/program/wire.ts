/** Ties a command of the parser to the function that does the work. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { nearest } from '../core/graph/cursor.js';
import type { Ports } from '../ports.js';
import type { Answers, Globals, Host, Traits } from './globals.js';

/** What stood on the line besides the flags of the command. */
export interface Line {
  /** The arguments as they were typed. */
  readonly words: readonly string[];
  /** The parsed file of --answers. */
  readonly answers?: Answers;
  /** False for --no-input. */
  readonly input: boolean;
}
/** Gives the exit code. */
export type Call<Flags> = (ports: Ports, flags: Flags, line: Line) => Promise<number>;

export interface Wiring {
  readonly host: Host;
  /** Called once, with the exit code of the command that ran. */
  readonly ended: (code: number) => void;
}

/** The action of a leaf: checks what was typed, builds the ports, calls. Flags are those of the command alone. */
export function wire<Flags extends object>(
  { host, ended }: Wiring,
  command: Command,
  call: Call<Flags>,
  traits: Traits = {},
): void {
  command.action(async () => {
    refuseExtra(command);
    const { answers: file, ...flags } = command.opts<Flags & { answers?: string }>();
    const given = file === undefined ? {} : { answers: await answersIn(host, file) };
    const globals = rootOf(command).opts<Globals>();
    const ports = await host.ports(globals, { ...traits, ...given });
    const line = { words: command.args, input: globals.input, ...given };
    ended(await call(ports, flags as unknown as Flags, line));
  });
}

async function answersIn(host: Host, file: string): Promise<Answers> {
  const { readAnswers } = await import('./answers.js');
  return readAnswers(() => host.readFile(file));
}

/** The action of a command that has others below it: what was typed is none of them. `words` holds at least one. */
export function refuseWord(command: Command, words: readonly string[]): never {
  const [word = ''] = words;
  const names = command.commands.map((one) => one.name());
  if (word.startsWith('-'))
    refuseFlag(
      command,
      word.split('=')[0] ?? '',
      words.find((one) => names.includes(one)),
    );
  const typed = word.toLowerCase();
  const near = names.find((name) => typed.length > 1 && name.startsWith(typed)) ?? nearest(typed, names);
  const path = pathOf(command);
  const hint = near === undefined ? `${path} --help lists the commands.` : `Did you mean ${path} ${near}?`;
  throw new CoachError('usage', `${path} has no command for ${shown(word)}.`, hint);
}

function refuseFlag(command: Command, flag: string, name: string | undefined): never {
  const path = pathOf(command);
  const near = nearest(
    flag,
    command.options.map((one) => one.long ?? ''),
  );
  const otherwise =
    name === undefined ? `${path} --help lists the options.` : `Options of ${name} come after it.`;
  const hint = near === undefined ? otherwise : `Did you mean ${near}?`;
  throw new CoachError('usage', `${path} has no option for ${shown(flag)}.`, hint);
}

/** "coach contact add". */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** A typed word as an error may repeat it. What could be private text is not repeated. */
function shown(word: string): string {
  return /^[\w-]{1,24}$/.test(word) ? `"${word}"` : 'what was typed';
}

function refuseExtra(command: Command): void {
  const { registeredArguments: known, args } = command;
  const extra = args[known.length];
  if (extra === undefined || known.at(-1)?.variadic === true) return;
  const path = pathOf(command);
  throw new CoachError(
    'usage',
    `${path} does not take ${shown(extra)}.`,
    `${path} --help shows what it takes.`,
  );
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
