/** A fresh home for one test, and what lies in it. */
import { chmodSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/ports.js';

const made: string[] = [];

export function freshHome(): string {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'coach-store-'));
  made.push(home);
  return home;
}

/** For `afterAll`. */
export function removeHomes(): void {
  for (const home of made.splice(0)) {
    chmodSync(home, 0o700);
    rmSync(home, { recursive: true, force: true });
  }
}

export function storeIn(home: string): Store {
  return openStore({ data: home, config: home });
}

/** Every file and folder below a folder, with its mode: "state.json 600". */
export function treeOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const stats = lstatSync(join(folder, name));
      const slash = stats.isDirectory() ? '/' : '';
      return `${relative(folder, join(folder, name))}${slash} ${(stats.mode & 0o777).toString(8)}`;
    });
}
