/** One lock file: made by exactly one process, and naming it. */
import { closeSync, lstatSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

import { isAlive, startOf } from './living.js';
import { codeOf, writeTrouble } from './trouble.js';

/** A lock that names nobody: its holder is just about to write its name, or a power cut took the name. */
const NAMELESS_MS = 2_000;
/** Whether a process on another computer lives cannot be seen; a save never takes as long as this. */
const ELSEWHERE_MS = 60_000;
const TOKEN = /^[0-9a-f]{24}$/;

interface Holder {
  readonly pid: number;
  readonly started: string | null;
  readonly host: string;
  readonly token: string;
}

/** What a lock file tells: the token is unlike that of any other lock, and is fit to be part of a file name. */
export interface Lock {
  readonly token: string;
  readonly alive: boolean;
}

/** True when this call made the file; false when one was there. A file that could not be filled is taken away. */
export function makeLock(path: string, token: string): boolean {
  const mine: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname(), token };
  try {
    const fd = openSync(path, 'wx', 0o600);
    try {
      writeFileSync(fd, JSON.stringify(mine));
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(fd);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw writeTrouble(error, path);
  }
}

/** Who holds a lock file, or null when there is none. */
export function lookAt(path: string): Lock | null {
  try {
    const holder = holderIn(readFileSync(path, 'utf8'));
    const { mtimeMs, ino } = lstatSync(path);
    const age = Date.now() - mtimeMs;
    if (holder === null) return { token: `nameless-${ino}`, alive: age < NAMELESS_MS };
    if (holder.host !== hostname()) return { token: holder.token, alive: age < ELSEWHERE_MS };
    return { token: holder.token, alive: isAlive(holder.pid, holder.started) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw writeTrouble(error, path);
  }
}

function holderIn(text: string): Holder | null {
  try {
    const { pid, started, host, token } = JSON.parse(text) as Partial<Record<keyof Holder, unknown>>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return null;
    return TOKEN.test(token)
      ? { pid, host, token, started: typeof started === 'string' ? started : null }
      : null;
  } catch {
    return null;
  }
}
