/**
 * npm run build: the program and its content into dist/. Every `import()` of the sources becomes a file of its own, so
 * that a command loads only what it needs; the content is compiled to JSON, and a mistake in it fails the build.
 *
 * node scripts/build.mjs [ENTRY [OUT]]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { build } from 'esbuild';
import { rollup } from 'rollup';

import { bundled, bundling, root } from './bundled.mjs';

const program = join(root, 'src/main.ts');
const [entry = program, out = join(root, 'dist')] = process.argv.slice(2);

/** The program asks Node for its modules by what loads it. */
const shared = { ...bundling, banner: {} };

/** Writes boot.cjs, which loads the rest. */
async function bundleBoot() {
  const outfile = join(out, 'boot.cjs');
  await build({ ...shared, format: 'cjs', entryPoints: [join(root, 'src/boot.ts')], outfile });
}

/** The program in a file for each thing that is imported by itself, and many small ones that these share. */
async function bundle(outdir) {
  await build({
    ...shared,
    entryPoints: { main: entry },
    outdir,
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
  });
}

/** Makes scripts of the files; src/boot.ts says why. */
async function makeScripts(from) {
  const bundled = await rollup({
    input: join(from, 'main.js'),
    external: isBuiltin,
    treeshake: { moduleSideEffects: false },
    onLog: (level, log, handler) => {
      if (level === 'warn' && log.code !== 'CIRCULAR_DEPENDENCY') handler(level, log);
    },
  });
  await bundled.write({
    dir: out,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    dynamicImportInCjs: false,
    // Node's own modules are given as they are. Reading every property of one would load much that no command uses.
    interop: 'default',
    compact: true,
  });
  await bundled.close();
}

/** The commands that are run most, and what a start of any other is made of; after a first run that loads every file. */
const OFTEN = [
  [],
  ['start', '--answers', '-'],
  ['draft', 'Hello you'],
  ['checklist', '--json'],
  ['support'],
  ['urge', 'list'],
  ['journal', 'add', 'A line.'],
  ['journal', 'list', '--contains', 'line'],
  ['--help'],
  ['status'],
];

/** Keeps the code of the files that these commands load. Without it the program is the same and starts more slowly. */
function keepCode() {
  for (const command of OFTEN) {
    const run = [join(root, 'scripts/keep-code.mjs'), out, ...command];
    const { status, stderr } = spawnSync(process.execPath, run, { input: 'ex_name: Sam\npronouns: they\n' });
    if (status !== 0)
      process.stderr.write(`The code of \`coach ${command.join(' ')}\` was not kept:\n${stderr}`);
  }
}

rmSync(out, { recursive: true, force: true });
const split = mkdtempSync(join(tmpdir(), 'coach-build-'));
try {
  await bundle(split);
  await makeScripts(split);
} finally {
  rmSync(split, { recursive: true, force: true });
}
await bundleBoot();
const { compile } = await bundled('src/content/compile.ts');
const findings = compile(join(root, 'content'), out);
if (findings.length > 0) {
  process.stderr.write(
    `${findings.join('\n')}\n${findings.length} to mend in content/. Nothing was compiled.\n`,
  );
  process.exitCode = 1;
} else if (entry === program) keepCode();
