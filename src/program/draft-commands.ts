/** draft, and what stands below it: a message, before anybody sends it. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { nearest } from '../core/graph/cursor.js';
import { historyNote, withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

interface DraftFlags {
  readonly text?: string;
  readonly stage?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly exitCode?: boolean;
}

const STAGES = 'first-contact, warm, apology, serious-talk or logistics';

export function addDraft(program: Command, wiring: Wiring): void {
  const command = program
    .command('draft')
    .summary('read a message with the coach before you send it')
    .description('Reads a message with you, word by word. The coach never sends anything.')
    .usage('[options] [text|-] [command]')
    .argument('[text...]', 'the message, or - to read it from stdin; without it you are asked')
    .enablePositionalOptions()
    .option('--text <text>', 'the message, or - to read it from stdin')
    .option('--stage <stage>', STAGES)
    .option('--json', 'as JSON')
    .option('--jsonl', 'many: lines {"id","text","stage"} on stdin, a line out for each')
    .option('--exit-code', 'exit with 10 for "revise", 11 for "stop", 12 for "crisis"');
  withExamples(
    command,
    'coach draft',
    'coach draft --stage warm - < message.txt',
    'coach draft --jsonl < messages.jsonl',
  );
  command.addHelpText('after', `\n${historyNote}`);
  wire<DraftFlags>(
    wiring,
    command,
    async (ports, { jsonl, text, ...flags }, { words }) => {
      if (jsonl === true) {
        refuseText(words, text);
        return (await import('../commands/draft-batch.js')).draftBatch(ports, flags);
      }
      const given = messageIn(command, words, text);
      const { draft } = await import('../commands/draft.js');
      return draft(ports, { ...flags, ...(given === undefined ? {} : { text: given }) });
    },
    { conversation: true },
  );
  for (const add of [addWrite, addList, addShow, addDelete, addHold, addReplies]) add(command, wiring);
}

function messageIn(command: Command, words: readonly string[], text: string | undefined): string | undefined {
  if (words.length === 0) return text;
  refuseText([], text);
  const [word = ''] = words;
  const names = command.commands.map((one) => one.name());
  const slip = words.length === 1 && nearest(word.toLowerCase(), names) !== undefined;
  if (slip || (word !== '-' && word.startsWith('-'))) refuseWord(command, words);
  return words.join(' ');
}

function refuseText(words: readonly string[], text: string | undefined): void {
  if (words.length === 0 && text === undefined) return;
  throw new CoachError('usage', 'There is more than one text to read.', 'Give one: as words, --text or -.');
}

function addWrite(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('write')
    .summary('in rounds: write, read, change, again')
    .description('Writes a message in rounds and keeps each version here. Nothing is sent.')
    .argument('[id]', 'a draft to go on with')
    .option('--stage <stage>', STAGES);
  withExamples(command, 'coach draft write', 'coach draft write 3f9a');
  wire<{ stage?: string }>(
    wiring,
    command,
    async (ports, flags, { words: [id] }) =>
      (await import('../commands/draft-write.js')).draftWrite(ports, { ...flags, id }),
    { conversation: true },
  );
}

function addList(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('list')
    .summary('the drafts that are kept here')
    .description('Lists the drafts. Of one that is held it shows only until when.')
    .option('--json', 'as JSON');
  withExamples(command, 'coach draft list', 'coach draft list --json');
  wire<{ json?: boolean }>(wiring, command, async (ports, flags) =>
    (await import('../commands/draft-kept.js')).draftList(ports, flags),
  );
}

function addShow(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('show')
    .summary('one draft; after its time: is it still true?')
    .description(
      'Shows a draft. One that was held is shown from its time on, with the question it waited for.',
    )
    .argument('<id>', 'its id, or enough of the beginning')
    .option('--json', 'as JSON');
  withExamples(command, 'coach draft show 3f9a');
  wire<{ json?: boolean }>(
    wiring,
    command,
    async (ports, flags, { words: [id = ''] }) =>
      (await import('../commands/draft-kept.js')).draftShow(ports, { ...flags, id }),
    { conversation: true },
  );
}

function addDelete(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('delete')
    .summary('take a draft away, with all its versions')
    .description('Takes a draft away for good, after asking. A held one may go as well.')
    .argument('<id>', 'its id, or enough of the beginning');
  withExamples(command, 'coach draft delete 3f9a');
  wire(wiring, command, async (ports, _flags, { words: [id = ''] }) =>
    (await import('../commands/draft-kept.js')).draftDelete(ports, { id }),
  );
}

function addHold(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('hold')
    .summary('put a draft away until a time')
    .description('Until that time no command shows the draft. Then you are asked whether it is still true.')
    .argument('<id>', 'its id, or enough of the beginning')
    .option('--for <time>', 'how long: 24h, "3 days", "1 week", "until morning"', '24h');
  withExamples(command, 'coach draft hold 3f9a --for 24h', 'coach draft hold 3f9a --for "until morning"');
  wire<{ for: string }>(
    wiring,
    command,
    async (ports, flags, { words: [id = ''] }) =>
      (await import('../commands/draft-hold.js')).draftHold(ports, { ...flags, id }),
    { conversation: true },
  );
}

function addReplies(draft: Command, wiring: Wiring): void {
  const command = draft
    .command('replies')
    .summary('before sending: what you will do if the answer is ...')
    .description(
      'Asks what you will do if the answer is warm, neutral, cold, none, a no, or "I am with somebody".',
    )
    .option('--json', 'show what you wrote, as JSON');
  withExamples(command, 'coach draft replies', 'coach draft replies --json');
  wire<{ json?: boolean }>(
    wiring,
    command,
    async (ports, flags) => (await import('../commands/draft-replies.js')).draftReplies(ports, flags),
    { conversation: true },
  );
}
