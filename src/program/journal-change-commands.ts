/** journal edit, delete, undo, export and import. */
import type { Command } from 'commander';

import type { FilterFlags } from '../commands/journal-filters.js';
import { withExamples } from './help.js';
import { withFilters } from './journal-filters.js';
import type { Wiring } from './wire.js';
import { wire } from './wire.js';

export function addEdit(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('edit')
    .summary('change an entry')
    .description('Opens an entry in your editor (VISUAL or EDITOR); without one it is typed here.')
    .argument('<id>', 'its id, or enough of the beginning')
    .option('--on <when>', 'change when it was, and nothing else; asks first');
  withExamples(command, 'coach journal edit 3f9a', 'coach journal edit 3f9a --on "yesterday 21:00"');
  wire<{ on?: string }>(wiring, command, async (ports, flags, { words: [id = ''] }) =>
    (await import('../commands/journal-edit.js')).journalEdit(ports, { ...flags, id }),
  );
}

export function addAgain(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('again')
    .summary('the same question once more')
    .description('Asks a question that you have answered before; then all your answers stand together.')
    .argument('<prompt>', 'its id, such as holding_on')
    .option('--json', 'the answers so far, as JSON; asks nothing');
  withExamples(command, 'coach journal again holding_on', 'coach journal again holding_on --json');
  wire<{ json?: boolean }>(
    wiring,
    command,
    async (ports, flags, { words: [prompt = ''] }) =>
      (await import('../commands/journal-again.js')).journalAgain(ports, { ...flags, prompt }),
    { conversation: true },
  );
}

export function addDelete(journal: Command, wiring: Wiring): void {
  const command = withFilters(
    journal
      .command('delete')
      .summary('take entries away')
      .description('Asks for each entry that is meant. coach journal undo brings it back, but for --forever.')
      .argument('[id]', 'its id, or enough of the beginning; or filters'),
  ).option('--forever', 'leave no copy: there is no way back');
  withExamples(command, 'coach journal delete 3f9a', 'coach journal delete --tag draft --to "2 weeks ago"');
  wire<FilterFlags & { forever?: boolean }>(wiring, command, async (ports, flags, { words: [id] }) =>
    (await import('../commands/journal-delete.js')).journalDelete(ports, { ...flags, id }),
  );
}

export function addUndo(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('undo')
    .summary('undo the last edit or delete')
    .description('Brings back what the last edit or delete took away.');
  withExamples(command, 'coach journal undo');
  wire(wiring, command, async (ports) => (await import('../commands/journal-delete.js')).journalUndo(ports));
}

export function addExport(journal: Command, wiring: Wiring): void {
  const command = withFilters(
    journal
      .command('export')
      .summary('entries as text, JSON or JSON lines')
      .description('Writes entries out. json and jsonl come back exactly with import; md is for reading.'),
  )
    .option('--format <format>', 'md, json or jsonl', 'md')
    .option('-o, --output <file>', 'a new file, or - for stdout', '-');
  withExamples(
    command,
    'coach journal export --format jsonl -o journal.jsonl',
    'coach journal export --tag urge',
  );
  wire<FilterFlags & { format?: string; output?: string }>(wiring, command, async (ports, flags) =>
    (await import('../commands/journal-carry.js')).journalExport(ports, flags),
  );
}

export function addImport(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('import')
    .summary('take entries in')
    .description('Reads json or jsonl of export, or the JSON of jrnl. What is there already is left out.')
    .argument('<file>', 'a file, or - for stdin');
  withExamples(command, 'coach journal import journal.jsonl');
  wire(wiring, command, async (ports, _flags, { words: [file = ''] }) =>
    (await import('../commands/journal-carry.js')).journalImport(ports, { file }),
  );
}
