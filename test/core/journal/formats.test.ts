import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Entry } from '../../../src/core/journal/entry.js';
import { readEntries, writeEntries } from '../../../src/core/journal/formats.js';

const newId = (): string => 'new';
const entry: Entry = {
  id: 'a',
  at: '2026-11-20T21:05:00+01:00',
  text: '# Title\nwith @tag',
  mood: 6,
  tags: ['tag'],
  step: 'heal',
  prompt: null,
};

describe('json and jsonl', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  const entries: fc.Arbitrary<Entry> = fc.record({
    id: anyText,
    at: fc.constantFrom('2026-11-20T21:05:00+01:00', '2020-02-29T00:00Z'),
    text: fc.oneof(anyText, fc.constant('\ud800 a\u0000\u001b[2J\r\n\u202e'), fc.constant('e\u0301 🏳️‍🌈')),
    mood: fc.option(fc.integer({ min: 1, max: 10 })),
    tags: fc.array(anyText, { maxLength: 3 }),
    step: fc.option(anyText),
    prompt: fc.option(anyText),
  });

  it.each(['json', 'jsonl'] as const)('come back exactly: %s', (format) => {
    fc.assert(
      fc.property(fc.array(entries, { minLength: 1, maxLength: 5 }), (all) => {
        expect(readEntries(writeEntries(all, format), newId)).toEqual({ entries: all, strange: 0 });
      }),
    );
  });

  it('an entry of a megabyte', () => {
    const long = { ...entry, text: 'aé🙂'.repeat(300_000) };
    expect(readEntries(writeEntries([long], 'jsonl'), newId)?.entries).toEqual([long]);
  });

  it('no entries are an empty journal', () => {
    expect(readEntries(writeEntries([], 'json'), newId)).toEqual({ entries: [], strange: 0 });
  });
});

describe('what is read', () => {
  const jrnl = {
    title: 'A walk.',
    body: 'Long @park',
    date: '2026-11-20',
    time: '21:05',
    tags: ['@sun'],
    starred: true,
  };
  it.each<[string, unknown, readonly unknown[] | null]>([
    ['one entry alone', entry, [entry]],
    ['a bare list', [entry], [entry]],
    [
      'the export of jrnl',
      { tags: {}, entries: [jrnl] },
      [
        {
          id: 'new',
          at: '2026-11-20T21:05:00Z',
          text: 'A walk.\nLong @park',
          mood: null,
          tags: ['sun', 'park', 'starred'],
          step: null,
          prompt: null,
        },
      ],
    ],
    ['a number', 5, null],
    [
      'nothing that is an entry',
      { entries: [{ text: 'x' }, 4, { ...entry, at: '2026-13-40T00:00Z' }, { ...entry, mood: 11 }] },
      [],
    ],
  ])('%s', (_what, data, expected) => {
    expect(readEntries(JSON.stringify(data), newId)?.entries ?? null).toEqual(expected);
  });

  it.each(['', 'plain words', '{"id":"a"}\nnot json'])('no export: %j', (text) => {
    expect(readEntries(text, newId)).toBeNull();
  });

  it('counts what it could not read', () => {
    expect(readEntries(JSON.stringify([entry, {}, null]), newId)).toEqual({ entries: [entry], strange: 2 });
  });
});

it('markdown is for reading: a heading for each, those inside it one deeper', () => {
  expect(writeEntries([entry, { ...entry, mood: null, tags: [], text: 'Short.' }], 'md')).toBe(
    '## 2026-11-20 21:05  (mood 6/10 @tag)\n\n### Title\nwith @tag\n\n## 2026-11-20 21:05\n\nShort.\n',
  );
});
