import { describe, expect, it } from '@jest/globals';

import type { Entry } from '../../../src/core/journal/entry.js';
import type { Filters } from '../../../src/core/journal/filters.js';
import { byTime, filterEntries, readMoodRange } from '../../../src/core/journal/filters.js';

function entry(id: string, at: string, rest: Partial<Entry> = {}): Entry {
  return { id, at, text: '', mood: null, tags: [], step: null, prompt: null, ...rest };
}

const entries: readonly Entry[] = [
  entry('a', '2024-11-22T08:00:00+01:00', { text: 'A year of Wednesdays', mood: 3, tags: ['urge'] }),
  entry('b', '2026-11-19T23:59:00+01:00', { text: 'Könnte besser sein', mood: 5, tags: ['urge', 'night'] }),
  entry('c', '2026-11-20T00:01:00-05:00', { text: 'slept', step: 'feel', prompt: 'letter', tags: ['home'] }),
  entry('d', '2026-11-22T12:00:00+01:00', { text: 'walked, slept better', mood: 8, step: 'heal' }),
];

describe('filters', () => {
  it.each<[string, Filters, string]>([
    ['none', {}, 'abcd'],
    ['on a day, as it was where it was written', { on: '2026-11-20' }, 'c'],
    ['from', { from: '2026-11-20' }, 'cd'],
    ['to, that day included', { to: '2026-11-20' }, 'abc'],
    ['from and to', { from: '2026-11-19', to: '2026-11-20' }, 'bc'],
    ['a tag', { tags: ['urge'] }, 'ab'],
    ['a tag in other letters', { tags: ['Urge'] }, 'ab'],
    ['any of two tags', { tags: ['night', 'home'] }, 'bc'],
    ['all of two tags', { tags: ['night', 'urge'], and: true }, 'b'],
    ['not a tag', { notTags: ['urge'] }, 'cd'],
    ['not either of two tags', { notTags: ['night', 'home'] }, 'ad'],
    ['a tag and not another', { tags: ['urge'], notTags: ['night'] }, 'a'],
    ['a step', { step: 'feel' }, 'c'],
    ['a prompt', { prompt: 'letter' }, 'c'],
    ['one mood', { mood: { from: 5, to: 5 } }, 'b'],
    ['moods from to; none is none of them', { mood: { from: 1, to: 10 } }, 'abd'],
    ['words', { contains: ['SLEPT'] }, 'cd'],
    ['words, however the accent is written', { contains: ['ko\u0308nnte'] }, 'b'],
    ['any of two words', { contains: ['walked', 'year'] }, 'ad'],
    ['all of two words', { contains: ['walked', 'slept'], and: true }, 'd'],
    ['this day of any year', { onThisDay: '2026-11-22' }, 'ad'],
    ['nothing that fits', { contains: ['never'] }, ''],
    ['two kinds: both', { tags: ['urge'], from: '2026-01-01' }, 'b'],
  ])('%s', (_, filters, ids) => {
    const found = filterEntries(entries, filters);
    expect(found.map(({ id }) => id).join('')).toBe(ids);
  });

  it.each([
    ['2027-02-28', ['x']],
    ['2028-02-28', []],
    ['2028-02-29', ['x']],
  ])('a 29 February is looked at on %s', (onThisDay, ids) => {
    const leap = [entry('x', '2024-02-29T10:00:00Z')];
    expect(filterEntries(leap, { onThisDay }).map(({ id }) => id)).toEqual(ids);
  });
});

it('sorts by the time they are about, and by the order of writing where that is the same', () => {
  const list = [
    entry('now', '2026-11-22T12:00:00+01:00'),
    entry('back-dated', '2026-11-20T09:00:00+01:00'),
    entry('same, later', '2026-11-22T12:00:00+01:00'),
  ];
  expect(byTime(list).map(({ id }) => id)).toEqual(['back-dated', 'now', 'same, later']);
});

it.each([
  ['6', { from: 6, to: 6 }],
  ['1-4', { from: 1, to: 4 }],
  ['1..4', { from: 1, to: 4 }],
  ['3 to 10', { from: 3, to: 10 }],
  ['0', null],
  ['11', null],
  ['5-4', null],
  ['low', null],
  ['', null],
])('reads a mood range from %j', (text, range) => {
  expect(readMoodRange(text)).toEqual(range);
});
