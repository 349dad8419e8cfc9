/** Lines from a terminal that edits and echoes them itself: nothing is redrawn. */
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { ReadStream } from 'node:tty';

import { oneKey } from './one-key.js';
import type { KeyInput } from './one-key.js';
import { ignoreErrors } from './write-out.js';

export interface Lines {
  /** The next line, or null at the end of the input. Rejects with the signal's reason when it aborts. */
  next(signal: AbortSignal): Promise<string | null>;
  /** What one key sends, without Enter where the input allows it; null and a rejection as {@link next}. */
  key(signal: AbortSignal): Promise<string | null>;
  /** Forgets the lines that came before anybody asked for them, and those that are on their way. */
  discard(): Promise<void>;
}

type Input = KeyInput & { readonly isTTY?: boolean };
type Put = (line: string | null) => void;

/** An input while it lasts. Between two questions it rests, or it would keep the program alive. */
interface Reader {
  listen(): void;
  rest(): void;
  /** Lets go of the input: somebody else reads it now. */
  leave(): void;
}

const LISTEN_MS = 40;

/**
 * One reader for the whole run, so that no line is lost between two questions. Ctrl-D ends a terminal for Node, but
 * not for the person, who only ended a text with it: the terminal is opened again for the next question.
 */
export function linesFrom(stdin: Input): Lines {
  const queue: (string | null)[] = [];
  let input: Input | null = stdin;
  let reader: Reader | null = null;
  let wake = (): void => undefined;
  const put = (line: string | null): void => {
    queue.push(line);
    wake();
  };
  const opened = (): Input | null => (input ??= stdin.isTTY === true ? new ReadStream(0) : null);
  const listen = (): void => {
    const from = opened();
    if (from === null) put(null);
    else (reader ??= readerOf(from, put)).listen();
  };
  return {
    async next(signal) {
      signal.throwIfAborted();
      try {
        if (queue.length === 0) {
          await woken(signal, (resolve) => {
            wake = resolve;
            listen();
          });
        }
      } finally {
        reader?.rest();
      }
      const line = queue.shift() ?? null;
      if (line === null) input = reader = null;
      return line;
    },
    async key(signal) {
      signal.throwIfAborted();
      reader?.leave();
      reader = null;
      const from = opened();
      return from === null ? null : oneKey(from, signal);
    },
    async discard() {
      listen();
      await wait(LISTEN_MS);
      reader?.rest();
      queue.splice(0, queue.length, ...queue.filter((line) => line === null));
    },
  };
}

function readerOf(input: Input, put: Put): Reader {
  const lines = createInterface({ input, terminal: false, crlfDelay: Infinity });
  // A terminal that is gone is the end of the input too. Readline passes its error on.
  lines.on('error', () => {
    lines.close();
  });
  ignoreErrors(input);
  lines.on('line', put);
  const onClose = (): void => {
    put(null);
  };
  lines.on('close', onClose);
  lines.pause();
  return {
    listen() {
      input.ref?.();
      lines.resume();
    },
    rest() {
      lines.pause();
      // A terminal that was opened again goes on reading although it is paused.
      input.unref?.();
    },
    leave() {
      lines.off('close', onClose);
      lines.close();
    },
  };
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
