/** checklist and draft: before a message. */
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

export function addDraft(program: Command, wiring: Wiring): void {
  const command = program
    .command('draft')
    .summary('what to keep in mind for a message')
    .description('Shows what to keep in mind for a message at this stage. The coach never sends anything.')
    .option('--stage <stage>', 'first-contact, warm, apology, serious-talk or logistics')
    .option('--json', 'as JSON');
  withExamples(command, 'coach draft', 'coach draft --stage logistics');
  wire<{ stage?: string; json?: boolean }>(
    wiring,
    command,
    async (ports, flags) => (await import('../commands/draft.js')).draft(ports, flags),
    { conversation: true },
  );
}
