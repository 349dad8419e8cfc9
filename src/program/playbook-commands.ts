/** playbook check: for those who write a playbook. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

export function addPlaybook(program: Command, wiring: Wiring): void {
  const command = program
    .command('playbook')
    .summary('check a playbook of your own')
    .description('For those who write a playbook.')
    .usage('<command>')
    .argument('[words...]')
    .allowUnknownOption();
  withExamples(command, 'coach playbook check');
  command.action((words: string[]) => {
    if (words.length > 0) refuseWord(command, words);
    throw new CoachError('usage', 'coach playbook needs one more word.', 'It is: check.');
  });
  addCheck(command, wiring);
}

function addCheck(playbook: Command, wiring: Wiring): void {
  const command = playbook
    .command('check')
    .summary('look it through, and walk every state')
    .description('Looks a playbook through and walks every state that anybody can come to.')
    .argument('[dir]', 'its folder; the playbook in use unless told')
    .option('--json', 'as JSON');
  withExamples(command, 'coach playbook check', 'coach playbook check ./mine --json');
  wire<{ json?: boolean }>(wiring, command, async (ports, flags, { words: [dir] }) =>
    (await import('../commands/playbook-check.js')).playbookCheck(ports, {
      ...flags,
      ...(dir === undefined ? {} : { dir }),
    }),
  );
}
