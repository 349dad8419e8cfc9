import { describe, expect, it } from '@jest/globals';

import type { JournalListOptions } from '../../src/commands/journal.js';
import { journalList, journalShow } from '../../src/commands/journal.js';
import type { Entry } from '../../src/core/journal/entry.js';
import { fakePorts } from '../helpers/ports.js';

function entry(id: string, at: string, rest: Partial<Entry> = {}): Entry {
  return { id, at, text: `text of ${id}`, mood: null, tags: [], step: null, prompt: null, ...rest };
}

const FIRST = entry('aaaaaaaa-1', '2026-11-20T21:30:00+01:00', {
  text: 'A long first line that does not fit into forty columns\nand a second\twith a tab',
  mood: 6,
  tags: ['urge', 'night'],
});
const SECOND = entry('aaaabbbb-2', '2026-11-22T08:00:00+01:00', { text: '七転び八起き '.repeat(5) });
const entries = [SECOND, FIRST];
const many = Array.from({ length: 12 }, (_, i) =>
  entry(`id-${i + 1}`, `2026-11-${String(i + 1).padStart(2, '0')}T10:00:00Z`),
);

async function listed(list: readonly Entry[], options: JournalListOptions, width = 80): Promise<string[]> {
  const fake = fakePorts({ entries: list, width });
  expect(await journalList(fake.ports, options)).toBe(0);
  expect(fake.log).not.toContain('save');
  return [fake.out(), fake.talk()];
}

describe('the list', () => {
  it('shows entries in full, newest last', async () => {
    expect((await listed(entries, {}))[0]).toMatchInlineSnapshot(`
     "2026-11-20 21:30  mood 6  @urge  @night  aaaaaaaa
     A long first line that does not fit into forty columns
     and a second    with a tab

     2026-11-22 08:00  aaaabbbb
     七転び八起き 七転び八起き 七転び八起き 七転び八起き 七転び八起き"
    `);
  });

  it('fits 40 columns', async () => {
    expect((await listed(entries, {}, 40))[0]).toMatchInlineSnapshot(`
     "2026-11-20 21:30 mood 6 @urge @night
     aaaaaaaa
     A long first line that does not fit into
     forty columns
     and a second    with a tab

     2026-11-22 08:00  aaaabbbb
     七転び八起き 七転び八起き 七転び八起き
     七転び八起き 七転び八起き"
    `);
  });

  it('has a line an entry with --short', async () => {
    expect((await listed(entries, { short: true }))[0]).toMatchInlineSnapshot(`
     "2026-11-20 21:30 aaaaaaaa  6/10 A long first line that does not fit into fort...
     2026-11-22 08:00 aaaabbbb     - 七転び八起き 七転び八起き 七転び八起き 七転び..."
    `);
    expect((await listed(entries, { short: true }, 40))[0]).toMatchInlineSnapshot(`
     "2026-11-20 aaaaaaaa A long first line...
     2026-11-22 aaaabbbb 七転び八起き 七転..."
    `);
  });

  it('has a line an entry for scripts with --plain', async () => {
    const stray = entry('s', '2026-11-22T09:00:00Z', { text: 'a\u2028b\r\nc\\n' });
    expect((await listed([FIRST, stray], { plain: true }))[0]?.split('\n')).toEqual([
      'aaaaaaaa-1\t2026-11-20T21:30:00+01:00\t6\turge,night\t' +
        'A long first line that does not fit into forty columns\\nand a second\\twith a tab',
      's\t2026-11-22T09:00:00Z\t\t\ta\\nb\\nc\\\\n',
    ]);
  });

  it('is one document with --json, the texts as they were typed', async () => {
    const [out, talk] = await listed(entries, { json: true });
    expect(JSON.parse(out ?? '')).toEqual({ version: 1, entries: [FIRST, SECOND] });
    expect(talk).toBe('');
  });

  it.each<[string, JournalListOptions, number, number, string]>([
    ['the last ten', {}, 3, 12, 'The last 10 of 12; --limit 0 shows all.'],
    ['as many as asked for', { limit: '2' }, 11, 12, 'The last 2 of 12; --limit 0 shows all.'],
    ['all', { limit: 0 }, 1, 12, ''],
    ['from a day', { from: '2026-11-11' }, 11, 12, ''],
    ['in words', { on: '12 days ago' }, 10, 10, ''],
  ])('%s', async (_, options, from, to, note) => {
    const [out, talk] = await listed(many, { ...options, json: true });
    const ids = (JSON.parse(out ?? '') as { entries: Entry[] }).entries.map(({ id }) => id);
    expect([ids[0], ids.at(-1)]).toEqual([`id-${from}`, `id-${to}`]);
    expect(talk).toBe('');
    expect((await listed(many, options))[1]).toBe(note);
  });

  it.each<[string, readonly Entry[], JournalListOptions, string]>([
    ['nothing written', [], {}, 'Nothing is written yet. coach journal begins.'],
    ['nothing that fits', entries, { contains: ['secretword'] }, 'No entry fits that.'],
  ])('%s: nothing on stdout', async (_, list, options, note) => {
    expect(await listed(list, options)).toEqual(['', note]);
    expect(JSON.parse((await listed(list, { ...options, json: true }))[0] ?? '')).toEqual({
      version: 1,
      entries: [],
    });
  });

  it.each<[string, JournalListOptions]>([
    ['a limit in words', { limit: 'abc' }],
    ['a limit below nothing', { limit: '-1' }],
    ['a limit beyond counting', { limit: '99999999999' }],
    ['a day that is none', { on: '2026-02-30' }],
    ['a range of moods that is none', { mood: '5-4' }],
    ['a tag of two words', { tag: ['two words'] }],
  ])('refuses %s', async (_, options) => {
    await expect(journalList(fakePorts().ports, options)).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('one entry', () => {
  it.each([
    ['aaaaaaaa-1', FIRST],
    ['aaaaaaaa', FIRST],
    ['aaaab', SECOND],
  ])('by %s', async (id, expected) => {
    const fake = fakePorts({ entries });
    await journalShow(fake.ports, { id, json: true });
    expect(JSON.parse(fake.out())).toEqual({ version: 1, entry: expected });
  });

  it.each(['aaaa', 'zzz', '', ' '])('refuses %j: none, or more than one', async (id) => {
    const fake = fakePorts({ entries });
    await expect(journalShow(fake.ports, { id })).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.out()).toBe('');
  });
});
