/** The name and the pronouns of the ex are the person's own: no text of content/ may settle them beforehand. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Who } from '../../src/core/journey/who.js';
import { fill, placeholdersOf, startsSentence } from '../../src/core/words.js';
import type { Text } from './texts.js';
import { content } from './texts.js';

let texts: readonly Text[] = [];
beforeAll(async () => {
  ({ texts } = await content());
});

const PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themself|themselves)\b/i;
/** The question of which word fits, the headings of the guides as they stand, and studies, which are about others. */
const CITED =
  /^(?:start\/blocks\/pronouns\/options\/|guides\/guides\/[^/]+\/(?:title|sections\/[^/]+\/heading)$|studies\/)/;

const found = (wrong: (text: Text) => boolean): readonly string[] =>
  texts.filter(wrong).map(({ place, text }) => `${place}: ${text}`);

describe('the texts', () => {
  it('are all there', () => {
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter(({ place }) => CITED.test(place)).length).toBeGreaterThan(60);
  });

  it('have no placeholder that is not known', () => {
    expect(found(({ text }) => placeholdersOf(text).some(({ known }) => !known))).toEqual([]);
  });

  it('have no pronoun outside placeholders', () => {
    expect(
      found(({ place, text }) => !CITED.test(place) && PRONOUN.test(text.replace(/\{[^{}]*\}/g, ''))),
    ).toEqual([]);
  });

  it('begin a sentence with a capital, and have none within; an item of a list may go either way', () => {
    const misplaced = (before: string, one: string): boolean =>
      one !== '{name}' && !/\n- $/.test(before) && startsSentence(before) !== /^\{[A-Z]/.test(one);
    expect(
      found(({ text }) => placeholdersOf(text).some((one) => misplaced(text.slice(0, one.at), one.text))),
    ).toEqual([]);
  });

  it.each<Who>([
    { name: 'your ex', pronouns: 'they' },
    { name: 'Robin', pronouns: 'they' },
    { name: 'Ada', pronouns: 'she' },
    { name: 'Jo', pronouns: 'he' },
  ])('read well with $name, $pronouns', (who) => {
    const other = { they: /\{|\}|\bthey is\b/i, she: /[{}]|\bshe are\b/i, he: /[{}]|\bhe are\b/i }[
      who.pronouns
    ];
    expect(found(({ text }) => other.test(fill(text, who)))).toEqual([]);
  });
});
