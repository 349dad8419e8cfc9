/** A content folder -> sources -> decoded shelf. Used by the build, by the checks, and by `--playbook DIR`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { DecodedShelf, ShelfSources } from '../core/decode-shelf.js';
import { decodeShelf, shelfFiles } from '../core/decode-shelf.js';
import type { Shelf } from '../core/shelf.js';
import { readYaml } from './yaml.js';

export interface ReadShelf extends DecodedShelf {
  /** For the checks that name a place. Only the files that are there. */
  readonly sources: ShelfSources;
}

/**
 * Decodes the files of DIR that {@link shelfFiles} names. One that is not there is taken from `standIn`, so that a
 * playbook of somebody's own never comes without help lines; without a stand-in it is a finding. Throws `usage` where
 * a file is no YAML.
 */
export function readShelf(dir: string, standIn?: Shelf): ReadShelf {
  const sources: ShelfSources = Object.fromEntries(
    Object.entries(shelfFiles)
      .filter(([, file]) => existsSync(join(dir, file)))
      .map(([part, file]) => [part, readYaml(join(dir, file), file)]),
  );
  return { sources, ...decodeShelf(sources, standIn) };
}
