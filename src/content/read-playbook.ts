/** A playbook folder -> sources -> decoded playbook. Used by the build, by the checks, and by `--playbook DIR`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { CoachError } from '../errors.js';
import type { Decoded } from '../core/graph/decode.js';
import { decodePlaybook } from '../core/graph/decode.js';
import { readYaml } from './yaml.js';

/** Decodes DIR/playbook.yaml and DIR/steps/*.yaml. Throws `usage` where there is none or a file is no YAML. */
export function readPlaybook(dir: string): Decoded {
  const head = join(dir, 'playbook.yaml');
  if (!existsSync(head)) {
    throw new CoachError('usage', `There is no playbook.yaml in ${dir}.`, 'Give the folder that holds it.');
  }
  const steps = join(dir, 'steps');
  const files =
    existsSync(steps) && statSync(steps).isDirectory() ? readdirSync(steps).filter(isYaml).sort() : [];
  return decodePlaybook(
    readYaml(head, 'playbook.yaml'),
    files.map((file) => readYaml(join(steps, file), `steps/${file}`)),
  );
}

function isYaml(file: string): boolean {
  return file.endsWith('.yaml');
}
