/** `journal edit`: in the person's own editor, else by typing. The text before it stays for `journal undo`. */
import type { Entry } from '../core/journal/entry.js';
import { changesBetween, changeWords } from '../core/journal/changes.js';
import { allTags, tagsIn } from '../core/journal/tags.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { shortId } from '../terminal/views/journal.js';
import { words } from '../terminal/views/journal-words.js';
import { heed } from './heed.js';
import { entryOf, saysSomething, withoutLastLineEnds } from './journal-entry.js';
import { pageId, writePage } from './journal-writing.js';
import { keepOther, timeGiven } from './keep-entry.js';
import { takeLeft } from './take-left.js';

const TYPE_IT = 'No editor is set (VISUAL or EDITOR), so it is typed here.';
const UNCHANGED = 'Nothing was changed.';

export interface JournalEditOptions {
  readonly id: string;
  /** A time in words or in figures: the entry is moved there, and its text stays. */
  readonly on?: string | undefined;
}

/** Throws `usage` for an id that is nobody's, and where there is no editor and nobody to type. */
export async function journalEdit(ports: Ports, { id, on }: JournalEditOptions): Promise<ExitCode> {
  const entry = await entryOf(ports, id);
  if (on !== undefined) return moveTo(ports, entry, await timeGiven(ports, on));
  const text = await newTextOf(ports, { id: pageId(entry.id), text: entry.text });
  if (text === null || text === entry.text) {
    ports.say.talk(UNCHANGED);
    return 0;
  }
  if (!saysSomething(text)) {
    throw new CoachError(
      'usage',
      'Not saved: the text is empty. The entry is as it was.',
      'coach journal delete takes it away.',
    );
  }
  // Tags that were given beside the text stay; those of the text follow it.
  const given = entry.tags.filter((tag) => !tagsIn(entry.text).includes(tag));
  await keepEdited(ports, { ...entry, text, tags: allTags(text, given) });
  ports.store.recovery.write(null);
  const did = changeWords(changesBetween(entry.text, text));
  ports.say.talk(`Changed ${shortId(entry)}: ${did}. coach journal undo brings back what stood there.`);
  await heed(ports, text);
  return 0;
}

async function moveTo(ports: Ports, entry: Entry, at: string): Promise<ExitCode> {
  const when = `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  const question = words.move(shortId(entry), when);
  if (!(await ports.ask.confirm({ id: 'move', question, skip: false }))) {
    ports.say.talk(UNCHANGED);
    return 0;
  }
  await keepEdited(ports, { ...entry, at });
  ports.say.talk(words.moved(shortId(entry), when));
  return 0;
}

async function keepEdited(ports: Ports, entry: Entry): Promise<void> {
  await ports.store.appendAll([entry]);
  ports.store.lastChange.write([entry.id]);
}

/** The text as the person leaves it; null where they changed their mind. What was cut off is put aside. */
export async function newTextOf(
  ports: Ports,
  page: { readonly id: string; readonly text: string },
): Promise<string | null> {
  await takeLeft(ports);
  await keepOther(ports, page.id);
  const keep = (text: string): void => {
    ports.store.recovery.write({ question: page.id, text });
  };
  const aside = ports.store.recovery.read();
  const start = aside?.question === page.id ? aside.text : page.text;
  const edited = await ports.edit(start, keep);
  if (edited.kind === 'cancelled') return null;
  if (edited.kind === 'text') return withoutLastLineEnds(edited.text);
  if (ports.ask.person) ports.say.talk(TYPE_IT);
  return writePage(ports, { id: page.id, question: 'The entry', why: 'It is yours.' }, start);
}
