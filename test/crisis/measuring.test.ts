/** Lines by another hand, on which nothing was tuned: what words and weights together reach is held. */
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { soundsUnsafe } from '../../src/core/danger.js';
import { realWatch } from '../helpers/real-content.js';

interface Lines {
  readonly crisis: readonly string[];
  readonly harmless: readonly string[];
}

const { crisis, harmless } = parse(readFileSync('test/crisis/measuring.yaml', 'utf8')) as Lines;
const found = (lines: readonly string[]): number =>
  lines.filter((line) => soundsUnsafe(line, realWatch())).length;

test('more is found than by words alone, and little that is harmless; CONTRIBUTING.md has the numbers', () => {
  expect([crisis.length, harmless.length]).toEqual([60, 200]);
  expect(found(crisis)).toBeGreaterThanOrEqual(53);
  expect(found(harmless)).toBeLessThanOrEqual(10);
});
