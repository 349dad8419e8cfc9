import { describe, expect, it } from '@jest/globals';

import type { Who } from '../../src/core/journey/who.js';
import { fill, placeholdersOf } from '../../src/core/words.js';

const they: Who = { name: 'your ex', pronouns: 'they' };
const she: Who = { name: 'Ada', pronouns: 'she' };
const he: Who = { name: 'Jo', pronouns: 'he' };

describe('fill', () => {
  it.each([
    ['{name}, {they}, {them}', 'Your ex, they, them', 'Ada, she, her', 'Jo, he, him'],
    ['by {them} and {themself}', 'by them and themself', 'by her and herself', 'by him and himself'],
    ['{their} book is {theirs}', 'their book is theirs', 'her book is hers', 'his book is his'],
    ['{They} {Them} {Their}', 'They Them Their', 'She Her Her', 'He Him His'],
    ['{Theirs} {Themself}', 'Theirs Themself', 'Hers Herself', 'His Himself'],
    [
      '{They|are} and {they|do} not',
      'They are and they do not',
      'She is and she does not',
      'He is and he does not',
    ],
    ['what {they} wrote', 'what they wrote', 'what she wrote', 'what he wrote'],
  ])('%s', (text, ...shown) => {
    expect([they, she, he].map((who) => fill(text, who))).toEqual(shown);
  });

  it.each([
    ['are', 'is'],
    ['have', 'has'],
    ['do', 'does'],
    ['were', 'was'],
    ["don't", "doesn't"],
    ["aren't", "isn't"],
    ["haven't", "hasn't"],
    ["weren't", "wasn't"],
    ["won't", "won't"],
    ['may', 'may'],
    ['write', 'writes'],
    ['want', 'wants'],
    ['go', 'goes'],
    ['try', 'tries'],
    ['say', 'says'],
    ['enjoy', 'enjoys'],
    ['pass', 'passes'],
    ['fish', 'fishes'],
    ['reach', 'reaches'],
    ['fix', 'fixes'],
    ['buzz', 'buzzes'],
    ['answer', 'answers'],
    ['constructor', 'constructors'],
  ])('they %s, she %s', (verb, third) => {
    const text = `{they|${verb}}`;
    expect([fill(text, they), fill(text, she), fill(text, he)]).toEqual([
      `they ${verb}`,
      `she ${third}`,
      `he ${third}`,
    ]);
  });

  it.each([
    ['{name} wrote. {name} is well.', 'Your ex wrote. Your ex is well.'],
    ['You miss {name}. Why?', 'You miss your ex. Why?'],
    ['Well? {name} did', 'Well? Your ex did'],
    ['One\n\n{name} did', 'One\n\nYour ex did'],
    ['write to\n{name} now', 'write to\nyour ex now'],
    ['Two ways:\n- {name} did\n- I did', 'Two ways:\n- Your ex did\n- I did'],
    ['1. {name} did', '1. Your ex did'],
    ['**{name}** and "{name}"', '**Your ex** and "your ex"'],
    ['He said "so." {name} left', 'He said "so." Your ex left'],
    ['(Yes.) {name} left', '(Yes.) Your ex left'],
    ['It is over. "{name} left."', 'It is over. "Your ex left."'],
    ['then ... {name}', 'then ... your ex'],
    ["{name}'s week, and {name}'s day", "Your ex's week, and your ex's day"],
  ])('a name that is none gets its capital only where a sentence starts: %j', (text, shown) => {
    expect(fill(text, they)).toBe(shown);
  });

  it.each([
    ['{nmae}'],
    ['{they|}'],
    ['{them|are}'],
    ['{}'],
    ['{name'],
    ['a } b'],
    ['{Name}'],
    ['{THEY}'],
    ['{they |are}'],
    ['{toString}'],
    ['{__proto__}'],
  ])('leaves %s as it is', (text) => {
    expect(fill(text, he)).toBe(text);
  });

  it('does not read a name again', () => {
    expect(fill('To {name}, $& and $1.', { name: '{they} $&', pronouns: 'he' })).toBe(
      'To {they} $&, $& and $1.',
    );
  });
});

describe('placeholdersOf', () => {
  it('names each with its place, and whether it is known', () => {
    expect(placeholdersOf('{They|are} {nmae} of {name')).toEqual([
      { text: '{They|are}', at: 0, known: true },
      { text: '{nmae}', at: 11, known: false },
      { text: '{name', at: 21, known: false },
    ]);
    expect(placeholdersOf('a } b {them}')).toEqual([
      { text: '}', at: 2, known: false },
      { text: '{them}', at: 6, known: true },
    ]);
    expect(placeholdersOf('none')).toEqual([]);
  });
});
