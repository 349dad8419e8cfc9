/** A guide for slow breaths that counts down, two lines drawn again each second. It ends by itself, or at any key. */
import { createPrompt, useEffect, useRef, useState } from '@inquirer/core';

import { momentOf } from '../../core/urge/breath.js';
import type { Breath, BreathMoment } from '../../core/urge/breath.js';
import type { Ticker } from '../ticker.js';
import { words } from '../words.js';
import { draw, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { useEnding } from './use-ending.js';
import { useEnd, useHiddenCursor, useScreen } from './use-screen.js';

export interface BreathConfig extends PromptConfig {
  readonly breath: Breath;
  readonly ticker: Ticker;
}

export const breathPrompt = createPrompt<Outcome<null>, BreathConfig>((config, done) => {
  const { size, show } = useScreen(config.screen);
  useHiddenCursor();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const now = momentOf(config.breath, useSeconds(config, done));
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
          ...painted(pictureOf(now, config.breath), room, style.highlight),
          ...painted(words.breath(now.leftInAll), room, style.help),
        ];
  const last = body.length - 1;
  return show(draw({ message: [], hint: [], body, focus: { first: last, last }, cursor: null }, size));
});

/** Seconds since the beginning. Ends the prompt when they are over. */
function useSeconds({ breath, ticker }: BreathConfig, done: (outcome: Outcome<null>) => void): number {
  const count = useRef(0);
  const [second, setSecond] = useState(0);
  useEffect(() => {
    const stop = ticker(() => {
      count.current += 1;
      setSecond(count.current);
      if (momentOf(breath, count.current) !== null) return;
      stop();
      done({ kind: 'answer', value: null });
    });
    return stop;
  }, []);
  return second;
}

/** "Breathe out [######----] 4": it fills going in and empties going out, and the number says the same. */
function pictureOf({ phase, left }: BreathMoment, { phases }: Breath): string {
  const wide = Math.max(...phases.map((one) => one.words.length));
  const longest = Math.max(...phases.map((one) => one.seconds));
  const part = phase.way === 'in' ? phase.seconds - left + 1 : left;
  const full = Math.round((part / phase.seconds) * longest);
  return `${phase.words.padEnd(wide)} [${'#'.repeat(full)}${'-'.repeat(longest - full)}] ${left}`;
}
