/** The journal: writing at a page, adding an entry, and reading what is there. Its text is never in an error. */
import { byTime, filterEntries } from '../core/journal/filters.js';
import type { Entry } from '../core/journal/entry.js';
import { countDays, countTags } from '../core/journal/counts.js';
import { wroteMuch } from '../core/journal/pace.js';
import { allTags } from '../core/journal/tags.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { countsView, journalLines, journalPlain, journalView, shortId } from '../terminal/views/journal.js';
import { words } from '../terminal/views/journal-words.js';
import { wrap } from '../terminal/wrap.js';
import type { FilterFlags } from './journal-filters.js';
import { readFilters, readLimit, readMood, readTags } from './journal-filters.js';
import { newTextOf } from './journal-edit.js';
import type { Desk } from './journal-page.js';
import { afterCircling, choosePage, openDesk, stepNow } from './journal-page.js';
import { writeAt } from './journal-session.js';
import { pageId } from './journal-writing.js';
import { keepEntry, keepMood, newEntry, timeGiven } from './keep-entry.js';
import { entriesToday, entryOf, saysSomething, withoutLastLineEnds } from './journal-entry.js';
import { readStdin } from './read-stdin.js';
import { takeLeft } from './take-left.js';
import { checkIn } from './week.js';

/** What `journal list` shows unless it is told otherwise. */
const FEW = 10;

export interface JournalOptions {
  /** The id of a prompt; else the page that was interrupted, else the prompt of the day. */
  readonly prompt?: string | undefined;
}

/** Asks for a page, then a mood. After three long pages a day it asks first whether it is to be one more. */
export async function journal(ports: Ports, options: JournalOptions): Promise<ExitCode> {
  if (ports.ask.person) await takeLeft(ports);
  const desk = await openDesk(ports);
  const before = ports.store.recovery.read();
  const prompt = choosePage(desk, options.prompt, before);
  if (prompt?.kind === 'scale_week') return checkIn(ports, desk, prompt);
  const fresh = before === null && ports.ask.person;
  if (fresh && !(await goesOn(ports, desk))) return 0;
  if (fresh && options.prompt === undefined && prompt !== null && prompt === afterCircling(desk)) {
    ports.say.talk(wrap(words.circling, ports.say.width));
  }
  await writeAt(ports, desk, prompt);
  return 0;
}

async function goesOn({ ask, say }: Ports, { entries, today }: Desk): Promise<boolean> {
  if (!wroteMuch(entries, today)) return true;
  say.talk(wrap(words.much, say.width));
  if (await ask.confirm({ id: 'write_on', question: words.writeOn, skip: false })) return true;
  say.talk(wrap(words.tomorrow, say.width));
  return false;
}

