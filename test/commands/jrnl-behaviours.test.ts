/**
 * What people rely on in jrnl, the best known journal for the command line, and find here as well. The list was made
 * by reading its suite and is told in our own words: behaviours that carry over as they are. Those about keeping a
 * journal encrypted (6 of 94) are the business of sealed storage and are not counted here. Each row is its own test.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { JournalAddOptions, JournalListOptions } from '../../src/commands/journal.js';
import { journal, journalAdd, journalList, journalShow } from '../../src/commands/journal.js';
import { journalExport, journalImport } from '../../src/commands/journal-carry.js';
import type { JournalDeleteOptions } from '../../src/commands/journal-delete.js';
import { journalDelete } from '../../src/commands/journal-delete.js';
import { journalEdit } from '../../src/commands/journal-edit.js';
import type { Entry } from '../../src/core/journal/entry.js';
import type { Answer } from '../helpers/fake-ask.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

type Rows = readonly (readonly [behaviour: string, holds: () => Promise<void>])[];

function entry(id: string, day: string, text: string, more: Partial<Entry> = {}): Entry {
  const tags = [...text.matchAll(/@(\w+)/g)].map((match) => match[1] ?? '');
  return { id, at: `${day}T09:00:00+00:00`, text, mood: null, tags, step: null, prompt: null, ...more };
}

const book: readonly Entry[] = [
  entry('a1', '2020-08-29', 'The first morning alone. @calm @home'),
  entry('b2', '2026-11-20', 'Walked to the lake. @home\nIt was cold, and I was glad of the coat.'),
  entry('c3', '2026-11-22', 'Rang nobody. @calm'),
  entry('d4', '2026-11-22', 'A line without a sign.', { at: '2026-11-22T11:00:00+00:00' }),
];
const idsOf = (list: readonly Entry[]): readonly string[] => list.map(({ id }) => id);

async function listed(options: JournalListOptions, entries = book): Promise<readonly string[]> {
  const fake = fakePorts({ entries });
  await journalList(fake.ports, { ...options, json: true });
  return idsOf((JSON.parse(fake.out()) as { entries: readonly Entry[] }).entries);
}

async function shown(options: JournalListOptions, setting: FakeSetting = {}): Promise<FakePorts> {
  const fake = fakePorts({ entries: book, ...setting });
  await journalList(fake.ports, options);
  return fake;
}

async function added(options: JournalAddOptions, setting: FakeSetting = {}): Promise<FakePorts> {
  const fake = fakePorts(setting);
  await journalAdd(fake.ports, options).catch(() => undefined);
  return fake;
}

async function edited(text: string, id = 'b2'): Promise<FakePorts> {
  const fake = fakePorts({ entries: book, edit: () => ({ kind: 'text', text }) });
  await journalEdit(fake.ports, { id }).catch(() => undefined);
  return fake;
}

/** Which entries are left. */
async function left(
  options: JournalDeleteOptions,
  answers: Readonly<Record<string, Answer>> = {},
  otherwise: Answer = true,
): Promise<readonly string[]> {
  const fake = fakePorts({ entries: book, answers, otherwise });
  await journalDelete(fake.ports, options).catch(() => undefined);
  return idsOf(fake.entries());
}

async function exported(options: Parameters<typeof journalExport>[1], entries = book): Promise<string> {
  const fake = fakePorts({ entries });
  await journalExport(fake.ports, options);
  return fake.out();
}

const texts = (fake: FakePorts): readonly string[] => fake.entries().map(({ text }) => text);
const same =
  (make: () => Promise<unknown>, expected: unknown): (() => Promise<void>) =>
  async () => {
    expect(await make()).toEqual(expected);
  };
const all = idsOf(book);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-carried-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function imported(name: string, content: string | Buffer, entries = book): Promise<FakePorts> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const fake = fakePorts({ entries });
  await journalImport(fake.ports, { file }).catch(() => undefined);
  return fake;
}

