/**
 * npm run learn: learns the weights for messages from test/drafts/writing-half.jsonl, and those for whatever is written
 * from test/crisis/writing.yaml, and writes both into content/. It takes some minutes; the same texts give the same files.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { bundled, root } from './bundled.mjs';

const { learned } = await bundled('scripts/learn/learn.ts');
for (const [file, text] of learned(root)) {
  writeFileSync(join(root, 'content', file), text);
  process.stdout.write(`content/${file}: ${Math.round(text.length / 1000)} kB\n`);
}
