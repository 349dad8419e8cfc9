/** A guide by the second, spoken: a line a phase, nothing drawn anew. Any key ends it. */
import { paceAt } from '../core/urge/pace.js';
import type { Ask, PaceQuestion } from '../ports.js';
import type { PlainTerminal } from './plain-terminal.js';
import type { Ticker } from './ticker.js';
import { words } from './words.js';

export function paceByLines(terminal: PlainTerminal, ticker: Ticker): Ask['pace'] {
  return async ({ intro, phases }) => {
    terminal.tell('', intro, words.plainPace);
    const over = new AbortController();
    const stop = spoken({ phases, ticker, terminal }, () => {
      over.abort();
    });
    try {
      await terminal.anyKey(over.signal);
    } finally {
      stop();
    }
  };
}

interface Spoken extends Pick<PaceQuestion, 'phases'> {
  readonly ticker: Ticker;
  readonly terminal: PlainTerminal;
}

/** Says each phase when it begins; gives the way to stop. */
function spoken({ phases, ticker, terminal }: Spoken, onEnd: () => void): () => void {
  let second = 0;
  const say = (): void => {
    const now = paceAt(phases, second);
    if (now === null) onEnd();
    else if (now.left === now.phase.seconds) terminal.tell(words.plainPhase(now.phase.words, now.left));
  };
  say();
  return ticker(() => {
    second += 1;
    say();
  });
}
