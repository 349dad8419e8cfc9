/** Text while it is typed: rows and a cursor. Pure; every function gives the next sheet. */
import { characters } from '../width.js';

export interface Sheet {
  readonly rows: readonly string[];
  readonly row: number;
  /** UTF-16 offset in the row. */
  readonly col: number;
}

/** The cursor stands at the end. */
export function sheetOf(text: string): Sheet {
  const rows = text.split('\n');
  return { rows, row: rows.length - 1, col: rows.at(-1)?.length ?? 0 };
}

export function rowOf(sheet: Sheet): string {
  return sheet.rows[sheet.row] ?? '';
}

/** Puts a text in at the cursor. Its line ends part rows. */
export function insert(sheet: Sheet, text: string): Sheet {
  const lines = text.split(/\r\n|\r|\n/u);
  const [before, after] = parted(sheet);
  const rows = lines.map((line, i) => (i === 0 ? before : '') + line);
  const col = rows.at(-1)?.length ?? 0;
  rows[rows.length - 1] = (rows.at(-1) ?? '') + after;
  return { rows: spliced(sheet, 1, rows), row: sheet.row + rows.length - 1, col };
}

export function backspace(sheet: Sheet): Sheet {
  const [before, after] = parted(sheet);
  if (sheet.col > 0) {
    const kept = before.slice(0, before.length - lastCharacter(before).length);
    return { ...sheet, rows: spliced(sheet, 1, [kept + after]), col: kept.length };
  }
  return sheet.row === 0 ? sheet : joined({ ...sheet, row: sheet.row - 1 });
}

/** Deletes the character under the cursor; at the end of a row the next row comes up. */
export function deleteForward(sheet: Sheet): Sheet {
  const row = rowOf(sheet);
  if (sheet.col < row.length) return backspace(right(sheet));
  return sheet.row === sheet.rows.length - 1 ? sheet : joined(sheet);
}

export function left(sheet: Sheet): Sheet {
  if (sheet.col > 0) return { ...sheet, col: sheet.col - lastCharacter(parted(sheet)[0]).length };
  return sheet.row === 0 ? sheet : end({ ...sheet, row: sheet.row - 1 });
}

export function right(sheet: Sheet): Sheet {
  const next = characters(parted(sheet)[1])[0];
  if (next !== undefined) return { ...sheet, col: sheet.col + next.length };
  return sheet.row === sheet.rows.length - 1 ? sheet : { ...sheet, row: sheet.row + 1, col: 0 };
}

export function home(sheet: Sheet): Sheet {
  return { ...sheet, col: 0 };
}

export function end(sheet: Sheet): Sheet {
  return { ...sheet, col: rowOf(sheet).length };
}

/** Deletes back to the start of the word, as Ctrl-W does in a shell. */
export function deleteWord(sheet: Sheet): Sheet {
  const [before, after] = parted(sheet);
  const kept = before.replace(/\S*\s*$/u, '');
  return sheet.col === 0 ? sheet : { ...sheet, rows: spliced(sheet, 1, [kept + after]), col: kept.length };
}

export function deleteToStart(sheet: Sheet): Sheet {
  return { ...sheet, rows: spliced(sheet, 1, [parted(sheet)[1]]), col: 0 };
}

export function deleteToEnd(sheet: Sheet): Sheet {
  return { ...sheet, rows: spliced(sheet, 1, [parted(sheet)[0]]) };
}

/** Without the row of the cursor: a command such as `.` is no part of the text. */
export function withoutRow(sheet: Sheet): Sheet {
  const rows = spliced(sheet, 1, []);
  return rows.length === 0 ? sheetOf('') : end({ ...sheet, rows, row: Math.max(0, sheet.row - 1) });
}

function parted(sheet: Sheet): readonly [string, string] {
  const row = rowOf(sheet);
  return [row.slice(0, sheet.col), row.slice(sheet.col)];
}

/** The row of the cursor and the next one as one row, the cursor where they meet. */
function joined(sheet: Sheet): Sheet {
  const row = rowOf(sheet);
  return { ...sheet, rows: spliced(sheet, 2, [row + (sheet.rows[sheet.row + 1] ?? '')]), col: row.length };
}

function spliced(sheet: Sheet, count: number, rows: readonly string[]): readonly string[] {
  return [...sheet.rows.slice(0, sheet.row), ...rows, ...sheet.rows.slice(sheet.row + count)];
}

function lastCharacter(text: string): string {
  return characters(text).at(-1) ?? '';
}
