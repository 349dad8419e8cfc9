/** The journal: writing at a page, adding an entry, and reading what is there. Its text is never in an error. */
import { byTime, filterEntries } from '../core/journal/filters.js';
import type { Entry } from '../core/journal/entry.js';
import { allTags } from '../core/journal/tags.js';
import { whoOf } from '../core/journey/who.js';
import { fill } from '../core/words.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { journalLines, journalPlain, journalView, shortId } from '../terminal/views/journal.js';
import type { FilterFlags } from './journal-filters.js';
import { readFilters, readLimit, readMood, readTags } from './journal-filters.js';
import { choosePage, openDesk, stepNow } from './journal-page.js';
import { askMood, pageOf, writePage } from './journal-writing.js';
import { keepEntry, keepMood, keepOther, newEntry, timeGiven } from './keep-entry.js';
import { entryOf, saysSomething, withoutLastLineEnds } from './journal-entry.js';
import { readStdin } from './read-stdin.js';

/** What `journal list` shows unless it is told otherwise. */
const FEW = 10;

export interface JournalOptions {
  /** The id of a prompt; else the page that was interrupted, else the prompt of the day. */
  readonly prompt?: string | undefined;
}

/** Asks for a page, then a mood. The text is kept before the mood is asked: leaving there loses nothing. */
export async function journal(ports: Ports, options: JournalOptions): Promise<ExitCode> {
  const desk = await openDesk(ports);
  const prompt = choosePage(desk, options.prompt, ports.store.recovery.read());
  const page = pageOf(prompt, (text) => fill(text, whoOf(desk.playbook, desk.state)));
  if (ports.ask.person) await keepOther(ports, page.id);
  const text = await writePage(ports, page);
  if (text === null) {
    ports.say.talk(ports.store.recovery.read() === null ? 'Nothing was kept.' : 'Put aside for next time.');
    return 0;
  }
  const entry = newEntry(ports, { text, step: stepNow(desk), prompt: prompt?.id ?? null });
  await keepEntry(ports, entry);
  ports.store.recovery.write(null);
  const mood = await askMood(ports);
  if (mood !== null) {
    await ports.store.append({ ...entry, mood });
    await keepMood(ports, { ...entry, mood });
  }
  ports.say.talk(`Kept. coach journal show ${shortId(entry)} shows it.`);
  return 0;
}

export interface JournalAddOptions {
  /** The text, or `-` to read it from stdin. */
  readonly text: string;
  readonly mood?: string | number | undefined;
  readonly tags?: readonly string[] | undefined;
  /** A time in words or in figures. */
  readonly on?: string | undefined;
  /** The pipe behind `-`; the program's own unless told. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** Keeps an entry. Throws `usage`, and keeps nothing, for a text that says nothing or a flag that cannot be read. */
export async function journalAdd(ports: Ports, options: JournalAddOptions): Promise<ExitCode> {
  const mood = options.mood === undefined ? null : readMood(options.mood);
  const given = readTags('--tag', options.tags);
  const at = options.on === undefined ? ports.clock.now() : timeGiven(ports.clock, options.on);
  const stdin = options.stdin ?? process.stdin;
  const text = withoutLastLineEnds(options.text === '-' ? await readStdin(stdin) : options.text);
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
  await keepMood(ports, whole);
  ports.say.talk(`Kept as ${shortId(entry)}.`);
  return 0;
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
  readonly json?: boolean | undefined;
}

/** The entries that the filters leave, newest last. Writes nothing. */
export async function journalList(ports: Ports, options: JournalListOptions): Promise<ExitCode> {
  const limit = readLimit(options.limit, FEW);
  const filters = readFilters(options, ports.clock.today());
  const all = await ports.store.entries();
  const found = byTime(filterEntries(all, filters));
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

function listView({ say }: Ports, entries: readonly Entry[], options: JournalListOptions): string {
  if (options.plain === true) return journalPlain(entries);
  const view = options.short === true ? journalLines : journalView;
  return view(entries, say.theme, say.width);
}

/** Which entries these are, beside the result; nothing where it goes without saying. */
function listNote({ all, found, shown }: { all: number; found: number; shown: number }): string {
  if (all === 0) return 'Nothing is written yet. coach journal begins.';
  if (found === 0) return 'No entry fits that.';
  return shown < found ? `The last ${shown} of ${found}; --limit 0 shows all.` : '';
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
