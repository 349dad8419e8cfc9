import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { journalExport, journalImport } from '../../src/commands/journal-carry.js';
import { journalDelete, journalUndo } from '../../src/commands/journal-delete.js';
import { journalEdit } from '../../src/commands/journal-edit.js';
import type { Entry } from '../../src/core/journal/entry.js';
import { writeEntries } from '../../src/core/journal/formats.js';
import type { Edited } from '../../src/ports.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const entries: readonly Entry[] = ['one', 'two', 'three'].map((name, i) => ({
  id: `${name}-id`,
  at: `2026-11-2${i}T10:00:00+00:00`,
  text: `Text of ${name}. @${i === 2 ? 'late' : 'early'}`,
  mood: null,
  tags: [i === 2 ? 'late' : 'early', 'given'],
  step: null,
  prompt: null,
}));
const texts = (fake: { entries: () => readonly Entry[] }): readonly string[] =>
  fake.entries().map(({ text }) => text);
const journal = (setting: FakeSetting = {}): ReturnType<typeof fakePorts> =>
  fakePorts({ entries, ...setting });

describe('edit', () => {
  it('keeps what the editor gives, with the tags of the new text and those that were given', async () => {
    const fake = journal({
      edit: (text) => ({ kind: 'text', text: `${text.replace('@early', '@new')}\n\n` }),
    });
    expect(await journalEdit(fake.ports, { id: 'one' })).toBe(0);
    expect(fake.entries()[0]).toMatchObject({
      id: 'one-id',
      text: 'Text of one. @new',
      tags: ['given', 'new'],
    });
    expect(fake.talk()).toBe(
      'Changed one-id: 1 line changed. coach journal undo brings back what stood there.',
    );
    expect(await journalUndo(fake.ports)).toBe(0);
    expect(fake.entries()[0]).toEqual(entries[0]);
  });

  it.each([
    [true, '2026-11-21T21:00:00'],
    [false, '2026-11-20T10:00:00'],
  ])('--on moves it in time, and asks first: %s', async (move, at) => {
    const fake = journal({ answers: { move } });
    await journalEdit(fake.ports, { id: 'one', on: 'yesterday 21:00' });
    expect(fake.entries()[0]).toEqual({ ...entries[0], at: expect.stringContaining(at) });
    if (!move) return;
    await journalUndo(fake.ports);
    expect(fake.entries()[0]).toEqual(entries[0]);
  });

  it('loses nothing that waits from another page: it becomes an entry', async () => {
    const recovery = { question: 'journal:', text: 'from before' };
    const fake = journal({ recovery, edit: () => ({ kind: 'text', text: 'new' }) });
    await journalEdit(fake.ports, { id: 'one' });
    expect(fake.entries().map(({ text, prompt }) => [text, prompt])).toContainEqual(['from before', null]);
    expect([texts(fake)[0], fake.recovery()]).toEqual(['new', null]);
  });

  it('begins with what was put aside when an editor was cut off', async () => {
    const seen: string[] = [];
    const recovery = { question: 'journal:one-id', text: 'half a change' };
    const edit = (text: string): Edited => {
      seen.push(text);
      return { kind: 'text', text: 'whole' };
    };
    const fake = journal({ recovery, edit });
    await journalEdit(fake.ports, { id: 'one' });
    expect([seen, fake.recovery(), texts(fake)[0]]).toEqual([['half a change'], null, 'whole']);
  });

  it.each<[string, FakeSetting]>([
    ['the editor ends with an error', { edit: () => ({ kind: 'cancelled' }) }],
    ['nothing is changed in it', { edit: (text) => ({ kind: 'text', text }) }],
    ['it is typed and left empty', { answers: { 'journal:one-id': { key: 'skip' } } }],
  ])('changes nothing where %s', async (_what, setting) => {
    const fake = journal(setting);
    expect(await journalEdit(fake.ports, { id: 'one' })).toBe(0);
    expect(fake.entries()).toEqual(entries);
    expect(fake.talk()).toContain('Nothing was changed.');
  });

  it('an emptied text is not saved', async () => {
    const fake = journal({ edit: () => ({ kind: 'text', text: ' \n' }) });
    await expect(journalEdit(fake.ports, { id: 'one' })).rejects.toThrow('Not saved: the text is empty.');
    expect(fake.entries()).toEqual(entries);
  });

  it('without an editor it is typed, and looked after', async () => {
    const fake = journal({ answers: { 'journal:two-id': 'I want to die' } });
    await journalEdit(fake.ports, { id: 'two' });
    expect(texts(fake)).toContain('I want to die');
    expect(fake.talk()).toContain('No editor is set');
    expect(fake.state().concern).toBe('2026-11-22');
  });

  it('an id that is nobody’s', async () => {
    await expect(journalEdit(journal().ports, { id: 'x' })).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('delete', () => {
  it('asks for each one, and undo brings them back', async () => {
    const answers = { 'delete:one-id': true, 'delete:two-id': false };
    const fake = journal({ answers });
    expect(await journalDelete(fake.ports, { tag: ['early'] })).toBe(0);
    expect(texts(fake)).toEqual([entries[1]?.text, entries[2]?.text]);
    expect(fake.unused()).toEqual([]);
    await journalUndo(fake.ports);
    expect([...texts(fake)].sort()).toEqual(entries.map(({ text }) => text).sort());
  });

  it.each<[string, Parameters<typeof journalDelete>[1], FakeSetting]>([
    ['no', { id: 'one' }, { answers: { 'delete:one-id': false } }],
    ['nothing fits', { contains: ['nowhere'] }, {}],
  ])('deletes nothing: %s', async (_what, options, setting) => {
    const fake = journal(setting);
    expect(await journalDelete(fake.ports, options)).toBe(0);
    expect(fake.entries()).toEqual(entries);
  });

  it('a bare delete is refused', async () => {
    await expect(journalDelete(journal().ports, {})).rejects.toThrow('Which entry?');
  });

  it('for ever wants the word as well', async () => {
    const fake = journal({ answers: { 'delete:one-id': true, forever: false } });
    await journalDelete(fake.ports, { id: 'one', forever: true });
    expect([fake.entries(), fake.talk()]).toEqual([entries, 'Nothing was deleted.']);
  });

  it('for ever leaves nothing to undo, and clears what was put aside from it', async () => {
    const recovery = { question: 'journal:one-id', text: 'half' };
    const fake = journal({ answers: { 'delete:one-id': true, forever: true }, recovery });
    await journalDelete(fake.ports, { id: 'one', forever: true });
    expect([texts(fake).length, fake.recovery(), fake.log.includes('erase')]).toEqual([2, null, true]);
    await expect(journalUndo(fake.ports)).rejects.toThrow('There is nothing to undo.');
  });
});

describe('export and import', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coach-carry-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('to a new file that only its owner can read; never over one that is there', async () => {
    const output = join(folder, 'out.jsonl');
    await journalExport(journal().ports, { format: 'jsonl', output });
    expect([readFileSync(output, 'utf8'), statSync(output).mode & 0o777]).toEqual([
      writeEntries(entries, 'jsonl'),
      0o600,
    ]);
    await expect(journalExport(journal().ports, { output })).rejects.toMatchObject({ kind: 'usage' });
    expect(readFileSync(output, 'utf8')).toBe(writeEntries(entries, 'jsonl'));
  });

  it.each(['json', 'jsonl'])('to stdout, and back exactly: %s', async (format) => {
    const odd = [{ ...(entries[0] as Entry), text: '\u202e\ud800\u0000\u001b]0;x\u0007' }];
    const fake = journal({ entries: odd });
    await journalExport(fake.ports, { format });
    const file = join(folder, `odd.${format}`);
    writeFileSync(file, fake.out());
    const other = fakePorts({});
    await journalImport(other.ports, { file });
    expect(other.entries()).toEqual(odd);
    // eslint-disable-next-line no-control-regex
    expect(fake.out()).not.toMatch(/[\u0000\u001b\u202e]/);
  });

  it('takes in what is not there yet, and says what it left out', async () => {
    const file = join(folder, 'in.json');
    writeFileSync(file, JSON.stringify({ entries: [...entries, { ...entries[0], id: 'fresh' }, 5] }));
    const fake = journal();
    await journalImport(fake.ports, { file });
    expect(fake.talk()).toBe('1 entry added; 3 were there already; 1 could not be read as entries.');
    await journalImport(fake.ports, { file });
    expect(fake.entries().length).toBe(4);
  });

  it.each([
    ['no file', 'nowhere.json', null],
    ['no export', 'words.txt', Buffer.from('plain words')],
    ['no UTF-8', 'bytes.json', Buffer.from([0x7b, 0xff, 0xfe])],
  ])('refuses %s', async (_what, name, bytes) => {
    const file = join(folder, name);
    if (bytes !== null) writeFileSync(file, bytes);
    const fake = journal();
    await expect(journalImport(fake.ports, { file })).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });

  it('an unknown format', async () => {
    await expect(journalExport(journal().ports, { format: 'pdf' })).rejects.toThrow('--format does not know');
  });
});
