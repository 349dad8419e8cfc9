/** contact: the ledger. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

export function addContact(program: Command, wiring: Wiring): void {
  const command = program
    .command('contact')
    .summary('note contact: yours, theirs, a look')
    .description(
      'The ledger of contact. Only contact that you began, and that is not practical, moves the count.',
    )
    .usage('<command>')
    .argument('[words...]')
    .allowUnknownOption();
  withExamples(command, 'coach contact add --by them', 'coach contact list');
  command.action((words: string[]) => {
    if (words.length > 0) refuseWord(command, words);
    throw new CoachError('usage', 'coach contact needs one more word.', 'It is one of: add, list, undo.');
  });
  addAdd(command, wiring);
  addList(command, wiring);
  addUndo(command, wiring);
}

function addAdd(contact: Command, wiring: Wiring): void {
  const command = contact
    .command('add')
    .summary('note a contact, or a look at a profile')
    .description('Notes a contact. A slip is met kindly: the days you kept still count.')
    .option('--by <who>', 'who began it: me, them, both')
    .option('--how <way>', 'text, call, met, social; look: I checked; shown: it came to me')
    .option('--on <when>', 'when it was: "yesterday 21:00", 2026-11-20')
    .option('--practical', 'about children, work or a home only')
    .option('--reply <tone>', 'what came back: warm, neutral, cold, none, no')
    .option('--note <->', 'a note of your own, read from stdin');
  withExamples(
    command,
    'coach contact add --by me --how text --on "yesterday 21:00"',
    'coach contact add --how look',
    'echo "short and polite" | coach contact add --by them --note -',
  );
  type Flags = { by?: string; how?: string; on?: string; practical?: boolean; reply?: string; note?: string };
  wire<Flags>(wiring, command, async (ports, flags) =>
    (await import('../commands/contact.js')).contactAdd(ports, flags),
  );
}

function addList(contact: Command, wiring: Wiring): void {
  const command = contact
    .command('list')
    .summary('all contact, newest last')
    .description('Shows the ledger, newest last.')
    .option('--json', 'as JSON');
  withExamples(command, 'coach contact list');
  wire<{ json?: boolean }>(wiring, command, async (ports, flags) =>
    (await import('../commands/contact.js')).contactList(ports, flags),
  );
}

function addUndo(contact: Command, wiring: Wiring): void {
  const command = contact
    .command('undo')
    .summary('take back the last line')
    .description('Takes back the line that was added last, after asking. No trace of a slip is left.');
  withExamples(command, 'coach contact undo', 'coach contact undo --yes');
  wire(wiring, command, async (ports) => (await import('../commands/contact.js')).contactUndo(ports));
}
