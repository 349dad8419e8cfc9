/** Breathing without drawing: each phase is a line that a screen reader speaks. Any key ends it. */
import { momentOf } from '../core/urge/breath.js';
import type { Breath } from '../core/urge/breath.js';
import type { PlainTerminal } from './plain-terminal.js';
import type { Ticker } from './ticker.js';
import { words } from './words.js';

export async function breatheByLines(terminal: PlainTerminal, breath: Breath, ticker: Ticker): Promise<void> {
  terminal.tell(words.plainBreath);
  const over = new AbortController();
  let second = 0;
  const say = (): void => {
    const now = momentOf(breath, second);
    if (now === null) over.abort();
    else if (now.left === now.phase.seconds) terminal.tell(words.phase(now.phase.words, now.left));
  };
  say();
  const stop = ticker(() => {
    second += 1;
    say();
  });
  try {
    await terminal.anyKey(over.signal);
  } finally {
    stop();
  }
}
