/** Typing: the keys that change a sheet, and how the sheet is drawn. Pure; shared by one line and many. */
import { isBackspaceKey, isDownKey, isUpKey } from '@inquirer/core';

import { isCtrl, typed } from './keys.js';
import type { Pressed } from './keys.js';
import { layout, moveBy } from './layout.js';
import * as sheets from './sheet.js';
import type { Sheet } from './sheet.js';

/** Columns before the text on each line. */
export const GUTTER = 2;

/** The sheet after a key, or null when the key means nothing to it. Enter is the caller's. */
export function edited(sheet: Sheet, key: Pressed, room: number): Sheet | null {
  const own = EDITS.find(([fits]) => fits(key));
  if (own !== undefined) return own[1](sheet);
  if (isUpKey(key) || isCtrl(key, 'p')) return moveBy(sheet, room, -1);
  if (isDownKey(key) || isCtrl(key, 'n')) return moveBy(sheet, room, 1);
  const text = typed(key);
  return text === '' ? null : sheets.insert(sheet, text);
}

type Edit = readonly [fits: (key: Pressed) => boolean, edit: (sheet: Sheet) => Sheet];
const EDITS: readonly Edit[] = [
  [(key) => isCtrl(key, 'w') || (key.meta === true && isBackspaceKey(key)), sheets.deleteWord],
  [isBackspaceKey, sheets.backspace],
  [(key) => key.name === 'delete' || isCtrl(key, 'd'), sheets.deleteForward],
  [(key) => key.name === 'left' || isCtrl(key, 'b'), sheets.left],
  [(key) => key.name === 'right' || isCtrl(key, 'f'), sheets.right],
  [(key) => key.name === 'home' || isCtrl(key, 'a'), sheets.home],
  [(key) => key.name === 'end' || isCtrl(key, 'e'), sheets.end],
  [(key) => isCtrl(key, 'u'), sheets.deleteToStart],
  [(key) => isCtrl(key, 'k'), sheets.deleteToEnd],
];

/** The lines of a sheet as drawn: a sign where a row starts, and where the cursor is. */
export function sheetBody(sheet: Sheet, room: number): SheetBody {
  const { pieces, at, cursor } = layout(sheet, room - GUTTER);
  return {
    body: pieces.map((piece) => (piece.from === 0 ? '> ' : '  ') + piece.shown),
    focus: { first: at, last: at },
    cursor: GUTTER + cursor,
  };
}

interface SheetBody {
  readonly body: readonly string[];
  readonly focus: { readonly first: number; readonly last: number };
  readonly cursor: number;
}
