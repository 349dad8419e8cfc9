import { describe, expect, it } from '@jest/globals';

import { paceAt, secondsOf, secondsText } from '../../../src/core/urge/pace.js';
import type { Phase } from '../../../src/core/urge/pace.js';

const into: Phase = { words: 'In', seconds: 2, way: 'in' };
const out: Phase = { words: 'Out', seconds: 3, way: 'out' };

describe('a guide of two breaths', () => {
  const phases = [into, out, into, out];

  it.each([
    [0, { phase: into, left: 2, leftInAll: 10 }],
    [1, { phase: into, left: 1, leftInAll: 9 }],
    [2, { phase: out, left: 3, leftInAll: 8 }],
    [4, { phase: out, left: 1, leftInAll: 6 }],
    [5, { phase: into, left: 2, leftInAll: 5 }],
    [9, { phase: out, left: 1, leftInAll: 1 }],
    [10, null],
    [99, null],
  ])('at second %i', (second, point) => {
    expect(paceAt(phases, second)).toEqual(point);
  });

  it('takes ten seconds, and none without phases', () => {
    expect([secondsOf(phases), secondsOf([]), paceAt([], 0)]).toEqual([10, 0, null]);
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
