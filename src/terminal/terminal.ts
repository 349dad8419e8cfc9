/** The streams that questions need, and what is known of them. */
import type { Readable, Writable } from 'node:stream';

import type { Drawn, Looks } from './looks.js';
import type { Screen } from './prompts/outcome.js';
import type { ReadDay } from './reading.js';
import type { Stops } from './signals.js';
import type { Theme } from './theme.js';
import type { Ticker } from './ticker.js';

export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  readonly stderr: Writable & Drawn & { readonly rows?: number };
}

/** What both backs that ask a person are made of. */
export interface AskOptions extends Terminal {
  readonly looks: Looks;
  readonly theme: Theme;
  /** `--yes`: a confirmation is not asked. */
  readonly yes: boolean;
  readonly stops: Stops;
  readonly readDay: ReadDay;
  /** What the breaths follow; the machine's seconds unless told. */
  readonly ticker?: Ticker | undefined;
}

export function screenOf(stderr: Terminal['stderr']): Screen {
  return {
    columns: () => stderr.columns ?? 80,
    rows: () => stderr.rows ?? 24,
    onResize(listener) {
      stderr.on('resize', listener);
      return () => {
        stderr.off('resize', listener);
      };
    },
  };
}
