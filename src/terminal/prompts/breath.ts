/** A guide for slow breaths that counts down, one line drawn again each second. Any key ends it. */
import { createPrompt, useEffect, useState } from '@inquirer/core';

import type { Breath } from '../../ports.js';
import { words } from '../words.js';
import { draw, painted, roomOf } from './frame.js';
import { isCtrl } from './keys.js';
import type { Outcome, PromptConfig } from './outcome.js';
import { useEnding } from './use-ending.js';
import { useEnd, useHiddenCursor, useScreen } from './use-screen.js';

export interface BreathConfig extends PromptConfig {
  readonly breath: Breath;
}

const SECOND_MS = 1000;

export const breathPrompt = createPrompt<Outcome<null>, BreathConfig>((config, done) => {
  const { breath, theme } = config;
  const { size, show } = useScreen(config.screen);
  const [second, setSecond] = useState(0);
  useHiddenCursor();
  useEnd(() => {
    done({ kind: 'end' });
  });
  const ending = useEnding<null>(done, (key) => {
    if (isCtrl(key, 'x')) return { outcome: { kind: 'leave' }, shown: '' };
    if (isCtrl(key, 'd')) return { outcome: { kind: 'end' }, shown: '' };
    return { outcome: { kind: 'answer', value: null }, shown: '' };
  });
  const now = momentOf(breath, second);
  useEffect(() => {
    if (ending !== null) return;
    if (now === null) {
      done({ kind: 'answer', value: null });
      return;
    }
    const timer = setTimeout(() => {
      setSecond(second + 1);
    }, SECOND_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [second, ending]);
  const room = roomOf(size);
  // A line of one space: an empty one counts as full for Inquirer's screen.
  const over = ending !== null || now === null;
  const body = over
    ? [' ']
    : [
        ...painted(lineOf(now), room, theme.style.highlight),
        ...painted(words.breath, room, theme.style.help),
      ];
  return show(
    draw({ message: [], hint: [], body, focus: { first: 0, last: body.length - 1 }, cursor: null }, size),
  );
});

/** Where a breath stands: which words, how many seconds are left of them, and the round, counted from 1. */
export interface Moment {
  readonly words: string;
  readonly seconds: number;
  readonly left: number;
  readonly round: number;
  readonly rounds: number;
}

/** Null when all rounds are over. `second` counts from 0. */
export function momentOf({ phases, rounds }: Breath, second: number): Moment | null {
  const whole = phases.reduce((sum, phase) => sum + phase.seconds, 0);
  if (whole === 0 || second >= whole * rounds) return null;
  let into = second % whole;
  for (const phase of phases) {
    if (into < phase.seconds) {
      const round = Math.floor(second / whole) + 1;
      return { words: phase.words, seconds: phase.seconds, left: phase.seconds - into, round, rounds };
    }
    into -= phase.seconds;
  }
  return null;
}

/** "Breathe in  ####..  4   Breath 1 of 8": the row of signs says the same as the number. */
function lineOf(moment: Moment): string {
  const row = '#'.repeat(moment.seconds - moment.left + 1) + '.'.repeat(moment.left - 1);
  return `${moment.words} ${row} ${moment.left}\n${words.round(moment.round, moment.rounds)}`;
}
