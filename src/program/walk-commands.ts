/** start, status, journal, contact: the days with the coach. */
import type { Command } from 'commander';

import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { wire } from './wire.js';

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
