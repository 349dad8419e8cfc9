/** What the parser refuses, in our words: one line what happened, one line what to do. */
import type { Command, CommanderError } from 'commander';

import { CoachError } from '../errors.js';
import { pathOf } from './wire.js';

/** Help and version are ends of the parser too, and no errors. */
export function isHelp(error: CommanderError): boolean {
  return error.exitCode === 0;
}

/** Only names of options are repeated from what was typed; a mistyped line may hold private text. */
export function refusalOf(error: CommanderError, program: Command, argv: readonly string[]): CoachError {
  const path = pathOf(typedCommand(program, argv));
  const [first = '', second = ''] = error.message.replace(/^error: /, '').split('\n');
  const near = /Did you mean (?:one of )?(.*)\?/.exec(second)?.[1];
  const hint = near === undefined ? `${path} --help shows how.` : `Did you mean ${near}?`;
  if (error.code !== 'commander.unknownOption') return new CoachError('usage', sentence(first), hint);
  const flag = /^unknown option '(-{1,2}[A-Za-z][\w-]{0,23})(?:=.*)?'$/s.exec(first)?.[1];
  if (flag !== undefined) return new CoachError('usage', `There is no option ${flag}.`, hint);
  return new CoachError(
    'usage',
    'Text that begins with - was taken for an option.',
    'Put -- before the text.',
  );
}

/** The command that the words on the line lead to, as far as they are known. */
function typedCommand(program: Command, argv: readonly string[]): Command {
  return argv
    .filter((word) => !word.startsWith('-'))
    .reduce((at, word) => at.commands.find((one) => one.name() === word) ?? at, program);
}

function sentence(text: string): string {
  const clean = text.trim().replace(/\.$/, '');
  return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}.`;
}
