/** The look of help, and the topics that explain more than one command. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { nearest } from '../core/graph/cursor.js';
import type { Host } from './globals.js';
import { topics } from './topics.js';

export interface HelpOut {
  readonly host: Host;
  readonly print: (text: string) => void;
}

export const topicNames = Object.keys(topics);

const HELP_WIDTH = 80;

/** At least one example in every help: people read those first. */
export function withExamples(command: Command, ...lines: readonly string[]): Command {
  const title = lines.length === 1 ? 'Example' : 'Examples';
  return command.addHelpText('after', `\n${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** For an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Where a text can be given as an argument, help says what becomes of it. */
export const historyNote =
  'Text on the command line stays in the history of your shell, and others\non this computer may see it. Leave it out to be asked, or use - for stdin.';

export function shape(command: Command, host: Host, print: (text: string) => void): Command {
  return command
    .configureOutput({
      writeOut: print,
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(HELP_WIDTH, host.width),
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ minWidthToWrap: 20, subcommandTerm: (one) => one.name() })
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride();
}

/** `coach help`, `coach help journal add`, `coach help privacy`: prints it. Throws `usage` for anything else. */
export function showHelp(program: Command, words: readonly string[], { host, print }: HelpOut): void {
  const [word = ''] = words;
  const topic = topics[word];
  if (words.length === 1 && topic !== undefined) {
    print(`${host.wrap(topic, Math.min(HELP_WIDTH, host.width))}\n`);
    return;
  }
  const command = words.reduce<Command | undefined>(
    (at, name) => at?.commands.find((one) => one.name() === name),
    program,
  );
  if (command !== undefined) {
    command.outputHelp();
    return;
  }
  const known = [...topicNames, ...program.commands.map((one) => one.name())];
  const near = nearest(word, known);
  const hint = near === undefined ? 'coach --help lists what there is.' : `Did you mean coach help ${near}?`;
  throw new CoachError('usage', 'There is no help on that.', hint);
}
