import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { stripColour } from '../../src/terminal/sgr.js';
import { themeFor } from '../../src/terminal/theme.js';
import { columns } from '../../src/terminal/width.js';
import { wrap, wrapLines } from '../../src/terminal/wrap.js';

describe('columns', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['caf\u00e9', 4],
    ['cafe\u0301', 4],
    ['七転', 4],
    ['\u{1f494}', 2],
    ['\u{2764}\ufe0f', 2],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 2],
    [themeFor({ color: true }).title('abc'), 3],
  ])('%j', (text, width) => {
    expect(columns(text)).toBe(width);
  });
});

describe('wrap', () => {
  it.each([
    ['short', 10, 'short'],
    ['one two three four', 9, 'one two\nthree\nfour'],
    ['exactly ten', 11, 'exactly ten'],
    ['kept  spaces', 20, 'kept  spaces'],
    ['a line\n\nand another', 8, 'a line\n\nand\nanother'],
    ['  indented text goes on', 12, '  indented\n  text goes\n  on'],
    ['* item with words', 10, '* item\n  with\n  words'],
    ['  12. item with words', 14, '  12. item\n      with\n      words'],
    ['a https://example.org/long b', 12, 'a\nhttps://exam\nple.org/long\nb'],
    ['七転八起七転八起', 6, '七転八\n起七転\n八起'],
  ])('%j to %i', (text, width, out) => {
    expect(wrap(text, width)).toBe(out);
  });

  it('counts no colour, and keeps a word with the point after it', () => {
    const { strong } = themeFor({ color: true });
    const text = `some ${strong('bold words')}, and more`;
    expect(stripColour(wrap(text, 11))).toBe('some bold\nwords, and\nmore');
  });

  it('makes no line too wide, and loses no word', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.constantFrom('*', '1.', '七転八起', '\u{1f494}'),
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' ').replace(/[^\P{C}]/gu, ''));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (given, width) => {
        const lines = wrapLines(given, width);
        expect(lines.filter((line) => columns(line) > width)).toEqual([]);
        const letters = (s: string): string => s.replace(/\s/gu, '');
        expect(letters(lines.join(''))).toBe(letters(given));
      }),
    );
  });
});