const writing: Rows = [
  ['a text on the command line is kept', same(async () => texts(await added({ text: 'A plain day.' })), ['A plain day.'])],
  ['a first part on the command line goes on in the editor', same(
    async () => texts(await added({ text: 'Began', edit: true }, { edit: (text) => ({ kind: 'text', text: `${text}, ended` }) })),
    ['Began, ended'],
  )],
  ['an editor that is emptied keeps nothing', same(async () => texts(await added({ text: 'x', edit: true }, { edit: () => ({ kind: 'text', text: '' }) })), [])],
  ['an empty text keeps nothing', same(async () => texts(await added({ text: '' })), [])],
  ['blanks alone keep nothing', same(async () => texts(await added({ text: ' \n\t' })), [])],
  ['the page says how it is ended', async () => {
    const fake = fakePorts({ answers: { 'journal:night_line': { turns: [{ key: 'help' }, { key: 'skip' }] } } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(fake.talk()).toContain('only a full stop ends it');
  }],
  ['adding shows no other entry', async () => {
    const fake = await added({ text: 'New.' }, { entries: book });
    expect(fake.out() + fake.talk()).not.toMatch(/lake|Rang|morning/);
  }],
  ['emoji are kept and shown', async () => {
    const fake = await added({ text: 'A day 🌧️ and 💔' });
    await journalList(fake.ports, {});
    expect(fake.out()).toContain('A day 🌧️ and 💔');
  }],
  ['a text typed at the prompt is kept', async () => {
    const fake = fakePorts({ answers: { 'journal:night_line': 'Typed here.', mood: 5 } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(texts(fake)).toEqual(['Typed here.']);
  }],
  ['an edit counts what came to it', async () => {
    expect((await edited(`${book[1]?.text ?? ''}\nMore.`)).talk()).toContain('1 line added');
  }],
  ['an edit counts several', async () => {
    expect((await edited(`${book[1]?.text ?? ''}\nMore.\nAnd more.`)).talk()).toContain('2 lines added');
  }],
  ['an edit counts what was taken out', async () => {
    expect((await edited('Walked to the lake. @home')).talk()).toContain('1 line taken out');
  }],
  ['tags of an edited text are found afterwards', async () => {
    const fake = await edited('Swam. @river');
    expect(await listed({ tag: ['river'] }, fake.entries())).toEqual(['b2']);
  }],
]; // prettier-ignore

const searching: Rows = [
  ['today', same(() => listed({ on: 'today' }), ['c3', 'd4'])],
  ['from a day on', same(() => listed({ from: '2026-11-20' }), ['b2', 'c3', 'd4'])],
  ['from a day to a day', same(() => listed({ from: '2026-01-01', to: '2026-11-20' }), ['b2'])],
  ['by words', same(() => listed({ contains: ['LAKE'] }), ['b2'])],
  ['by words that are nowhere: none, and they are not said again', async () => {
    const fake = await shown({ contains: ['zeppelin'] });
    expect([fake.out(), fake.talk()]).toEqual(['', 'No entry fits that.']);
  }],
  ['by any of several words', same(() => listed({ contains: ['lake', 'nobody'] }), ['b2', 'c3'])],
  ['by all of several words', same(() => listed({ contains: ['cold', 'coat'], and: true }), ['b2'])],
  ['words within a tag', same(() => listed({ contains: ['rang'], tag: ['calm'] }), ['c3'])],
  ['words within two tags', same(() => listed({ contains: ['morning'], tag: ['calm', 'home'], and: true }), ['a1'])],
  ['words without a tag', same(() => listed({ contains: ['the'], notTag: ['calm'] }), ['b2'])],
  ['with any tag at all', same(() => listed({ tagged: true }), ['a1', 'b2', 'c3'])],
  ['without a tag', same(() => listed({ untagged: true }), ['d4'])],
  ['on a date in figures', same(() => listed({ on: '2020-08-29' }), ['a1'])],
  ['on a date in words', same(() => listed({ on: '2 days ago' }), ['b2'])],
  ['in the order of time, whatever the order of writing', same(() => listed({}, [...book].reverse()), all)],
  ['tags with how often each', async () => {
    expect((await shown({ tags: true })).out()).toBe('2  @calm\n2  @home');
  }],
  ['filters narrow the counts of tags', async () => {
    expect((await shown({ tags: true, from: '2026-11-21' })).out()).toBe('1  @calm');
  }],
  ['one tag left out', same(() => listed({ notTag: ['home'] }), ['c3', 'd4'])],
  ['several tags left out', same(() => listed({ notTag: ['home', 'calm'] }), ['d4'])],
  ['a tag left out of all the others', same(() => listed({ tagged: true, notTag: ['calm'] }), ['b2'])],
  ['the last few', same(() => listed({ limit: 2 }), ['c3', 'd4'])],
  ['the last one, without a word about how many there are', async () => {
    expect((await shown({ limit: 1 })).talk()).toBe('');
  }],
]; // prettier-ignore

const atOf = async (on: string, now?: string): Promise<readonly string[]> =>
  (await added({ text: 'x', on }, now === undefined ? {} : { now }))
    .entries()
    .map(({ at }) => at.slice(0, 16));

const times: Rows = [
  ['a time of day is kept with the day', same(() => atOf('2026-11-20 21:30'), ['2026-11-20T21:30'])],
  ['29 February in a leap year', same(() => atOf('2024-02-29'), ['2024-02-29T12:00'])],
  ['29 February in another year is refused', same(() => atOf('2023-02-29'), [])],
  ['today shows today alone', async () => {
    expect((await shown({ on: 'today' })).out()).not.toMatch(/lake|morning/);
  }],
  ['in an import an entry without a day that can be read costs no other', async () => {
    const strange = { title: 'x', body: '', date: '2026-99-99', time: '10:00' };
    const fake = await imported('days.json', JSON.stringify({ entries: [strange, entry('n', '2026-11-01', 'New.')] }));
    expect(idsOf(fake.entries())).toEqual([...all, 'n']);
  }],
  ['and it is said that there was one', async () => {
    const fake = await imported('one.json', JSON.stringify({ entries: [{ date: 'soon', title: 'x' }] }));
    expect(fake.talk()).toBe('0 entries added; 1 could not be read as entries.');
  }],
  ['a figure in brackets is text, not a day', same(async () => texts(await added({ text: '[1] first thing' })), ['[1] first thing'])],
  ['a time in the hour that comes twice is the day and hour it says', same(() => atOf('2026-10-25 01:30'), ['2026-10-25T01:30'])],
]; // prettier-ignore

const deleting: Rows = [
  ['asks for each; a no keeps it', same(() => left({ to: 'today' }, { 'delete:c3': true }, false), ['a1', 'b2', 'd4'])],
  ['a no changes nothing', same(() => left({ id: 'a1' }, {}, false), all)],
  ['a filter that means nothing deletes nothing', same(() => left({ on: 'asdf' }), all)],
  ['by a tag', same(() => left({ tag: ['calm'] }), ['b2', 'd4'])],
  ['by any of several tags', same(() => left({ tag: ['calm', 'home'] }), ['d4'])],
  ['from a day on', same(() => left({ from: '2026-11-21' }), ['a1', 'b2'])],
  ['up to a day', same(() => left({ to: '2026-11-20' }), ['c3', 'd4'])],
  ['by words', same(() => left({ contains: ['lake'] }), ['a1', 'c3', 'd4'])],
]; // prettier-ignore

async function moved(id: string, on: string, move: boolean): Promise<readonly string[]> {
  const fake = fakePorts({ entries: book, answers: { move } });
  await journalEdit(fake.ports, { id, on }).catch(() => undefined);
  return fake.entries().map(({ at }) => at.slice(0, 10));
}
const days = book.map(({ at }) => at.slice(0, 10));
const moving: Rows = [
  ['one entry is moved to another day', same(() => moved('b2', '2026-11-01', true), ['2020-08-29', '2026-11-01', ...days.slice(2)])],
  ['a no moves nothing', same(() => moved('b2', '2026-11-01', false), days)],
  ['an id or a time that means nothing moves nothing', async () => {
    expect([await moved('zz', '2026-11-01', true), await moved('b2', 'asdf', true)]).toEqual([days, days]);
  }],
]; // prettier-ignore

const tagsOf = async (text: string): Promise<readonly string[]> =>
  (await added({ text })).entries().flatMap(({ tags }) => tags);
const tagging: Rows = [
  ['tags may hold / + #', same(() => tagsOf('With @os/2 and @c++, not @c#'), ['os/2', 'c++', 'c#'])],
  ['an address is no tag', same(() => tagsOf('Wrote to sam@example.org'), [])],
  ['a text may begin and end with one', same(() => tagsOf('@first between @last'), ['first', 'last'])],
]; // prettier-ignore

const forms: Rows = [
  ['a line each', async () => {
    const out = (await shown({ short: true })).out().split('\n');
    expect([out.length, out[1]]).toEqual([4, '2026-11-20 09:00 b2     - Walked to the lake. @home It was cold, and I was gl...']);
  }],
  ['a line each does not hold what does not fit', async () => {
    const fake = await shown({ short: true }, { width: 60 });
    expect(Math.max(...fake.out().split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  }],
  ['a line each with filters', async () => {
    expect((await shown({ short: true, contains: ['nobody'] })).out()).toBe('2026-11-22 09:00 c3     - Rang nobody. @calm');
  }],
  ['in full: when, then the text', async () => {
    expect((await shown({ contains: ['nobody'] })).out()).toBe('2026-11-22 09:00  @calm  c3\nRang nobody. @calm');
  }],
  ['JSON has the entries with their tags', async () => {
    const { entries } = JSON.parse(await exported({ format: 'json' })) as { entries: readonly Entry[] };
    expect(entries).toEqual(book);
  }],
  ['entries of several lines with tags are shown whole', async () => {
    const fake = fakePorts({ entries: book });
    await journalShow(fake.ports, { id: 'b2' });
    expect(fake.out()).toContain('@home\nIt was cold');
  }],
  ['filters choose what is exported', same(() => exported({ format: 'md', contains: ['nobody'] }), '## 2026-11-22 09:00  (@calm)\n\nRang nobody. @calm\n')],
  ['tags and counts for scripts', async () => {
    expect(JSON.parse((await shown({ tags: true, json: true, to: '2020-12-31' })).out())).toEqual({
      version: 1, counts: [{ name: 'calm', count: 1 }, { name: 'home', count: 1 }],
    });
  }],
  ['a folder that is not there is told in words', async () => {
    const to = exported({ output: join(folder, 'none/out.md') });
    await expect(to).rejects.toMatchObject({ kind: 'failed', message: 'The file could not be written.' });
  }],
  ['a text of one line, with nothing below it, is no trouble', same(() => exported({ format: 'md' }, [entry('e', '2026-11-01', 'Only this')]), '## 2026-11-01 09:00\n\nOnly this\n')],
  ['file names in other letters', async () => {
    const file = join(folder, 'дневник.md');
    await exported({ output: file });
    await expect(exported({ output: file })).rejects.toMatchObject({ kind: 'usage' });
  }],
  ['how many on each day', async () => {
    expect((await shown({ days: true })).out()).toBe('1  2020-08-29\n1  2026-11-20\n2  2026-11-22');
  }],
  ['a first line longer than a file name may be', async () => {
    const long = 'word '.repeat(100).trim();
    expect(await exported({ format: 'md' }, [entry('e', '2026-11-01', long)])).toContain(long);
  }],
]; // prettier-ignore

const one = (id: string, text: string): string => `${JSON.stringify(entry(id, '2026-11-01', text))}\n`;
const importing: Rows = [
  ['one entry', same(async () => texts(await imported('1.jsonl', one('n', 'New.'), [])), ['New.'])],
  ['a large entry', same(async () => texts(await imported('2.jsonl', one('n', 'x'.repeat(1_000_000)), [])), ['x'.repeat(1_000_000)])],
  ['several entries', same(async () => texts(await imported('3.jsonl', one('n', 'New.') + one('o', 'Old.'), [])), ['New.', 'Old.'])],
  ['a file', same(async () => idsOf((await imported('4.jsonl', one('n', 'New.'))).entries()), [...all, 'n'])],
  ['a file that is named is what is read, not the pipe', async () => {
    const fake = await imported('5.jsonl', one('n', 'From the file.'), []);
    expect(texts(fake)).toEqual(['From the file.']);
  }],
]; // prettier-ignore

const pages: Rows = [
  ['a page has its question', async () => {
    const fake = fakePorts({ otherwise: { key: 'back' } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(fake.asked()).toEqual(['journal:night_line']);
  }],
  ['a page that is left as it was is not kept', async () => {
    const fake = fakePorts({ answers: { 'journal:night_line': { key: 'skip' } } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect([fake.entries(), fake.talk()]).toEqual([[], 'Nothing was kept.']);
  }],
  ['a page that is not there is an error', async () => {
    await expect(journal(fakePorts().ports, { prompt: 'nowhere' })).rejects.toMatchObject({ kind: 'usage' });
  }],
]; // prettier-ignore

const tables: readonly (readonly [string, number, Rows])[] = [
  ['writing', 13, writing],
  ['searching', 22, searching],
  ['days and times', 8, times],
  ['deleting', 8, deleting],
  ['moving in time', 3, moving],
  ['tags', 3, tagging],
  ['forms', 13, forms],
  ['importing', 5, importing],
  ['pages', 3, pages],
];

describe.each(tables)('%s', (_name, count, rows) => {
  it.each(rows)('%s', async (_behaviour, holds) => {
    await holds();
  });

  it('is whole, and names nothing twice', () => {
    expect(new Set(rows.map(([behaviour]) => behaviour)).size).toBe(count);
  });
});
