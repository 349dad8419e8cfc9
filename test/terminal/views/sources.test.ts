import { expect, it } from '@jest/globals';

import { sourceWords } from '../../../src/terminal/views/sources.js';

it.each([
  [['g1.1.5'], 'guide 1 (g1.1.5)'],
  [['g1.1.5', 'E9', 'g1.2.1', 'coach'], 'guide 1 (g1.1.5, g1.2.1), a study (E9), our own choice'],
  [['E10', 'E10b'], 'a study (E10, E10b)'],
  [['coach'], 'our own choice'],
  [[], ''],
])('%j', (sources, words) => {
  expect(sourceWords(sources)).toBe(words);
});
