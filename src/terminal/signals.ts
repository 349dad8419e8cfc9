/** Ctrl-C, SIGTERM and SIGHUP: the question that stands is aborted, so that what was typed can be kept. */
import { isatty } from 'node:tty';

import { CoachError } from '../errors.js';
import { ESC } from './sgr.js';
import { words } from './words.js';

export type StopKind = 'interrupted' | 'terminated' | 'hangup';

/** What is needed of `process`. */
export interface Host {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): void;
  kill(pid: number, signal: NodeJS.Signals): unknown;
  readonly pid: number;
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
}

export interface Stops {
  /** Aborts at the first stop; its reason is the `CoachError`. For prompts. */
  readonly signal: AbortSignal;
  /** Rejects with the same error; never resolves. For work that asks nothing: race it. */
  readonly stopped: Promise<never>;
  /** A stop that came another way: Ctrl-C is a key while a prompt is open, not a signal. */
  stop(kind: StopKind): CoachError;
  /**
   * Takes the listeners away: the last thing a program does. Where the terminal has been closed it ends the process by
   * SIGHUP, because node crashes when it tidies up a terminal that is gone.
   */
  end(): void;
}

const KINDS: readonly (readonly [NodeJS.Signals, StopKind])[] = [
  ['SIGINT', 'interrupted'],
  ['SIGTERM', 'terminated'],
  ['SIGHUP', 'hangup'],
];

const STDERR = 2;
/** Cursor shown, bracketed paste off: what an open prompt may have changed. */
const RESTORE = `${ESC}[?25h${ESC}[?2004l`;

/**
 * Listens until `end`. Ctrl-C after a stop exits at once; a second SIGTERM or SIGHUP does not, because a closing
 * terminal sends several and what was typed is being saved. The listeners stay on after the first (`on`, not `once`):
 * Inquirer's own signal handler ends the process as soon as it is the only one left.
 */
export function listenForStops(host: Host): Stops {
  const abort = new AbortController();
  const stop = (kind: StopKind): CoachError => {
    const error = new CoachError(kind, words.stopped);
    if (!abort.signal.aborted) abort.abort(error);
    return error;
  };
  const heard = (kind: StopKind): void => {
    const impatient = abort.signal.aborted && kind === 'interrupted';
    const error = stop(kind);
    if (!impatient) return;
    host.stderr.write(RESTORE);
    host.exit(error.exitCode);
  };
  const listeners = KINDS.map(([signal, kind]) => {
    const listener = (): void => {
      heard(kind);
    };
    host.on(signal, listener);
    return { signal, listener };
  });
  return {
    signal: abort.signal,
    stopped: rejection(abort.signal),
    stop,
    end() {
      for (const { signal, listener } of listeners) host.off(signal, listener);
      if (host.stderr.isTTY === true && !isatty(STDERR)) host.kill(host.pid, 'SIGHUP');
    },
  };
}

function rejection(signal: AbortSignal): Promise<never> {
  const promise = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new CoachError('interrupted', words.stopped));
    });
  });
  promise.catch(() => undefined);
  return promise;
}
