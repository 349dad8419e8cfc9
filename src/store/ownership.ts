/**
 * Nobody else's folder, nobody else's link: where another account could have put something in the way, nothing is
 * written. Also keeps the modes: folders 0700, whatever the umask was.
 */
import { chmodSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';

import { syncFolder } from './sync-folder.js';
import { codeOf, notSafe, writeTrouble } from './trouble.js';

const STICKY = 0o1000;
const WRITABLE_BY_OTHERS = 0o002;

/** Makes the folder where it is missing, closes it to others where it is open, refuses one that is not ours. */
export function ensureFolder(path: string): void {
  try {
    makeFolder(path);
    refuseForeign(path, lstatSync(path));
    const stats = statSync(path);
    refuseForeign(path, stats);
    refuseShared(path, stats);
    if ((stats.mode & 0o777) !== 0o700) close(path);
  } catch (error) {
    throw writeTrouble(error, path);
  }
}

/**
 * The file to write for a path of the store: the path itself, or what the person's own link leads to (people keep
 * settings with their other dotfiles). Refuses a link or a file of another account, and anything that is no file.
 */
export function ownFile(path: string): string {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there === undefined) return path;
  refuseForeign(path, there);
  const target = realpathSync(path);
  const stats = statSync(target);
  refuseForeign(path, stats);
  if (!stats.isFile()) throw notSafe(path, 'is not a file');
  return target;
}

/** True for something that belongs to another account. Windows has no such numbers. */
export function isForeign(stats: Stats): boolean {
  const me = process.geteuid?.();
  return me !== undefined && stats.uid !== me;
}

function refuseForeign(path: string, stats: Stats): void {
  if (isForeign(stats)) throw notSafe(path, 'belongs to somebody else');
}

function refuseShared(path: string, stats: Stats): void {
  if (process.platform === 'win32') return;
  // Closing a shared folder such as /tmp would lock everybody else out of it.
  if ((stats.mode & STICKY) !== 0) throw notSafe(path, 'is shared with other people');
  const parent = statSync(dirname(path)).mode;
  if ((parent & WRITABLE_BY_OTHERS) !== 0 && (parent & STICKY) === 0) {
    throw notSafe(dirname(path), 'can be changed by everybody on this computer');
  }
}

function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // A new folder is a new line in its parent: that has to reach the disk as well.
  for (let made = path; made !== dirname(first); made = dirname(made)) syncFolder(dirname(made));
}

function close(path: string): void {
  try {
    chmodSync(path, 0o700);
  } catch (error) {
    // A disk without modes (exFAT) cannot do better; that is no reason to save nothing.
    if (!['EPERM', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}
