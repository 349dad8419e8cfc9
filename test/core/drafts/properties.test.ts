/** What holds for every text there is, in every stage. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { stageIds } from '../../../src/core/draft-tips.js';
import { readDraft } from '../../../src/core/drafts/read-draft.js';
import { verdicts } from '../../../src/core/drafts/reading.js';
import { realDraftRules } from '../../helpers/real-content.js';

const rules = realDraftRules();
const stage = fc.constantFrom(...stageIds);
const labelsOf = (text: string, at: (typeof stageIds)[number]): readonly string[] =>
  [...readDraft(text, at, rules).labels].sort();

/** Words of the rules among anything else, so that phrases are begun and broken off. */
const known = fc.constantFrom(
  'please', 'come', 'back', "don't", 'leave', 'me', 'you', 'never', 'answer', 'i', 'miss', 'sorry', 'if', 'hurt',
  'the', 'kids', 'tell', 'her', 'no', 'blocked', 'want', 'to', 'die', 'lol', '😂', '3am', 'wine', '?', '.', 'Sam',
); // prettier-ignore
const odd = fc.constantFrom(
  '\ud83d',
  '\udc00',
  '\u0301',
  '\u202e',
  '\u200d',
  '👨‍👩‍👧',
  'ﬁ',
  'İ',
  '\0',
  '“',
  '’',
  '…',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: known }, { weight: 1, arbitrary: odd }), { maxLength: 30 })
    .map((all) => all.join(' ')),
);

describe('any text', () => {
  test('gives a verdict, and spans that are exact in it', () => {
    fc.assert(
      fc.property(text, stage, (message, at) => {
        const { verdict, findings, good } = readDraft(message, at, rules);
        expect(verdicts).toContain(verdict);
        for (const { start, end, quote } of [...findings, ...good]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(message.length);
          expect(message.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('keeps its labels with more white space between the words, and at both ends', () => {
    const words = fc.array(known, { minLength: 1, maxLength: 25 });
    const space = fc.constantFrom(' ', '  ', '\t', ' \u00a0');
    fc.assert(
      fc.property(words, space, stage, (all, gap, at) => {
        expect(labelsOf(`${gap}${all.join(gap)}${gap}`, at)).toEqual(labelsOf(all.join(' '), at));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps its labels with other quotes', () => {
    const quoted = fc.array(
      fc.oneof(known, fc.constantFrom("can't", "I'm", "you're", "it's", '"no"', '"stop"')),
      { minLength: 1, maxLength: 25 },
    );
    fc.assert(
      fc.property(quoted, stage, (all, at) => {
        const plain = all.join(' ');
        const curly = plain.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”');
        expect(labelsOf(curly, at)).toEqual(labelsOf(plain, at));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a long and hostile text', () => {
  const pieces = [
    'a',
    'please ',
    'i am not ',
    "don't ",
    '😂',
    '\n',
    'you never you always ',
    '((([[[',
    '"',
    'so so so so so ',
    'please come back. ',
  ];

  test.each(pieces)('of %j is read in time that grows with its length, not faster', (piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = process.cpuUsage();
    readDraft(long, 'warm', rules);
    const { user, system } = process.cpuUsage(begun);
    // The measured time is a tenth of it; a pattern that backtracks without bound would take minutes.
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
