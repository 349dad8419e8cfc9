import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { freshHome, removeHomes, storeIn } from './home.js';
import { entry } from './samples.js';

afterAll(removeHomes);

const month = (home: string, name = '2026-11') => join(home, 'journal', `${name}.jsonl`);
const linesIn = (path: string) => readFileSync(path, 'utf8').split('\n');

async function homeWith(...ids: readonly string[]): Promise<string> {
  const home = freshHome();
  for (const id of ids) await storeIn(home).append(entry(id));
  return home;
}
const idsIn = async (home: string) => (await storeIn(home).entries()).map(({ id }) => id);

describe('the journal', () => {
  it('has one record a line, in the form that others may read', async () => {
    const home = freshHome();
    const one = entry('a', { text: 'line\nline', mood: 6, tags: ['night'], step: 'heal', prompt: 'week' });
    await storeIn(home).append(one);
    expect(readFileSync(month(home), 'utf8')).toBe(
      '{"v":1,"id":"a","at":"2026-11-22T21:30:00+01:00","text":"line\\nline","mood":6,' +
        '"tags":["night"],"step":"heal","prompt":"week"}\n',
    );
    expect(await storeIn(home).entries()).toEqual([one]);
  });

  it.each([
    ['emoji', '🙂 e\u0301'],
    ['half a pair', 'a\ud83d b \ude42'],
    ['control characters', '\u0000\u001b]0;x\u0007\r\n\u2028\u202e'],
    ['quotes and braces', '{"v":1,"id":"a","deleted":true}'],
    ['the mark of a torn line', '#torn'],
    ['a long line', 'ü'.repeat(1_000_000)],
  ])('gives a text back as it was typed: %s', async (_name, text) => {
    const home = freshHome();
    await storeIn(home).append(entry('a', { text }));
    await storeIn(home).append(entry('b'));
    expect(await storeIn(home).entries()).toEqual([entry('a', { text }), entry('b')]);
  });

  it('applies edits and deletes, keeps the place of an entry, and brings it back', async () => {
    const home = await homeWith('a', 'b', 'c');
    const store = storeIn(home);
    await store.append(entry('a', { text: 'new' }));
    await store.remove(['b']);
    await store.remove(['unknown']);
    expect(await store.entries()).toEqual([entry('a', { text: 'new' }), entry('c')]);
    await store.append(entry('b'));
    expect(await idsIn(home)).toEqual(['a', 'b', 'c']);
    expect(linesIn(month(home))[4]).toBe('{"v":1,"id":"b","deleted":true}');
  });

  it('keeps an entry in its first file, so that an edit of its time stays the newest record', async () => {
    const home = await homeWith('a"\u00e9\\', 'b');
    await storeIn(home).append(entry('old', { at: '2026-10-01T08:00:00Z' }));
    const moved = [
      entry('a"\u00e9\\', { at: '2026-09-01T08:00:00Z' }),
      entry('old', { at: '2026-12-01T08:00:00Z' }),
    ];
    for (const one of moved) await storeIn(home).appendAll([one]);
    expect(readdirSync(join(home, 'journal')).sort()).toEqual(['2026-10.jsonl', '2026-11.jsonl']);
    expect(await storeIn(home).entries()).toEqual([moved[1], moved[0], entry('b')]);
  });

  it('keeps until when a letter is sealed', async () => {
    const home = freshHome();
    const letter = entry('a', { sealedUntil: '2026-12-20' });
    await storeIn(home).append(letter);
    await storeIn(home).append(entry('b'));
    expect(await storeIn(home).entries()).toEqual([letter, entry('b')]);
  });

  it('refuses an entry that it could not read again', async () => {
    const home = await homeWith('a');
    for (const at of ['../../x', '2026-13-01T08:00:00Z', 'yesterday']) {
      await expect(storeIn(home).append(entry('b', { at }))).rejects.toMatchObject({ kind: 'failed' });
    }
    expect(await idsIn(home)).toEqual(['a']);
  });
});

