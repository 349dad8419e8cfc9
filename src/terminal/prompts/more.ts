/** Waits for Enter, so that a long text is read in parts. */
import { createPrompt, isEnterKey } from '@inquirer/core';

import { words } from '../words.js';
import { draw, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { useEnding } from './use-ending.js';
import { useEnd, useHiddenCursor, useScreen } from './use-screen.js';

export const morePrompt = createPrompt<Outcome<null>, PromptConfig>((config, done) => {
  const { size, show } = useScreen(config.screen);
  useHiddenCursor();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const ending = useEnding<null>(done, (key) => {
    if (isCtrl(key, 'x')) return { outcome: { kind: 'leave' }, shown: '' };
    if (isCtrl(key, 'd')) return { outcome: { kind: 'end' }, shown: '' };
    return isEnterKey(key) ? { outcome: { kind: 'answer', value: null }, shown: '' } : null;
  });
  // A line of one space: an empty one counts as full for Inquirer's screen.
  const body = ending === null ? painted(words.more, roomOf(size), config.theme.style.help) : [' '];
  const last = body.length - 1;
  return show(draw({ message: [], hint: [], body, focus: { first: last, last }, cursor: null }, size));
});
