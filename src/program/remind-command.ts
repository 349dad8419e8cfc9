/** remind: dates for a calendar. */
import type { Command } from 'commander';

import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { wire } from './wire.js';

export function addRemind(program: Command, wiring: Wiring): void {
  const command = program
    .command('remind')
    .summary('a few dates for your own calendar, as a file')
    .description(
      'Writes an .ics file for your calendar: the last day of the wait you chose, a weekly check-in for eight weeks, and when a message you put aside can be looked at. The titles tell nothing private. Nothing is sent; a calendar that is kept online would know the dates.',
    )
    .option('-o, --output <file>', 'the file to write, or - for stdout');
  withExamples(command, 'coach remind -o dates.ics');
  wire<{ output?: string }>(wiring, command, async (ports, flags) =>
    (await import('../commands/remind.js')).remind(ports, flags),
  );
}
