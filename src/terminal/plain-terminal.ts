/** Printing and reading lines, for asking without drawing. */
import type { Key } from '../ports.js';
import { clean } from './clean.js';
import { leaveAtOnce } from './leave.js';
import { linesFrom } from './lines.js';
import { keyIn } from './reading.js';
import type { AskOptions } from './terminal.js';
import { wrap } from './wrap.js';

export interface PlainTerminal {
  /** Prints one line or several, cleaned and wrapped; nothing for an empty text. */
  tell(...texts: readonly (string | undefined)[]): void;
  /** A line as typed, or null at the end of the input. The line for leaving leaves at once. */
  line(): Promise<string | null>;
  /** As `line`, but the end of the input is Ctrl-C's equal; the lines for keys come as keys. */
  answer(): Promise<{ readonly text: string; readonly key: Key | null }>;
  /** Any key, without Enter, or the end of `until`. Ctrl-C, Ctrl-D and Ctrl-X do what they always do. */
  anyKey(until: AbortSignal): Promise<void>;
  /** Forgets what was typed before it was asked for. */
  discard(): Promise<void>;
}

const PROMPT = '> ';
const [CTRL_C, CTRL_D, CTRL_X] = ['\u0003', '\u0004', '\u0018'];

export function plainTerminal({ stdin, stderr, looks, stops }: AskOptions): PlainTerminal {
  const lines = linesFrom(stdin);
  const line = async (): Promise<string | null> => {
    let text: string | null = null;
    stderr.write(PROMPT);
    try {
      text = await lines.next(stops.signal);
    } finally {
      // No line end was typed: what follows starts on a line of its own.
      if (text === null) stderr.write('\n');
    }
    if (text !== null && keyIn(text) === 'leave') leaveAtOnce(stderr);
    return text;
  };
  return {
    tell(...texts) {
      for (const text of texts) if (text !== undefined) stderr.write(`${wrap(clean(text), looks.width)}\n`);
    },
    line,
    async answer() {
      const text = await line();
      if (text === null) throw stops.stop('interrupted');
      const key = keyIn(text);
      return { text, key: key === 'leave' ? null : key };
    },
    async anyKey(until) {
      const key = await lines.key(AbortSignal.any([stops.signal, until])).catch((error: unknown) => {
        if (until.aborted && !stops.signal.aborted) return '';
        throw error;
      });
      if (key?.includes(CTRL_X) === true) leaveAtOnce(stderr);
      if (key === null || key.includes(CTRL_C) || key.includes(CTRL_D)) throw stops.stop('interrupted');
    },
    discard: () => lines.discard(),
  };
}
