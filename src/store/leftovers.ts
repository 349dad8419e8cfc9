import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive } from './living.js';

const TEMP = /^\..+\.(\d+)\.[0-9a-f]+\.tmp$/;

/**
 * Removes the temp files of processes that are gone; they hold private text. Call it under the lock and before
 * writing: a temp file of this very process can then only be an old one, since every write ends in one breath.
 */
export function sweepLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = Number(TEMP.exec(name)?.[1]);
      if (pid === process.pid || (pid > 0 && !isAlive(pid, null)))
        rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Sweeping is a courtesy: what it cannot remove must not keep anybody from saving.
  }
}
