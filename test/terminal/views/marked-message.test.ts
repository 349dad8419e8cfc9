import { describe, expect, it } from '@jest/globals';

import { markedMessage } from '../../../src/terminal/views/marked-message.js';
import { columns } from '../../../src/terminal/width.js';

/** Marks by the words that they stand under, numbered in order. */
function marked(text: string, quotes: readonly string[], width = 80): readonly string[] {
  const marks = quotes.map((quote, index) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length, number: index + 1 };
  });
  return markedMessage(text, marks, width);
}

describe('a marked message', () => {
  it('has signs and numbers under the words', () => {
    expect(marked('Please come back, I beg you.', ['Please', 'beg'])).toEqual([
      '  Please come back, I beg you.',
      '  1~~~~~              2~~',
    ]);
  });

  it('keeps its lines, and marks go on in the next one', () => {
    expect(marked('I beg\nyou, please.\n\nBye', ['beg\nyou', 'Bye'])).toEqual([
      '  I beg',
      '    1~~',
      '  you, please.',
      '  ~~~',
      '',
      '  Bye',
      '  2~~',
    ]);
  });

  it('puts marks over the same words in rows', () => {
    expect(marked('I beg you so much', ['I beg you', 'beg', 'much'])).toEqual([
      '  I beg you so much',
      '  1~~~~~~~~    3~~~',
      '    2~~',
    ]);
  });

  it('counts columns as a terminal does', () => {
    expect(marked('你好 \u{1f600} please', ['\u{1f600}', 'please'])).toEqual([
      '  你好 \u{1f600} please',
      '       1~ 2~~~~~',
    ]);
  });

  it('is broken at spaces, and never wider than asked', () => {
    const text =
      'Word after word after word, and then averyveryverylongwordindeed without an end to it, please';
    const lines = marked(text, ['averyveryverylongwordindeed without', 'please'], 24);
    expect(lines).toMatchInlineSnapshot(`
     [
       "  Word after word",
       "  after word, and",
       "  then",
       "  averyveryverylongwor",
       "  1~~~~~~~~~~~~~~~~~~~",
       "  dindeed without an",
       "  ~~~~~~~~~~~~~~~",
       "  end to it, please",
       "             2~~~~~",
     ]
    `);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(24);
  });

  it.each([1, 2, 7, 40])('loses nothing of the text at width %i', (room) => {
    const text = 'a bb  ccc\r\n\tdddd \u{1f468}‍\u{1f469} eeeee';
    const letters = (from: string): string => from.replace(/\s/gu, '');
    expect(letters(markedMessage(text, [], room + 4).join(''))).toBe(letters(text));
  });
});
