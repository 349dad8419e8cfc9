/**
 * npm run drafts: reads the labelled messages of test/drafts and prints precision, recall and F1 of each label, the
 * verdict accuracy and the false alarms, for each half that is there.
 *
 * node scripts/drafts.mjs [--misses] [--only LABEL]     misses are those of the writing half alone, never of the other
 * node scripts/drafts.mjs --learn                       learns content/drafts/weights.json from the writing half first
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
    learn: { type: 'boolean', default: false },
  },
});
const halves = ['writing', 'measuring'].map((name) => ({
  name,
  file: join(root, `test/drafts/${name}-half.jsonl`),
}));

const folder = mkdtempSync(join(tmpdir(), 'coach-drafts-'));

async function bundled(path) {
  const outfile = join(folder, path.replace(/\W/g, '-') + '.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

try {
  const content = join(root, 'content');
  if (options.learn) {
    const { learned } = await bundled('scripts/learn/learn.ts');
    const text = learned(content, halves[0].file);
    writeFileSync(join(content, 'drafts/weights.json'), text);
    process.stdout.write(`content/drafts/weights.json: ${Math.round(text.length / 1000)} kB\n`);
  }
  const { measure } = await bundled('test/drafts/measure.ts');
  for (const { name, file } of halves.filter((half) => existsSync(half.file))) {
    const misses = options.misses && name === 'writing';
    const lines = measure({ content, file, misses, only: options.only });
    process.stdout.write(`${[`== ${name} half`, ...lines].join('\n')}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
