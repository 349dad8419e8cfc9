/** Many lines. Enter parts a line; Ctrl-D, or a line that is only a full stop, ends it. */
import { createPrompt, isEnterKey, useState } from '@inquirer/core';

import { keyIn, written } from '../reading.js';
import { words } from '../words.js';
import { draw, ended, head, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Pressed } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { insert, rowOf, sheetOf, withoutRow } from './sheet.js';
import type { Sheet } from './sheet.js';
import { GUTTER, edited, sheetBody } from './typing.js';
import { QUIET, useEnding } from './use-ending.js';
import type { Ending } from './use-ending.js';
import { usePaste } from './use-paste.js';
import { useEnd, useScreen } from './use-screen.js';

export interface WritingConfig extends PromptConfig {
  readonly standing?: string | undefined;
  /** Told the text at every change, so that whatever happens it can be saved. */
  readonly keep: (text: string) => void;
}

export const writingPrompt = createPrompt<Outcome<string>, WritingConfig>((config, done) => {
  const { size, show } = useScreen(config.screen);
  const [sheet, setSheet] = useState(() => sheetOf(config.standing ?? ''));
  const room = roomOf(size);
  const gather = usePaste();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const change = (next: Sheet): null => {
    setSheet(next);
    if (next.rows !== sheet.rows) config.keep(written(next.rows));
    return null;
  };
  const finish = (rows: readonly string[]): Ending<string> => {
    const value = written(rows);
    return value === ''
      ? { outcome: { kind: 'skip' }, shown: words.wroteNothing }
      : { outcome: { kind: 'answer', value }, shown: words.wrote(countOf(value)) };
  };
  const enter = (): Ending<string> | null => {
    const row = rowOf(sheet);
    const kind = row.trim() === '.' ? 'done' : keyIn(row);
    if (kind === null) return change(insert(sheet, '\n'));
    const rest = withoutRow(sheet);
    change(rest);
    return kind === 'done' ? finish(rest.rows) : { outcome: { kind }, shown: kind === 'leave' ? '' : kind };
  };
  const press = (key: Pressed): Ending<string> | null => {
    if (isCtrl(key, 'x')) return { outcome: { kind: 'leave' }, shown: '' };
    if (isCtrl(key, 'd')) return finish(sheet.rows);
    if (isEnterKey(key)) return enter();
    return change(edited(sheet, key, room - GUTTER) ?? sheet);
  };
  const ending = useEnding(done, (pressed) => {
    const input = gather(pressed);
    if (input === null) return QUIET;
    return 'key' in input ? press(input.key) : change(insert(sheet, input.pasted));
  });

  if (ending !== null) return show(ended(config, ending.shown, size));
  const hint = painted(words.writingKeys, room, config.theme.style.help);
  return show(draw({ message: head(config, room), hint, ...sheetBody(sheet, room) }, size));
});

function countOf(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
