/** Lines from a terminal that edits and echoes them itself: nothing is redrawn. */
import { createInterface } from 'node:readline';
import type { Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { ReadStream } from 'node:tty';

import { ignoreErrors } from './write-out.js';

export interface Lines {
  /** The next line, or null at the end of the input. Rejects with the signal's reason when it aborts. */
  next(signal: AbortSignal): Promise<string | null>;
  /** Forgets the lines that came before anybody asked for them, and those that are on their way. */
  discard(): Promise<void>;
}

type Input = Readable & { readonly isTTY?: boolean };

const LISTEN_MS = 40;

/**
 * One reader for the whole run, so that no line is lost between two questions. Ctrl-D ends a terminal for Node, but
 * not for the person, who only ended a text with it: the terminal is opened again for the next question.
 */
export function linesFrom(stdin: Input): Lines {
  const queue: (string | null)[] = [];
  const state: { reader: Interface | null; ends: number; wake: () => void } = {
    reader: null,
    ends: 0,
    wake: () => undefined,
  };
  const put = (line: string | null): void => {
    queue.push(line);
    state.wake();
  };
  const listen = (): void => {
    if (state.reader === null && state.ends > 0 && stdin.isTTY !== true) put(null);
    else (state.reader ??= open(state.ends === 0 ? stdin : new ReadStream(0), put)).resume();
  };
  const take = (): string | null => {
    const line = queue.shift() ?? null;
    if (line === null) Object.assign(state, { reader: null, ends: state.ends + 1 });
    return line;
  };
  return {
    async next(signal) {
      signal.throwIfAborted();
      try {
        if (queue.length === 0) {
          await woken(signal, (wake) => {
            state.wake = wake;
            listen();
          });
        }
      } finally {
        // A reader that listens would keep the program alive.
        state.reader?.pause();
      }
      return take();
    },
    async discard() {
      listen();
      await wait(LISTEN_MS);
      state.reader?.pause();
      queue.splice(0, queue.length, ...queue.filter((line) => line === null));
    },
  };
}

function open(input: Input, put: (line: string | null) => void): Interface {
  const reader = createInterface({ input, terminal: false, crlfDelay: Infinity });
  // A terminal that is gone is the end of the input too. Readline passes the error on.
  reader.on('error', () => {
    reader.close();
  });
  ignoreErrors(input);
  reader.on('line', put);
  reader.on('close', () => {
    put(null);
  });
  return reader;
}

function woken(signal: AbortSignal, start: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    signal.addEventListener('abort', onAbort, { once: true });
    start(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}
