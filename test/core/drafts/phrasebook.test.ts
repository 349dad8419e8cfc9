/** All phrases as one program: that it finds what the phrases say, however many there are, and shares what is alike. */
import { describe, expect, it, test } from '@jest/globals';

import { messageOf } from '../../../src/core/drafts/message.js';
import { stretchesOf } from '../../../src/core/drafts/find.js';
import { neededLater, neededWords } from '../../../src/core/drafts/phrase.js';
import { phraseReader, phrasebookOf } from '../../../src/core/drafts/phrasebook.js';
import type { DraftRules } from '../../../src/core/drafts/rules.js';
import { fewRules } from '../../helpers/draft-rules.js';

const rulesWith = (classes: DraftRules['words']['classes']): DraftRules => ({
  ...fewRules,
  words: { ...fewRules.words, classes },
});

/** What the class `all` finds, as it is typed in the text. */
function found(all: readonly string[], text: string): readonly string[] {
  const message = messageOf(text, 'warm', rulesWith({ all }));
  const { tokens } = message.line;
  return stretchesOf(message.prepared.classOf('all'), message).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

describe('a list of phrases', () => {
  /** More words than a sentence's sieve has bits. */
  const many = Array.from({ length: 900 }, (_, i) => `come .. w${i}x`);

  it('finds each of very many, and none that is not there', () => {
    for (const i of [0, 1, 255, 256, 257, 512, 899])
      expect(found(many, `Please come with w${i}x now`)).toEqual([`come with w${i}x`]);
    expect(found(many, 'Please come with nobody now')).toEqual([]);
    expect(found(many, 'Please come. With w1x now')).toEqual([]);
  });

  it('gives the longest for each beginning', () => {
    expect(found(['come', 'come home', 'home now'], 'come home now')).toEqual(['come home', 'home now']);
  });

  it('finds the same in a sentence that is said again', () => {
    const text = 'Come home now. What a day. COME home now. Come HOME now?';
    expect(found(['come home now $'], text)).toEqual(['Come home now', 'COME home now', 'Come HOME now']);
    expect(found(['come home now $?'], text)).toEqual(['Come HOME now']);
  });

  it('is written once where two lists have the same phrase', () => {
    const codeOf = (classes: DraftRules['words']['classes']) => phrasebookOf(rulesWith(classes)).code.length;
    const one = ['come .. home', 'stay (here|with me)'];
    expect(codeOf({ one, two: one })).toBe(codeOf({ one }));
    expect(codeOf({ one, two: ['go away'] })).toBeGreaterThan(codeOf({ one }));
  });
});

describe('the words that a phrase needs', () => {
  const read = phraseReader({ ...fewRules.words, classes: { kin: ['mum', 'my dad'] } });
  test.each<readonly [phrase: string, needed: readonly string[] | null, later: readonly string[] | null]>([
    ['come', ['come'], null],
    ['come home', ['come'], ['home']],
    ['come (home|back) now', ['come'], ['now']],
    ['come (home|back)', ['come'], ['home', 'back']],
    ['come [home]', ['come'], null],
    ['come ... !(not)', ['come'], null],
    ['come (to me|[so] far)', ['come'], ['to', 'far']],
    ['tell <kin>', ['tell'], ['mum', 'my']],
    ['come|go home', ['come', 'go'], null],
  ])('%s', (phrase, needed, later) => {
    const sorted = (words: ReadonlySet<string> | null) => words && [...words].sort();
    expect(sorted(neededWords(read(phrase)))).toEqual(needed && [...needed].sort());
    expect(sorted(neededLater(read(phrase)))).toEqual(later && [...later].sort());
  });
});
