/** checklist and signs: before a message. */
import type { Command } from 'commander';

import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { wire } from './wire.js';

export function addChecklist(program: Command, wiring: Wiring): void {
  const command = program
    .command('checklist')
    .summary('what to look at before reaching out')
    .description('Goes through what should be true before you reach out. What is known is filled in.')
    .option('--answers <file>', 'take the answers from a YAML file (question id: answer)')
    .option('--json', 'as JSON; without a terminal nothing is asked')
    .option('--exit-code', 'exit with 10 for "not yet", 11 for "stop"');
  withExamples(command, 'coach checklist', 'coach checklist --answers mine.yaml --json');
  wire<{ json?: boolean; exitCode?: boolean }>(
    wiring,
    command,
    async (ports, flags, { answers }) => {
      const { checklist } = await import('../commands/checklist.js');
      return checklist(ports, { ...flags, ...(answers === undefined ? {} : { answers }) });
    },
    { conversation: true },
  );
}

export function addSigns(program: Command, wiring: Wiring): void {
  const command = program
    .command('signs')
    .summary('what reached you, beside its other explanations')
    .description(
      'Shows what may have reached you without looking, and what else it could mean. Never a score.',
    )
    .option('--json', 'as JSON; nothing is asked');
  withExamples(command, 'coach signs', 'coach signs --json');
  wire<{ json?: boolean }>(
    wiring,
    command,
    async (ports, flags) => (await import('../commands/signs.js')).signs(ports, flags),
    { conversation: true },
  );
}
