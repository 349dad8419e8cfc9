import { describe, expect, it } from '@jest/globals';

import type { Entry } from '../../../src/core/journal/entry.js';
import {
  circles,
  isCircling,
  isLongSession,
  minutesBetween,
  wroteMuch,
} from '../../../src/core/journal/pace.js';

const entry = (text: string, at = '2026-11-22T10:00:00Z'): Entry => ({
  id: text, at, text, mood: null, tags: [], step: null, prompt: null,
}); // prettier-ignore
const WHY = 'Why did it end? And why so late?';

it.each<[string, boolean]>([
  [WHY, true],
  ['WHAT IF I had rung. If only.', true],
  ['I should have said it, I could have said it', true],
  ['Why not a walk, I thought, and went.', false],
  ['Whyever, a somewhy', false],
  ['', false],
])('%j circles: %s', (text, expected) => {
  expect(circles(text)).toBe(expected);
});

describe('three in a row', () => {
  const early = '2026-11-20T10:00:00Z';
  it.each<[string, readonly Entry[], boolean]>([
    ['all three', [entry(WHY), entry(WHY), entry(WHY)], true],
    ['two are too few', [entry(WHY), entry(WHY)], false],
    ['one between them', [entry(WHY), entry('A walk.'), entry(WHY)], false],
    ['an older one does not count', [entry(WHY), entry(WHY), entry(WHY), entry('A walk.', early)], true],
    [
      'the newest is another',
      [entry(WHY, early), entry(WHY, early), entry(WHY, early), entry('A walk.')],
      false,
    ],
  ])('%s', (_what, entries, expected) => {
    expect(isCircling(entries)).toBe(expected);
  });
});

it.each([
  [3, 150, '2026-11-22', true],
  [2, 150, '2026-11-22', false],
  [3, 149, '2026-11-22', false],
  [3, 150, '2026-11-23', false],
])('%d entries of %d words are much on %s: %s', (times, words, today, expected) => {
  const long = entry(Array(words).fill('word').join(' \n'));
  expect(wroteMuch(Array<Entry>(times).fill(long), today)).toBe(expected);
});

it.each([
  [600, 614, 14, false],
  [600, 615, 15, true],
  [1435, 10, 15, true],
])('from minute %d to %d are %d: long is %s', (from, now, minutes, long) => {
  expect([minutesBetween(from, now), isLongSession(from, now)]).toEqual([minutes, long]);
});
