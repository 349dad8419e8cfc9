/**
 * npm run drafts: reads the labelled messages of test/drafts and prints precision, recall and F1 of each label, the
 * verdict accuracy and the false alarms, for each half that is there.
 *
 * node scripts/drafts.mjs [--misses] [--only LABEL]     misses are those of the writing half alone, never of the other
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { bundled, root } from './bundled.mjs';

const { values: options } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const halves = ['writing', 'measuring'].map((name) => ({
  name,
  file: join(root, `test/drafts/${name}-half.jsonl`),
}));

const { measure } = await bundled('test/drafts/measure.ts');
for (const { name, file } of halves.filter((half) => existsSync(half.file))) {
  const misses = options.misses && name === 'writing';
  const lines = measure({ content: join(root, 'content'), file, misses, only: options.only });
  process.stdout.write(`${[`== ${name} half`, ...lines].join('\n')}\n`);
}
