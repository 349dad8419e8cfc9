/** Taking entries away, and bringing them back. Deleting leaves the text for `undo`; `--forever` leaves nothing. */
import { byTime, filterEntries } from '../core/journal/filters.js';
import type { Entry } from '../core/journal/entry.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { journalLines, shortId } from '../terminal/views/journal.js';
import type { FilterFlags } from './journal-filters.js';
import { readFilters } from './journal-filters.js';
import { entriesToday, entryOf } from './journal-entry.js';

const NOTHING = 'Nothing was deleted.';

export interface JournalDeleteOptions extends FilterFlags {
  readonly id?: string | undefined;
  readonly forever?: boolean | undefined;
}

/** Asks for each entry; Enter alone is no. Throws `usage` where nothing is named: a bare `delete` must not mean all. */
export async function journalDelete(
  ports: Ports,
  { id, forever = false, ...flags }: JournalDeleteOptions,
): Promise<ExitCode> {
  const found = await meant(ports, id, flags);
  if (found.length === 0) {
    ports.say.talk('No entry fits that. Nothing was deleted.');
    return 0;
  }
  const chosen: Entry[] = [];
  for (const entry of found) if (await confirmed(ports, entry, forever)) chosen.push(entry);
  if (chosen.length === 0) {
    ports.say.talk(NOTHING);
    return 0;
  }
  const ids = chosen.map((entry) => entry.id);
  if (forever && !(await meantForEver(ports, ids.length))) {
    ports.say.talk(NOTHING);
    return 0;
  }
  if (forever) await eraseAll(ports, ids);
  else {
    await ports.store.remove(ids);
    ports.store.lastChange.write(ids);
  }
  ports.say.talk(doneWords(ids.length, forever));
  return 0;
}

/** Brings back what the last edit or delete took away. */
export async function journalUndo(ports: Ports): Promise<ExitCode> {
  const ids = ports.store.lastChange.read();
  const before = await ports.store.before(ids);
  if (before.length === 0)
    throw new CoachError('usage', 'There is nothing to undo.', 'coach journal list shows what there is.');
  await ports.store.appendAll(before);
  ports.store.lastChange.write([]);
  const [first] = before;
  ports.say.talk(
    before.length === 1 && first !== undefined
      ? `${shortId(first)} is as it was before.`
      : `${before.length} entries are as they were before.`,
  );
  return 0;
}

async function meant(ports: Ports, id: string | undefined, flags: FilterFlags): Promise<readonly Entry[]> {
  if (id !== undefined) return [await entryOf(ports, id)];
  if (Object.values(flags).every((value) => value === undefined)) {
    throw new CoachError(
      'usage',
      'Which entry? Nothing was deleted.',
      'Give an id, or filters as for coach journal list.',
    );
  }
  return byTime(filterEntries(await entriesToday(ports), readFilters(flags, ports.clock.today())));
}

function confirmed({ ask, say }: Ports, entry: Entry, forever: boolean): Promise<boolean> {
  const line = journalLines([entry], say.theme, Math.max(20, say.width - 4));
  const question = `${forever ? 'Delete this for ever?' : 'Delete this?'}\n${line}`;
  return ask.confirm({ id: `delete:${entry.id}`, question, skip: false });
}

/** Once for all of them, and by a word: a key that slips must not be able to do it. */
function meantForEver({ ask }: Ports, count: number): Promise<boolean> {
  const what = count === 1 ? 'one entry' : `${count} entries`;
  const question = `No copy of ${what} will be left, and there is no way back. Type the word forever.`;
  return ask.confirm({ id: 'forever', question, word: 'forever', skip: false });
}

/** Nothing of the text may be left where the coach keeps things. */
async function eraseAll(ports: Ports, ids: readonly string[]): Promise<void> {
  await ports.store.erase(ids);
  const { recovery, lastChange } = ports.store;
  const aside = recovery.read();
  if (aside !== null && ids.some((id) => aside.question.endsWith(id))) recovery.write(null);
  lastChange.write(lastChange.read().filter((id) => !ids.includes(id)));
}

function doneWords(count: number, forever: boolean): string {
  const what = count === 1 ? 'One entry is' : `${count} entries are`;
  return forever
    ? `${what} gone for ever. Copies that other programs made of your files are not known to the coach.`
    : `${what} deleted. coach journal undo brings ${count === 1 ? 'it' : 'them'} back.`;
}
