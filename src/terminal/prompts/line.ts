/** One typed line: a name, a number, a day, yes or no. A long line wraps; a paste of several lines becomes one. */
import { createPrompt, isEnterKey, isTabKey, useState } from '@inquirer/core';

import type { Key } from '../../ports.js';
import { keyIn } from '../reading.js';
import { words } from '../words.js';
import { draw, ended, head, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Pressed } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { insert, rowOf, sheetOf } from './sheet.js';
import { GUTTER, edited, sheetBody } from './typing.js';
import { QUIET, useEnding } from './use-ending.js';
import type { Ending } from './use-ending.js';
import { usePaste } from './use-paste.js';
import { useEnd, useScreen } from './use-screen.js';

export interface LineConfig extends PromptConfig {
  /** What Enter alone stands for; Tab brings it into the line. */
  readonly standing?: string | undefined;
  /** The line that says which keys there are. */
  readonly keys: string;
  /** Why the line will not do, or null. Never asked about a line that is a command. */
  readonly refuse: (line: string) => string | null;
  /** The commands that this line takes; leaving always works. */
  readonly allowed: readonly Key[];
  /** The words that stay on the screen for a line; the line itself unless told. */
  readonly shownAs?: ((line: string) => string) | undefined;
}

export const linePrompt = createPrompt<Outcome<string>, LineConfig>((config, done) => {
  const { size, show } = useScreen(config.screen);
  const [sheet, setSheet] = useState(() => sheetOf(''));
  const [error, setError] = useState<string | undefined>(undefined);
  const room = roomOf(size);
  const gather = usePaste();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const refused = (why: string): null => {
    setError(why);
    return null;
  };
  const enter = (line: string): Ending<string> | null => {
    const kind = keyIn(line);
    if (kind === 'leave') return { outcome: { kind }, shown: '' };
    if (kind !== null && config.allowed.includes(kind)) return { outcome: { kind }, shown: kind };
    if (kind === 'skip') return refused(words.noSkip);
    const value = line.trim() === '' ? (config.standing ?? line) : line;
    const why = config.refuse(value);
    const shown = config.shownAs?.(value) ?? value.trim();
    return why === null ? { outcome: { kind: 'answer', value }, shown } : refused(why);
  };
  const press = (key: Pressed): Ending<string> | null => {
    const line = rowOf(sheet);
    if (isCtrl(key, 'x')) return { outcome: { kind: 'leave' }, shown: '' };
    if (isCtrl(key, 'd') && line === '') return { outcome: { kind: 'end' }, shown: '' };
    if (isEnterKey(key)) return enter(line);
    if (!isTabKey(key)) setSheet(edited(sheet, key, room - GUTTER) ?? sheet);
    else if (line === '' && config.standing !== undefined) setSheet(sheetOf(config.standing));
    return null;
  };
  const ending = useEnding(done, (pressed) => {
    const input = gather(pressed);
    if (input === null) return QUIET;
    if ('key' in input) return press(input.key);
    setSheet(insert(sheet, input.pasted.replace(/\s*\n\s*/gu, ' ').trim()));
    return null;
  });

  if (ending !== null) return show(ended(config, ending.shown, size));
  const { style } = config.theme;
  const standing = config.standing === undefined ? undefined : words.keepStanding(config.standing);
  return show(
    draw(
      {
        message: [...head(config, room), ...painted(standing, room, style.help)],
        ...sheetBody(sheet, room),
        hint: [...painted(config.keys, room, style.help), ...painted(error, room, style.error)],
      },
      size,
    ),
  );
});
