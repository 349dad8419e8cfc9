/** urge: the minutes in which somebody wants to write. */
import type { Command } from 'commander';

import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

export function addUrge(program: Command, wiring: Wiring): void {
  const command = program
    .command('urge')
    .summary('right now: when you want to write, or to look')
    .description(
      'Breathes with you, shows what you left for yourself, and one thing to do. Then three short questions.',
    )
    .usage('[options] [command]')
    .argument('[words...]')
    .enablePositionalOptions();
  withExamples(command, 'coach urge', 'coach urge list', 'coach urge note');
  wire(
    wiring,
    command,
    async (ports, _flags, { words }) => {
      if (words.length > 0) refuseWord(command, words);
      return (await import('../commands/urge.js')).urge(ports);
    },
    { conversation: true },
  );
  addList(command, wiring);
  addNote(command, wiring);
}

function addList(urge: Command, wiring: Wiring): void {
  const command = urge
    .command('list')
    .summary('when they come, and what helped')
    .description('Shows when urges come, what sets them off and what helped you before.')
    .option('--json', 'as JSON');
  withExamples(command, 'coach urge list', 'coach urge list --json');
  wire<{ json?: boolean }>(wiring, command, async (ports, flags) =>
    (await import('../commands/urge-list.js')).urgeList(ports, flags),
  );
}

function addNote(urge: Command, wiring: Wiring): void {
  const command = urge
    .command('note')
    .summary('write what you should read then')
    .description(
      'A note to yourself from a calm hour. It is shown first in an urge, and before you note that you wrote.',
    )
    .option('--json', 'show it as JSON instead of writing');
  withExamples(command, 'coach urge note', 'coach urge note --json');
  wire<{ json?: boolean }>(
    wiring,
    command,
    async (ports, flags) => (await import('../commands/urge-note.js')).urgeNote(ports, flags),
    { conversation: true },
  );
}
