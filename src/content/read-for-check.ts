/** A playbook with its sources, for `playbook check`: always read as YAML, since the built JSON has no lines. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CoachError } from '../errors.js';
import type { CheckInput } from '../core/graph/rules.js';
import { loadShelf } from './load.js';
import { readPlaybook } from './read-playbook.js';
import { readShelf } from './read-shelf.js';

/** The coach's own playbook unless told. Throws `usage` where there is none or a file is no YAML. */
export async function readForCheck(dir?: string): Promise<CheckInput> {
  if (dir !== undefined) return { decoded: readPlaybook(dir), shelf: readShelf(dir, await loadShelf()) };
  const own = ownYaml();
  return { decoded: readPlaybook(own), shelf: readShelf(own) };
}

/** The folder content/: beside dist/ where it was built, beside src/ in the sources. */
function ownYaml(): string {
  const places = ['../content', '../../content'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = places.find((place) => existsSync(join(place, 'playbook.yaml')));
  if (found !== undefined) return found;
  throw new CoachError('failed', 'The coach cannot read its own words.', 'Install it again.');
}
