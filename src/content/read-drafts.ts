/** The folder content/drafts -> decoded rules for messages. Used by the build, by tests and where there is no build. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { crisisOf } from '../core/decode-shelf-support.js';
import { decodeDrafts, labelIds } from '../core/drafts/decode-drafts.js';
import type { DecodedDrafts } from '../core/drafts/decode-drafts.js';
import { top } from '../core/graph/cursor.js';
import { DRAFT_WEIGHTS, readWeights } from './read-weights.js';
import { readYaml } from './yaml.js';

/** Decodes DIR/drafts/words.yaml and a file for each label. Throws `usage` where a file is no YAML. */
export function readRules(dir: string): DecodedDrafts {
  const read = (name: string): ReturnType<typeof readYaml> => readYaml(join(dir, name), name);
  const files = labelIds.map((id) => `drafts/${id}.yaml`);
  const { rules, findings } = decodeDrafts({
    words: read('drafts/words.yaml'),
    labels: files.filter((file) => existsSync(join(dir, file))).map(read),
    crisis: crisisOf(top(read('crisis.yaml'), [])),
  });
  const missing = files.filter((file) => !existsSync(join(dir, file)));
  return { rules, findings: [...missing.map(missingFile), ...findings] };
}

/** The rules with the weights, where DIR has any. Throws where those are not as they were written. */
export function readDrafts(dir: string): DecodedDrafts {
  const { rules, findings } = readRules(dir);
  const path = join(dir, DRAFT_WEIGHTS);
  return { rules: existsSync(path) ? { ...rules, weights: readWeights(path) } : rules, findings };
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
