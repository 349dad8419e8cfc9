/** The folder content/drafts -> decoded rules for messages. Used by the build, by tests and where there is no build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { crisisOf } from '../core/decode-shelf-support.js';
import { decodeDrafts, labelIds } from '../core/drafts/decode-drafts.js';
import type { DecodedDrafts } from '../core/drafts/decode-drafts.js';
import { top } from '../core/graph/cursor.js';
import { readWeights } from './read-weights.js';
import { readYaml } from './yaml.js';

/** What DIR/drafts has of weights, if it has any. */
export const WEIGHTS = 'drafts/weights.json';

/** Decodes DIR/drafts/words.yaml, a file for each label, and the weights. Throws `usage` where a file is no YAML. */
export function readDrafts(dir: string): DecodedDrafts {
  const read = (name: string): ReturnType<typeof readYaml> => readYaml(join(dir, name), name);
  const files = labelIds.map((id) => `drafts/${id}.yaml`);
  const { rules, findings } = decodeDrafts({
    words: read('drafts/words.yaml'),
    labels: files.filter((file) => existsSync(join(dir, file))).map(read),
    crisis: crisisOf(top(read('crisis.yaml'), [])),
  });
  const weights = join(dir, WEIGHTS);
  const missing = files.filter((file) => !existsSync(join(dir, file)));
  return {
    rules: { ...rules, weights: existsSync(weights) ? readWeights(weights) : null },
    findings: [...missing.map(missingFile), ...findings],
  };
}

function missingFile(file: string): DecodedDrafts['findings'][number] {
  return {
    rule: 'missing-file',
    file,
    line: 1,
    column: 1,
    message: 'the file is not there',
    mend: `write ${file}`,
  };
}
