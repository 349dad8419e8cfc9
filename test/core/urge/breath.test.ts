import { describe, expect, it } from '@jest/globals';

import { momentOf, secondsText } from '../../../src/core/urge/breath.js';
import type { Phase } from '../../../src/core/urge/breath.js';

const into: Phase = { words: 'In', seconds: 2, way: 'in' };
const out: Phase = { words: 'Out', seconds: 3, way: 'out' };

describe('two breaths', () => {
  it.each([
    [0, { phase: into, left: 2, leftInAll: 10 }],
    [1, { phase: into, left: 1, leftInAll: 9 }],
    [2, { phase: out, left: 3, leftInAll: 8 }],
    [4, { phase: out, left: 1, leftInAll: 6 }],
    [5, { phase: into, left: 2, leftInAll: 5 }],
    [9, { phase: out, left: 1, leftInAll: 1 }],
    [10, null],
    [99, null],
  ])('at second %i', (second, moment) => {
    expect(momentOf({ phases: [into, out], rounds: 2 }, second)).toEqual(moment);
  });

  it('are over at once where there are no phases', () => {
    expect(momentOf({ phases: [], rounds: 3 }, 0)).toBeNull();
  });
});

it.each([
  [0, '0:00'],
  [9, '0:09'],
  [65, '1:05'],
  [600, '10:00'],
])('%i seconds are %s', (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});
