/** Texts of an editor whose coach was killed: they lie where editors work until somebody takes them. */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { LeftText } from '../ports.js';
import { FILE, placesFor, PREFIX, readText } from './editor.js';
import type { EditorOptions } from './editor.js';

export interface LeftOptions extends Pick<EditorOptions, 'env' | 'folder'> {
  /** Whether the process of that number is still at work. */
  readonly isAlive: (pid: number) => boolean;
}

/** Only folders of our own that nobody else can look into, of processes that are gone. */
export function leftTexts({ env, folder, isAlive }: LeftOptions): readonly LeftText[] {
  return placesFor(env, folder).flatMap((place) =>
    namesIn(place)
      .filter((name) => name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length).split('-')[0])))
      .map((name) => join(place, name))
      .filter(isOurs)
      .map((dir) => ({
        text: textIn(dir),
        remove: () => {
          rmSync(dir, { recursive: true, force: true });
        },
      })),
  );
}

function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}

function isOurs(dir: string): boolean {
  const stats = lstatSync(dir, { throwIfNoEntry: false });
  return (
    stats?.isDirectory() === true &&
    (stats.mode & 0o077) === 0 &&
    stats.uid === (process.getuid?.() ?? stats.uid)
  );
}

/** Empty where it was killed before there was a text, or in the middle of a letter. */
function textIn(dir: string): string {
  try {
    return readText(join(dir, FILE));
  } catch {
    return '';
  }
}
