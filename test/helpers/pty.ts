/** Runs a program on a real pseudo-terminal and reads the screen as a person would see it. For end-to-end tests. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { spawn } from '@lydell/node-pty';
import type { IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface PtyOptions {
  readonly cols?: number;
  readonly rows?: number;
  /** Added to a small environment of its own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The script that is run; the coach unless told. */
  readonly file?: string;
}

export interface Pty {
  readonly pid: number;
  /** All lines, those that have scrolled away too. */
  screen(): string;
  /** Every byte that came, codes and all. */
  raw(): string;
  /** Resolves when the screen shows it; rejects with the screen after `ms`. */
  waitFor(sought: string | RegExp, ms?: number): Promise<void>;
  /** Wait for what is to be answered first: keys typed before a prompt stands are lost, as they should be. */
  type(keys: string): void;
  resize(cols: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** The exit code; 128 and the number of the signal where one ended it. */
  readonly exit: Promise<number>;
}

const COACH = join(dirname(fileURLToPath(import.meta.url)), '../../bin/coach.js');
const PATIENCE_MS = 6000;

const running = new Set<IPty>();

/** Ends what a failed test has left running; jest would wait for it. For `afterEach`. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

export function run(args: readonly string[], options: PtyOptions = {}): Pty {
  const { cols = 80, rows = 24, file = COACH } = options;
  const term = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 5000 });
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...options.env };
  // node-pty sets TERM to this name, whatever the environment says.
  const name = env.TERM;
  const child = spawn(process.execPath, [file, ...args], { name, cols, rows, env });
  const waiters = new Set<() => void>();
  running.add(child);
  let raw = '';
  child.onData((data) => {
    raw += data;
    // Waiters look again after the parse, not before.
    term.write(data, () => {
      for (const look of waiters) look();
    });
  });
  term.onData((data) => {
    child.write(data);
  });
  const screen = (): string => linesOf(term).join('\n').trimEnd();
  return {
    pid: child.pid,
    screen,
    raw: () => raw,
    waitFor: (sought, ms = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = typeof sought === 'string' ? screen().includes(sought) : sought.test(screen());
          if (!found) return;
          settle();
          resolve();
        };
        const late = setTimeout(() => {
          settle();
          reject(new Error(`Not seen in ${ms} ms: ${String(sought)}\n--- the screen ---\n${screen()}`));
        }, ms);
        const settle = (): void => {
          clearTimeout(late);
          waiters.delete(look);
        };
        waiters.add(look);
        look();
      }),
    type(keys) {
      child.write(keys);
    },
    resize(newCols, newRows) {
      term.resize(newCols, newRows);
      child.resize(newCols, newRows);
    },
    kill(signal) {
      child.kill(signal);
    },
    exit: new Promise((resolve) => {
      child.onExit(({ exitCode, signal = 0 }) => {
        running.delete(child);
        // The last bytes may still be on their way to the screen.
        setTimeout(() => {
          resolve(signal > 0 ? 128 + signal : exitCode);
        }, 20);
      });
    }),
  };
}

function linesOf(term: InstanceType<typeof xterm.Terminal>): readonly string[] {
  const { active } = term.buffer;
  return Array.from({ length: active.length }, (_, i) => active.getLine(i)?.translateToString(true) ?? '');
}
