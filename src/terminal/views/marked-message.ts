/** A message as it was written, with what is found in it underlined by signs and numbered: it reads without colour. */
import { characters, charColumns, columns } from '../width.js';

/** A stretch of the text in UTF-16 units, and the number that it goes by. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const INDENT = '  ';
/** Room for a number that stands at the very end of a line. */
const MARGIN = 4;

/** The lines of the message, each with rows of signs under it where something is marked. */
export function markedMessage(text: string, marks: readonly Mark[], width: number): readonly string[] {
  return layOut(text, width - MARGIN).flatMap((line) => [
    `${INDENT}${shown(text.slice(line.start, line.end))}`.trimEnd(),
    ...rowsUnder(line, text, marks).map((row) => `${INDENT}${row}`),
  ]);
}

/** Where each line of the screen begins and ends in the text: broken at spaces, where there is one. */
function layOut(text: string, room: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    lines.push(...layLine(line, from, room));
    from += line.length + 1;
  }
  return lines;
}

function layLine(line: string, offset: number, room: number): readonly Stretch[] {
  const lines: Stretch[] = [];
  let [start, at, used, space] = [0, 0, 0, -1];
  for (const char of characters(line)) {
    const wide = charColumns(char);
    if (used + wide > room && at > start) {
      const end = space > start ? space : at;
      lines.push({ start: offset + start, end: offset + end });
      start = line[end] === ' ' ? end + 1 : end;
      used = columns(line.slice(start, at));
      space = -1;
    }
    if (char === ' ') space = at;
    at += char.length;
    used += start < at ? wide : 0;
  }
  return [...lines, { start: offset + start, end: offset + line.length }];
}

interface Piece {
  readonly column: number;
  readonly text: string;
}

/** Marks that share columns stand in rows of their own. */
function rowsUnder(line: Stretch, text: string, marks: readonly Mark[]): readonly string[] {
  const rows: string[] = [];
  for (const mark of marks) {
    const piece = pieceOf(line, text, mark);
    if (piece === null) continue;
    const free = rows.findIndex((row) => row.length < piece.column || row.length === 0);
    const at = free < 0 ? rows.length : free;
    rows[at] = `${(rows[at] ?? '').padEnd(piece.column)}${piece.text}`;
  }
  return rows;
}

/** "1~~~" where the mark begins, "~~~~" where it goes on; null where it is not in this line. */
function pieceOf(line: Stretch, text: string, mark: Mark): Piece | null {
  const start = Math.max(mark.start, line.start);
  const end = Math.min(mark.end, line.end);
  if (start >= end) return null;
  const column = columns(shown(text.slice(line.start, start)));
  const wide = Math.max(1, columns(shown(text.slice(start, end))));
  const number = start === mark.start ? String(mark.number) : '';
  return { column, text: number.padEnd(wide, '~') };
}

function shown(text: string): string {
  return text.replace(/[\t\r]/g, ' ');
}
