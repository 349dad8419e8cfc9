/** journal, and what stands below it. */
import type { Command } from 'commander';

import type { FilterFlags } from '../commands/journal-filters.js';
import { collect, historyNote, withExamples } from './help.js';
import { addAgain, addDelete, addEdit, addExport, addImport, addUndo } from './journal-change-commands.js';
import { withFilters } from './journal-filters.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

export function addJournal(program: Command, wiring: Wiring): void {
  const command = program
    .command('journal')
    .summary('write to a question of the day; add and list entries')
    .description('Asks the question of the day, then you write, then how you are from 1 to 10.')
    .usage('[options] [command]')
    .argument('[words...]')
    .enablePositionalOptions()
    .option('--prompt <id>', 'that prompt instead of the one of the day, such as letter');
  withExamples(command, 'coach journal', 'coach journal --prompt letter', 'coach journal list -n 3');
  wire<{ prompt?: string }>(
    wiring,
    command,
    async (ports, flags, { words }) => {
      if (words.length > 0) refuseWord(command, words);
      return (await import('../commands/journal.js')).journal(ports, flags);
    },
    { conversation: true },
  );
  addAdd(command, wiring);
  addList(command, wiring);
  addShow(command, wiring);
  addEdit(command, wiring);
  addAgain(command, wiring);
  addDelete(command, wiring);
  addUndo(command, wiring);
  addExport(command, wiring);
  addImport(command, wiring);
}

function addAdd(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('add')
    .summary('keep an entry')
    .description('Keeps an entry. A word with @ before it becomes a tag. Without a text you are asked.')
    .argument('[text...]', 'the text, or - to read it from stdin')
    .option('--mood <n>', 'how you are, 1 to 10')
    .option('--tag <t>', 'a tag; may be repeated', collect)
    .option('--on <when>', 'when it was: "yesterday 21:00", 2026-11-20')
    .option('--edit', 'open your editor (VISUAL or EDITOR) with the text so far');
  withExamples(
    command,
    'coach journal add --mood 6 "A walk with Sam. @outside"',
    'coach journal add - < page.txt',
  );
  command.addHelpText('after', `\n${historyNote}`);
  wire<{ mood?: string; tag?: readonly string[]; on?: string; edit?: boolean }>(
    wiring,
    command,
    async (ports, { tag, ...flags }, { words }) => {
      const { journal: ask, journalAdd } = await import('../commands/journal.js');
      if (words.length === 0 && tag === undefined && Object.keys(flags).length === 0) return ask(ports, {});
      return journalAdd(ports, { ...flags, tags: tag, text: words.join(' ') });
    },
  );
}

function addList(journal: Command, wiring: Wiring): void {
  const command = withFilters(
    journal
      .command('list')
      .summary('entries, newest last')
      .description('Shows entries, newest last. All filters given must fit.'),
  )
    .option('-n, --limit <n>', 'so many, 10 unless told; 0 for all')
    .option('--short', 'a line each, with the id')
    .option('--plain', 'a line each, for scripts')
    .option('--tags', 'how often each tag, instead of the entries')
    .option('--days', 'how many on each day, instead of the entries')
    .option('--json', 'as JSON');
  withExamples(
    command,
    'coach journal list --tag urge --from "2 weeks ago"',
    'coach journal list -n 0 --json',
  );
  wire<
    FilterFlags & {
      limit?: string;
      short?: boolean;
      plain?: boolean;
      tags?: boolean;
      days?: boolean;
      json?: boolean;
    }
  >(wiring, command, async (ports, flags) =>
    (await import('../commands/journal.js')).journalList(ports, flags),
  );
}

function addShow(journal: Command, wiring: Wiring): void {
  const command = journal
    .command('show')
    .summary('one entry')
    .description('Shows one entry.')
    .argument('<id>', 'its id, or enough of the beginning')
    .option('--json', 'as JSON');
  withExamples(command, 'coach journal show 3f9a');
  wire<{ json?: boolean }>(wiring, command, async (ports, flags, { words: [id = ''] }) =>
    (await import('../commands/journal.js')).journalShow(ports, { ...flags, id }),
  );
}
