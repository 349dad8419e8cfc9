import { describe, expect, it } from '@jest/globals';

import { layout, moveBy, windowOf } from '../../../src/terminal/prompts/layout.js';
import * as sheets from '../../../src/terminal/prompts/sheet.js';
import type { Sheet } from '../../../src/terminal/prompts/sheet.js';
import { edited } from '../../../src/terminal/prompts/typing.js';

/** A sheet from a text with `|` at the cursor, and back. */
function from(text: string): Sheet {
  const rows = text.split('\n');
  const row = rows.findIndex((line) => line.includes('|'));
  return { rows: rows.map((line) => line.replace('|', '')), row, col: rows[row]?.indexOf('|') ?? 0 };
}
function drawn({ rows, row, col }: Sheet): string {
  return rows.map((line, i) => (i === row ? `${line.slice(0, col)}|${line.slice(col)}` : line)).join('\n');
}

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

describe('editing', () => {
  it.each<[string, (sheet: Sheet) => Sheet, string, string]>([
    ['insert', (s) => sheets.insert(s, 'x'), 'a|b', 'ax|b'],
    ['insert rows', (s) => sheets.insert(s, '1\r\n2\r3\n4'), 'a|b', 'a1\n2\n3\n4|b'],
    ['insert a row end', (s) => sheets.insert(s, '\n'), 'one|two\nthree', 'one\n|two\nthree'],
    ['backspace', sheets.backspace, 'ab|c', 'a|c'],
    ['backspace an emoji of five code points', sheets.backspace, `a${FAMILY}|b`, 'a|b'],
    ['backspace an accent with its letter', sheets.backspace, 'cafe\u0301|', 'caf|'],
    ['backspace joins rows', sheets.backspace, 'a\n|b\nc', 'a|b\nc'],
    ['backspace at the start', sheets.backspace, '|a', '|a'],
    ['delete', sheets.deleteForward, 'a|bc', 'a|c'],
    ['delete joins rows', sheets.deleteForward, 'a|\nb', 'a|b'],
    ['delete at the end', sheets.deleteForward, 'a|', 'a|'],
    ['left', sheets.left, `a${FAMILY}|`, `a|${FAMILY}`],
    ['left to the row above', sheets.left, 'ab\n|c', 'ab|\nc'],
    ['right', sheets.right, `|${FAMILY}a`, `${FAMILY}|a`],
    ['right to the row below', sheets.right, 'a|\nb', 'a\n|b'],
    ['home', sheets.home, 'a\nbc|', 'a\n|bc'],
    ['end', sheets.end, 'a\n|bc', 'a\nbc|'],
    ['delete word', sheets.deleteWord, 'one two |three', 'one |three'],
    ['delete to start', sheets.deleteToStart, 'a\none| two', 'a\n| two'],
    ['delete to end', sheets.deleteToEnd, 'one| two\nb', 'one|\nb'],
    ['without the row', sheets.withoutRow, 'a\n.|\nb', 'a|\nb'],
    ['without the only row', sheets.withoutRow, '.|', '|'],
  ])('%s: %j', (_name, edit, before, after) => {
    expect(drawn(edit(from(before)))).toBe(after);
  });

  it('takes keys that type, and no others', () => {
    const key = (sequence: string, more = {}): Sheet | null =>
      edited(from('a|'), { name: 'x', ctrl: false, shift: false, sequence, ...more }, 40);
    expect([key('b'), key('七'), key('\u{1f494}'), key('\t')].map((s) => s && drawn(s))).toEqual([
      'ab|',
      'a七|',
      'a\u{1f494}|',
      'a\t|',
    ]);
    expect([key('\u001b'), key('\u0007'), key('b', { meta: true }), key('y', { ctrl: true })]).toEqual(
      Array.from({ length: 4 }, () => null),
    );
  });
});

describe('layout', () => {
  const shown = (text: string, room: number): string[] =>
    layout(from(text), room).pieces.map((piece) => piece.shown);

  it.each<[string, number, string[]]>([
    ['|', 10, ['']],
    ['one two three|', 8, ['one two ', 'three']],
    ['one\n\ntwo|', 8, ['one', '', 'two']],
    ['abcdefghij|', 4, ['abcd', 'efgh', 'ij']],
    ['七転八起|', 4, ['七転', '八起']],
    ['a\tb|', 10, ['a    b']],
    ['a\u0007b|', 10, ['a\ufffdb']],
  ])('%j in %i columns', (text, room, lines) => {
    expect(shown(text, room)).toEqual(lines);
  });

  it('never needs more room than there is, in columns or in UTF-16', () => {
    const text = `${FAMILY.repeat(3)} cafe\u0301 `.repeat(20);
    for (const line of shown(`${text}|`, 30)) expect(line.trimEnd().length).toBeLessThanOrEqual(30);
  });

  it.each<[string, 1 | -1, string]>([
    ['one two th|ree', -1, 'on|e two three'],
    ['on|e two three', 1, 'one two th|ree'],
    ['ab\nlonger|', -1, 'ab|\nlonger'],
    ['ab|\n', 1, 'ab\n|'],
    ['a|b', -1, 'a|b'],
    ['a|b', 1, 'a|b'],
  ])('moves from %j by %i line to %j', (before, lines, after) => {
    expect(drawn(moveBy(from(before), 8, lines))).toBe(after);
  });

  it.each([
    [3, 0, 5, [0, 3]],
    [10, 0, 4, [0, 4]],
    [10, 9, 4, [6, 10]],
    [10, 5, 4, [3, 7]],
  ])('%i lines, the cursor in line %i, %i rows', (count, at, height, [start, end]) => {
    expect(windowOf(count, { first: at, last: at }, height)).toEqual({ from: start, to: end });
  });
});
