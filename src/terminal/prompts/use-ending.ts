/** How a prompt of ours ends, and what it leaves on the screen. */
import { useKeypress, useState } from '@inquirer/core';

import { isCtrl } from './keys.js';
import type { Pressed } from './keys.js';
import type { Outcome } from './outcome.js';

/** An outcome with the words that stay on the screen for it. */
export interface Ending<T> {
  readonly outcome: Outcome<T>;
  readonly shown: string;
}

/** A key that is part of something longer, as of a paste: nothing is drawn. */
export const QUIET = 'quiet';

/**
 * Hands every key to `press` until it gives an ending. Each key draws anew, also one that does nothing: readline has
 * moved the cursor by then. Gives the ending, once there is one.
 */
export function useEnding<T>(
  done: (outcome: Outcome<T>) => void,
  press: (key: Pressed) => Ending<T> | typeof QUIET | null,
): Ending<T> | null {
  const [ending, setEnding] = useState<Ending<T> | null>(null);
  const [count, setCount] = useState(0);
  useKeypress((key: Pressed, rl) => {
    if (ending !== null) return;
    // The program was stopped and goes on; the screen is drawn anew when readline says so.
    if (isCtrl(key, 'z')) return;
    const now = press(key);
    if (now === QUIET) {
      // Readline gathers the text too, and measures all of it at each key. It must not be empty: Ctrl-D would close it.
      Object.assign(rl, { line: ' ', cursor: 1 });
      return;
    }
    setCount(count + 1);
    if (now === null) return;
    setEnding(now);
    done(now.outcome);
  });
  return ending;
}
