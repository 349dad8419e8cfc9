/** Where typed text stands on the screen: rows broken by words, and the part of them that fits the window. Pure. */
import { clean } from '../clean.js';
import { charColumns, characters } from '../width.js';
import type { Sheet } from './sheet.js';

/** A line on the screen: a piece of a row. */
export interface Piece {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** As it is drawn: tabs as spaces, controls as signs. */
  readonly shown: string;
}

export interface Place {
  readonly pieces: readonly Piece[];
  /** The piece that the cursor is in. */
  readonly at: number;
  /** Offset of the cursor in the text that this piece shows. */
  readonly cursor: number;
}

const SIMPLE = /^[ -~]*$/u;

/** Lays a sheet out in `room` columns. */
export function layout(sheet: Sheet, room: number): Place {
  const pieces = sheet.rows.flatMap((text, row) => piecesOf(text, row, room));
  const at = pieces.findLastIndex((piece) => piece.row === sheet.row && piece.from <= sheet.col);
  const piece = pieces[at];
  const text = sheet.rows[sheet.row] ?? '';
  const cursor = piece === undefined ? 0 : shownAs(text.slice(piece.from, sheet.col)).length;
  return { pieces, at: Math.max(0, at), cursor };
}

/** The sheet with its cursor one line of the screen further down (1) or up (-1), at the same distance from the left. */
export function moveBy(sheet: Sheet, room: number, lines: 1 | -1): Sheet {
  const { pieces, at, cursor } = layout(sheet, room);
  const target = pieces[at + lines];
  if (target === undefined) return sheet;
  const text = (sheet.rows[target.row] ?? '').slice(target.from, target.to);
  let col = 0;
  for (const char of characters(text)) {
    if (shownAs(text.slice(0, col) + char).length > cursor) break;
    col += char.length;
  }
  const lastOfRow = pieces[at + lines + 1]?.row !== target.row;
  const most = text.length - (lastOfRow ? 0 : (characters(text).at(-1) ?? '').length);
  return { ...sheet, row: target.row, col: target.from + Math.min(col, most) };
}

/** The `height` of `count` lines that are shown, so that the lines from `first` to `last` are among them. */
export function windowOf(
  count: number,
  focus: { readonly first: number; readonly last: number },
  height: number,
): { readonly from: number; readonly to: number } {
  const middle = Math.floor((focus.first + focus.last + 1 - height) / 2);
  const from = Math.max(0, Math.min(middle, focus.first, count - height));
  return { from, to: Math.min(count, from + height) };
}

function piecesOf(text: string, row: number, room: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let used = 0;
  let offset = 0;
  let gap = 0;
  for (const char of characters(text)) {
    const wide = spaceOf(char);
    // One space may hang over the edge, so that the next line does not start with it.
    if (used + wide > room + (char === ' ' ? 1 : 0) && offset > from) {
      const to = gap > from ? gap : offset;
      pieces.push({ row, from, to, shown: shownAs(text.slice(from, to)) });
      used = spaceOf(text.slice(to, offset));
      from = to;
    }
    used += wide;
    offset += char.length;
    if (char === ' ' || char === '\t') gap = offset;
  }
  return [...pieces, { row, from, to: text.length, shown: shownAs(text.slice(from)) }];
}

/**
 * The room that a text needs: its columns, or its UTF-16 length where that is more, because Inquirer's screen takes
 * one for the other when it looks whether a line is full.
 */
function spaceOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  const shown = shownAs(text);
  const wide = characters(shown).reduce((sum, char) => sum + charColumns(char), 0);
  return Math.max(wide, shown.length);
}

/** One tab is four spaces, so that no line depends on where it starts. */
function shownAs(text: string): string {
  if (SIMPLE.test(text)) return text;
  return clean(text.replace(/\t/gu, '    ')).replace(/\n/gu, ' ');
}
