/**
 * One writer at a time. The work inside is synchronous, so only a kill or a power cut can leave a lock behind. Then
 * exactly one process takes it over: whoever makes the file `lock.<token of the dead>` alone may rename that file
 * over the lock, and does so only after seeing that the lock still is the dead one's. Should the heir be killed in
 * between, its own file is inherited in the same way.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { CoachError } from '../errors.js';
import { lookAt, makeLock } from './lock-file.js';
import { ensureFolder } from './ownership.js';
import { randomName } from './random-name.js';
import { codeOf, writeTrouble } from './trouble.js';

const PATIENCE_MS = 5_000;

/** Does `work` while no other process does any, and gives back its result. Throws `failed` after five busy seconds. */
export async function withLock<T>(folder: string, work: () => T): Promise<T> {
  ensureFolder(folder);
  const path = join(folder, 'lock');
  const token = randomName();
  await waitFor(path, token);
  try {
    removeClaims(folder);
    return work();
  } finally {
    if (lookAt(path)?.token === token) rmSync(path, { force: true });
  }
}

async function waitFor(path: string, token: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!take(path, token)) {
    if (performance.now() > until) {
      const hint = 'Wait a moment, then try again. What was saved before is still there.';
      throw new CoachError('failed', 'Another coach is saving at this moment.', hint);
    }
    await sleep(2 + Math.random() * 15);
  }
}

function take(path: string, token: string): boolean {
  // Looked at again: a process that was stopped before it wrote its name may have been inherited meanwhile.
  if (makeLock(path, token)) return lookAt(path)?.token === token;
  const lock = lookAt(path);
  return lock !== null && !lock.alive && inherit(path, lock.token, token);
}

function inherit(path: string, dead: string, token: string): boolean {
  for (let last = dead; ;) {
    const claim = `${path}.${last}`;
    if (makeLock(claim, token)) return useClaim(claim, path, dead);
    const heir = lookAt(claim);
    if (heir === null || heir.alive) return false;
    last = heir.token;
  }
}

function useClaim(claim: string, path: string, dead: string): boolean {
  if (lookAt(path)?.token !== dead) {
    rmSync(claim, { force: true });
    return false;
  }
  try {
    renameSync(claim, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw writeTrouble(error, path);
  }
}

/** Claims that a killed heir left. While the lock is ours, no claim on an older one can be valid. */
function removeClaims(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('lock.')) rmSync(join(folder, name), { force: true });
  }
}
