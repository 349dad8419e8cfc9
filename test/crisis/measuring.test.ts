/** Lines by hands on which nothing was tuned: what words and weights together reach is held. */
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { readLines } from '../../scripts/learn/learn.js';
import { soundsUnsafe } from '../../src/core/danger.js';
import { realWatch } from '../helpers/real-content.js';

interface Lines {
  readonly crisis: readonly string[];
  readonly harmless: readonly string[];
}

const linesIn = (name: string): Lines => parse(readFileSync(`test/crisis/${name}`, 'utf8')) as Lines;
const found = (lines: readonly string[]): number =>
  lines.filter((line) => soundsUnsafe(line, realWatch())).length;

// CONTRIBUTING.md has the numbers; these are a little below, so that learning again need not come out the same.
test.each([
  { name: 'measuring.yaml', size: [60, 200], least: 57, most: 8 },
  { name: 'measuring-later.yaml', size: [180, 600], least: 172, most: 10 },
])(
  '$name: nearly all that needs an answer is found, and little that does not',
  ({ name, size, least, most }) => {
    const { crisis, harmless } = linesIn(name);
    expect([crisis.length, harmless.length]).toEqual(size);
    expect(found(crisis)).toBeGreaterThanOrEqual(least);
    expect(found(harmless)).toBeLessThanOrEqual(most);
  },
);

test('no line that is measured on is learned from', () => {
  const learned = new Set(readLines('.').map(({ text }) => text));
  const measured = ['measuring.yaml', 'measuring-later.yaml']
    .map(linesIn)
    .flatMap(({ crisis, harmless }) => [...crisis, ...harmless]);
  expect(measured.filter((line) => learned.has(line))).toEqual([]);
});
