import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { readShelf } from '../../src/content/read-shelf.js';
import { findCrisis } from '../../src/core/crisis.js';

interface Lines {
  readonly crisis: readonly string[];
  readonly harmless: readonly string[];
}

const { crisis: lexicon } = readShelf('content').shelf;
const lines = parse(readFileSync('test/crisis/writing.yaml', 'utf8')) as Lines;
const isFound = (line: string): boolean => findCrisis(line, lexicon).length > 0;

describe('the lines that the lexicon is written on', () => {
  test('it finds 95 of 100 that need an answer', () => {
    const missed = lines.crisis.filter((line) => !isFound(line));
    expect(lines.crisis.length).toBeGreaterThanOrEqual(100);
    expect(missed.length).toBeLessThanOrEqual(0.05 * lines.crisis.length);
  });

  test('it takes one of 100 harmless ones for such a line at most', () => {
    const taken = lines.harmless.filter(isFound);
    expect(lines.harmless.length).toBeGreaterThanOrEqual(100);
    expect(taken.length).toBeLessThanOrEqual(0.01 * lines.harmless.length);
  });

  test.each(['I want to dieeeee', 'ı want to d\u0069\u0301e', 'I want\u200b to die', 'I WANT TO DIE'])(
    'it finds words however they are typed: %s',
    (line) => {
      expect(isFound(line)).toBe(true);
    },
  );
});
