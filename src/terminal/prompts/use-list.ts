/** What choosing one and choosing several have in common: a list with a marked line, and the control keys. */
import { isDownKey, isNumberKey, isUpKey, makeTheme, useState } from '@inquirer/core';

import { clean } from '../clean.js';
import { words } from '../words.js';
import { wrapLines } from '../wrap.js';
import { draw, ended, head, painted, roomOf } from './frame.js';
import { choiceKey, isCtrl } from './keys.js';
import type { Pressed } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { useEnding } from './use-ending.js';
import type { Ending } from './use-ending.js';
import { useEnd, useHiddenCursor, useScreen } from './use-screen.js';

export interface ListConfig extends PromptConfig {
  /** The line that is marked at first. */
  readonly start: number;
  /** Told which line is marked, so that help and back lose nothing. */
  readonly onMove?: ((index: number) => void) | undefined;
}

export interface List<T> {
  readonly labels: readonly string[];
  readonly keys: string;
  readonly error?: string | undefined;
  /** A key that neither moves nor stands for help, back and the like. */
  press(key: Pressed, active: number): Ending<T> | null;
}

/** Draws the list and answers its keys; gives what Inquirer is to show. */
export function useList<T>(
  config: ListConfig,
  done: (outcome: Outcome<T>) => void,
  list: List<T>,
): [string, string] {
  const { keybindings } = makeTheme(config.theme);
  const { size, show } = useScreen(config.screen);
  useHiddenCursor();
  const [active, setActive] = useState(config.start);
  const move = (index: number): null => {
    const next = (index + list.labels.length) % list.labels.length;
    setActive(next);
    config.onMove?.(next);
    return null;
  };
  useEnd(() => {
    done({ kind: 'end' });
  });
  const ending = useEnding(done, (key) => {
    const meant = choiceKey(key);
    if (meant !== null) return { outcome: { kind: meant }, shown: meant === 'leave' ? '' : meant };
    if (isCtrl(key, 'd')) return { outcome: { kind: 'end' }, shown: '' };
    if (isUpKey(key, keybindings)) return move(active - 1);
    if (isDownKey(key, keybindings)) return move(active + 1);
    const figure = isNumberKey(key) ? Number(key.name) : 0;
    if (figure > 0 && figure <= list.labels.length) return move(figure - 1);
    return list.press(key, active);
  });

  if (ending !== null) return show(ended(config, ending.shown, size));
  const { style } = config.theme;
  const room = roomOf(size);
  const { lines, focus } = linesOf(list.labels, active, { room, paint: style.highlight });
  const frame = { message: head(config, room), body: lines, focus, cursor: null };
  const hint = [...painted(list.keys, room, style.help), ...painted(list.error, room, style.error)];
  const drawing = draw({ ...frame, hint }, size);
  if (drawing.above.length >= frame.message.length + hint.length + lines.length) return show(drawing);
  const place = painted(words.place(active + 1, list.labels.length), room, style.help);
  return show(draw({ ...frame, hint: [...place, ...hint] }, size));
}

/** Labels as lines, the marked one with a sign before it that does not need colour. */
function linesOf(
  labels: readonly string[],
  active: number,
  look: { readonly room: number; readonly paint: (text: string) => string },
): { readonly lines: readonly string[]; readonly focus: { readonly first: number; readonly last: number } } {
  const blocks = labels.map((label, i) =>
    wrapLines(clean(label), look.room - 2).map((line, n) => {
      const marked = (i === active && n === 0 ? '> ' : '  ') + line;
      return i === active ? look.paint(marked) : marked;
    }),
  );
  const first = blocks.slice(0, active).reduce((sum, block) => sum + block.length, 0);
  return { lines: blocks.flat(), focus: { first, last: first + (blocks[active]?.length ?? 1) - 1 } };
}
