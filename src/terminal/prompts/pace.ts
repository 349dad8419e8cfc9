/** A guide by the second, two lines that are drawn anew; it ends by itself, and any key ends it before that. */
import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';

import { paceAt } from '../../core/urge/pace.js';
import type { PacePoint, Phase } from '../../core/urge/pace.js';
import type { Ticker } from '../ticker.js';
import { words } from '../words.js';
import { draw, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { useEnding } from './use-ending.js';
import { useEnd, useHiddenCursor, useScreen } from './use-screen.js';

export interface PaceConfig extends PromptConfig {
  readonly phases: readonly Phase[];
  readonly ticker: Ticker;
}

export const pacePrompt = createPrompt<Outcome<null>, PaceConfig>((config, done) => {
  const { size, show } = useScreen(config.screen);
  useHiddenCursor();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const now = paceAt(config.phases, useSeconds(config, done));
  const ending = useEnding<null>(done, (key) => {
    if (isCtrl(key, 'x')) return { outcome: { kind: 'leave' }, shown: '' };
    if (isCtrl(key, 'd')) return { outcome: { kind: 'end' }, shown: '' };
    return { outcome: { kind: 'answer', value: null }, shown: '' };
  });
  const { style } = config.theme;
  const room = roomOf(size);
  // A line of one space: an empty one counts as full for Inquirer's screen.
  const body =
    ending !== null || now === null
      ? [' ']
      : [
          ...painted(pictureOf(now, config.phases), room, style.message),
          ...painted(words.paceLeft(now.leftInAll), room, style.help),
        ];
  const last = body.length - 1;
  return show(draw({ message: [], hint: [], body, focus: { first: last, last }, cursor: null }, size));
});

/** Seconds since the beginning. Ends the prompt when they are over. */
function useSeconds({ phases, ticker }: PaceConfig, done: (outcome: Outcome<null>) => void): number {
  const count = useRef(0);
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const stop = ticker(() => {
      count.current += 1;
      setSecond(count.current);
      if (paceAt(phases, count.current) !== null) return;
      stop();
      done({ kind: 'answer', value: null });
    });
    return stop;
  }, []);
  return second;
}

/** "Breathe out [######----] 4": it fills going in, and empties going out. */
function pictureOf({ phase, left }: PacePoint, phases: readonly Phase[]): string {
  const wide = Math.max(...phases.map((one) => one.words.length));
  const longest = Math.max(...phases.map((one) => one.seconds));
  const part = phase.way === 'in' ? phase.seconds - left + 1 : left;
  const full = Math.round((part / phase.seconds) * longest);
  return `${phase.words.padEnd(wide)} [${'#'.repeat(full)}${'-'.repeat(longest - full)}] ${left}`;
}