describe('a line that was cut off', () => {
  const line = '{"v":1,"id":"x","at":"2026-11-22T21:30:00+01:00","text":"häß}"';
  it.each([
    ['at its first byte', Buffer.from(line).subarray(0, 1)],
    ['inside a letter', Buffer.from(line).subarray(0, Buffer.from(line).indexOf(0xc3) + 1)],
    ['after a bracket in the text', Buffer.from(line).subarray(0, -1)],
    ['inside the mark', Buffer.from(`${line}#to`)],
    ['after the mark', Buffer.from(`${line}#torn`)],
  ])('is skipped, at the end and later: %s', async (_name, torn) => {
    const home = await homeWith('a');
    appendFileSync(month(home), torn);
    expect(await idsIn(home)).toEqual(['a']);
    await storeIn(home).append(entry('b'));
    appendFileSync(month(home), torn);
    await storeIn(home).append(entry('c'));
    expect(await idsIn(home)).toEqual(['a', 'b', 'c']);
  });

  it('counts when only its line end is missing', async () => {
    const home = await homeWith('a', 'b');
    writeFileSync(month(home), readFileSync(month(home), 'utf8').trimEnd());
    expect(await idsIn(home)).toEqual(['a', 'b']);
    await storeIn(home).append(entry('c'));
    expect(linesIn(month(home))).toHaveLength(4);
    expect(await idsIn(home)).toEqual(['a', 'b', 'c']);
  });
});

describe('a damaged line', () => {
  it.each([
    ['broken', '{"v":1,"id":"SECRETWORD'],
    ['another shape', '{"v":1,"id":"SECRETWORD"}'],
    ['no mapping', '["SECRETWORD"]'],
  ])('is told with its file and number: %s', async (_name, line) => {
    const home = await homeWith('a');
    appendFileSync(month(home), `${line}\n`);
    await storeIn(home).append(entry('b'));
    const before = readFileSync(month(home));
    const read = storeIn(home).entries();
    await expect(read).rejects.toMatchObject({
      kind: 'damaged',
      message: `The file ${month(home)} is damaged in line 2.`,
    });
    expect(await read.catch((error: unknown) => JSON.stringify(error))).not.toContain('SECRETWORD');
    expect(readFileSync(month(home))).toEqual(before);
  });

  it('of a newer coach is told apart, also as the last one', async () => {
    const home = await homeWith('a');
    appendFileSync(month(home), '{"v":2,"id":"b"}');
    await expect(storeIn(home).entries()).rejects.toMatchObject({
      kind: 'damaged',
      message: `The file ${month(home)} was written by a newer coach.`,
    });
  });

  it('in the form of no text at all does not keep an entry from being written', async () => {
    const home = freshHome();
    mkdirSync(join(home, 'journal'));
    writeFileSync(month(home, '2026-01'), '{"v":1,"id":"\\x"\n\xff\n');
    await storeIn(home).append(entry('a'));
    expect(linesIn(month(home))).toHaveLength(2);
  });
});

describe('what is taken away', () => {
  it('stands in `before` until it is erased; then it is nowhere below the home', async () => {
    const home = freshHome();
    const store = storeIn(home);
    await store.appendAll([{ ...entry('a'), text: 'SECRETWORD' }, entry('b')]);
    await store.append({ ...entry('a'), text: 'changed' });
    expect((await store.before(['a', 'b'])).map(({ text }) => text)).toEqual(['SECRETWORD']);
    await store.remove(['a']);
    expect((await store.before(['a'])).map(({ text }) => text)).toEqual(['changed']);
    mkdirSync(join(home, 'backups/old'), { recursive: true });
    cpSync(join(home, 'journal'), join(home, 'backups/old'), { recursive: true });
    await store.erase(['a']);
    const left = readdirSync(home, { recursive: true })
      .map((name) => join(home, String(name)))
      .filter((path) => path.endsWith('.jsonl') && readFileSync(path, 'utf8').includes('SECRETWORD'));
    expect(left).toEqual([]);
    expect(await idsIn(home)).toEqual(['b']);
  });

  it('the ids of the last change come back, and go', () => {
    const { lastChange } = storeIn(freshHome());
    expect(lastChange.read()).toEqual([]);
    lastChange.write(['a', 'b']);
    expect(lastChange.read()).toEqual(['a', 'b']);
    lastChange.write([]);
    expect(lastChange.read()).toEqual([]);
  });
});

it('the latest month is the last that has any, and no earlier one is opened', async () => {
  const home = freshHome();
  const at = (month: string): string => `${month}-10T10:00:00+01:00`;
  await storeIn(home).appendAll(
    ['2025-01', '2026-03', '2026-09'].map((month) => entry(month, { at: at(month) })),
  );
  writeFileSync(month(home, '2025-01'), 'damaged\n');
  expect((await storeIn(home).latest()).map(({ id }) => id)).toEqual(['2026-09']);
  await storeIn(home).remove(['2026-09']);
  expect((await storeIn(home).latest()).map(({ id }) => id)).toEqual(['2026-03']);
  await expect(storeIn(home).entries()).rejects.toMatchObject({ kind: 'damaged' });
});