export interface JournalAddOptions {
  /** The text, or `-` to read it from stdin. */
  readonly text: string;
  readonly mood?: string | number | undefined;
  readonly tags?: readonly string[] | undefined;
  /** A time in words or in figures. */
  readonly on?: string | undefined;
  /** The text is only the start: it is opened in the editor, or typed on. */
  readonly edit?: boolean | undefined;
  /** The pipe behind `-`; the program's own unless told. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** Keeps an entry. Throws `usage`, and keeps nothing, for a text that says nothing or a flag that cannot be read. */
export async function journalAdd(ports: Ports, options: JournalAddOptions): Promise<ExitCode> {
  const mood = options.mood === undefined ? null : readMood(options.mood);
  const given = readTags('--tag', options.tags);
  const at = options.on === undefined ? ports.clock.now() : await timeGiven(ports, options.on);
  const text = await textGiven(ports, options);
  if (text === null) {
    ports.say.talk(words.nothingKept);
    return 0;
  }
  if (!saysSomething(text)) {
    throw new CoachError(
      'usage',
      'Nothing was saved: there is no text.',
      'coach journal asks you a question instead.',
    );
  }
  const step = options.on === undefined ? await stepOf(ports) : null;
  const entry = newEntry(ports, { text, step, prompt: null });
  const whole = { ...entry, at, mood, tags: allTags(text, given) };
  await keepEntry(ports, whole);
  if (options.edit === true) ports.store.recovery.write(null);
  await keepMood(ports, whole);
  ports.say.talk(`Kept as ${shortId(entry)}.`);
  return 0;
}

/** Null where an editor was left with an error, or the page by going back. */
async function textGiven(ports: Ports, options: JournalAddOptions): Promise<string | null> {
  const stdin = options.stdin ?? process.stdin;
  const text = withoutLastLineEnds(options.text === '-' ? await readStdin(stdin) : options.text);
  return options.edit === true ? newTextOf(ports, { id: pageId(''), text }) : text;
}

async function stepOf(ports: Ports): Promise<string | null> {
  return stepNow({ playbook: await ports.playbook(), state: ports.store.read() });
}

export interface JournalListOptions extends FilterFlags {
  readonly limit?: string | number | undefined;
  /** A line an entry, for people. */
  readonly short?: boolean | undefined;
  /** A line an entry, for scripts. */
  readonly plain?: boolean | undefined;
  /** How often each tag, or each day, instead of the entries. */
  readonly tags?: boolean | undefined;
  readonly days?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** The entries that the filters leave, newest last. Writes nothing. */
export async function journalList(ports: Ports, options: JournalListOptions): Promise<ExitCode> {
  const limit = readLimit(options.limit, FEW);
  const filters = readFilters(options, ports.clock.today());
  const all = await entriesToday(ports);
  const found = byTime(filterEntries(all, filters));
  if (options.tags === true || options.days === true) return listCounts(ports, found, options);
  const shown = limit === 0 ? found : found.slice(-limit);
  if (options.json === true) {
    await ports.say.result(jsonText({ version: 1, entries: shown.map(document) }, 2));
    return 0;
  }
  if (shown.length > 0) await ports.say.result(listView(ports, shown, options));
  const note = listNote({ all: all.length, found: found.length, shown: shown.length });
  if (note !== '') ports.say.talk(note);
  return 0;
}

async function listCounts(
  { say }: Ports,
  found: readonly Entry[],
  { tags, json }: JournalListOptions,
): Promise<ExitCode> {
  const counts = tags === true ? countTags(found) : countDays(found);
  if (json === true) await say.result(jsonText({ version: 1, counts }, 2));
  else if (counts.length > 0) await say.result(countsView(counts, tags === true ? '@' : ''));
  else say.talk(words.nothingToCount);
  return 0;
}

function listView({ say }: Ports, entries: readonly Entry[], options: JournalListOptions): string {
  if (options.plain === true) return journalPlain(entries);
  const view = options.short === true ? journalLines : journalView;
  return view(entries, say.theme, say.width);
}

/** Which entries these are, beside the result; nothing where it goes without saying. */
function listNote({ all, found, shown }: { all: number; found: number; shown: number }): string {
  if (all === 0) return 'Nothing is written yet. coach journal begins.';
  if (found === 0) return 'No entry fits that.';
  return shown > 1 && shown < found ? `The last ${shown} of ${found}; --limit 0 shows all.` : '';
}

export interface JournalShowOptions {
  /** An id, or enough of its beginning. */
  readonly id: string;
  readonly json?: boolean | undefined;
}

/** One entry. Throws `usage` when there is none, or more than one, with an id that begins so. */
export async function journalShow(ports: Ports, options: JournalShowOptions): Promise<ExitCode> {
  const entry = await entryOf(ports, options.id);
  const { theme, width } = ports.say;
  await ports.say.result(
    options.json === true
      ? jsonText({ version: 1, entry: document(entry) }, 2)
      : journalView([entry], theme, width),
  );
  return 0;
}

function document({ id, at, text, mood, tags, step, prompt }: Entry): Entry {
  return { id, at, text, mood, tags, step, prompt };
}
