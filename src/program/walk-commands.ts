/** start and status: the walk. */
import type { Command } from 'commander';

import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { wire } from './wire.js';

export function addStart(program: Command, wiring: Wiring): void {
  const command = program
    .command('start')
    .summary('walk on, one question at a time')
    .description(
      'Walks with you, one question at a time. Every answer is saved at once; stop whenever you like.',
    )
    .option('--answers <file>', 'take the answers from a YAML file (question id: answer)')
    .option('--to <step>', 'open a step that you have visited, to read it or change answers')
    .option('--restart', 'begin again; keeps the journal, the ledger and safety answers')
    .option('--json', 'with --answers: print where the walk came to, as JSON');
  withExamples(command, 'coach start', 'coach start --to heal', 'coach start --answers mine.yaml --json');
  wire<{ to?: string; restart?: boolean; json?: boolean }>(
    wiring,
    command,
    async (ports, flags, { input, answers }) => {
      const { start } = await import('../commands/start.js');
      return start(ports, { ...flags, input, ...(answers === undefined ? {} : { answers }) });
    },
    { conversation: true },
  );
}

export function addStatus(program: Command, wiring: Wiring): void {
  const command = program
    .command('status')
    .summary('days of no contact, where you are, what is next')
    .description('Shows the days of no contact, your mood, where you are and what is next. Never asks.')
    .option('--json', 'as JSON')
    .option('--line', 'one quiet line without names, for a shell prompt');
  withExamples(command, 'coach status', 'coach status --line');
  wire<{ json?: boolean; line?: boolean }>(wiring, command, async (ports, flags) =>
    (await import('../commands/status.js')).status(ports, flags),
  );
}
