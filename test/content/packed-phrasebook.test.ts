import { expect, it } from '@jest/globals';

import { packPhrasebook, unpackPhrasebook } from '../../src/content/packed-phrasebook.js';
import { phrasebookOf } from '../../src/core/drafts/phrasebook.js';
import { readDraft } from '../../src/core/drafts/read-draft.js';
import { fewRules } from '../helpers/draft-rules.js';

const book = phrasebookOf(fewRules);

it('gives back what was packed, and finds the same', () => {
  const unpacked = unpackPhrasebook(Buffer.from(packPhrasebook(book)));
  expect(unpacked).toEqual(book);
  const text = 'I beg you. Please.';
  expect(readDraft(text, 'warm', { ...fewRules, phrasebook: unpacked })).toEqual(
    readDraft(text, 'warm', fewRules),
  );
});

it('refuses bytes that were cut short', () => {
  const packed = packPhrasebook(book);
  for (const length of [3, 40, packed.length - 4])
    expect(() => unpackPhrasebook(packed.slice(0, length))).toThrow();
});
