/**
 * npm run build: the program and its content into dist/. Every `import()` of the sources becomes a file of its own, so
 * that a command loads only what it needs; the content is compiled to JSON, and a mistake in it fails the build.
 *
 * node scripts/build.mjs [ENTRY [OUT]]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

import { build } from 'esbuild';
import { rollup } from 'rollup';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry = join(root, 'src/main.ts'), out = join(root, 'dist')] = process.argv.slice(2);

/**
 * Asks Node for its own modules directly. An `import` of one reads every property it has, which loads streams and more
 * that most commands never use.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      isBuiltin(path)
        ? { path: path.replace(/^node:/, ''), namespace: 'builtin', sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

/** A file of less than this is put into another where that loads nothing in vain. */
const SMALL_BYTES = 20_000;

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [builtins],
  logLevel: 'warning',
};

/** Gives what `use` gives of a folder that is gone afterwards. */
async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'coach-build-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs src/content/compile.ts, bundled into a folder. Gives the findings. */
async function compileContent(folder) {
  const outfile = join(folder, 'compile.mjs');
  await build({ ...shared, entryPoints: [join(root, 'src/content/compile.ts')], outfile });
  const { compile } = await import(pathToFileURL(outfile).href);
  return compile(join(root, 'content'), out);
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

/** Puts small files together: opening thirty of them takes longer than reading a little more than is needed. */
async function gather(from) {
  const bundled = await rollup({
    input: join(from, 'main.js'),
    treeshake: { moduleSideEffects: false },
    onLog: (level, log, handler) => {
      if (level === 'warn' && log.code !== 'CIRCULAR_DEPENDENCY') handler(level, log);
    },
  });
  await bundled.write({ dir: out, format: 'esm', experimentalMinChunkSize: SMALL_BYTES, compact: true });
  await bundled.close();
}

rmSync(out, { recursive: true, force: true });
await inFolder(async (split) => {
  await bundle(split);
  await gather(split);
});
const findings = await inFolder(compileContent);
if (findings.length > 0) {
  process.stderr.write(
    `${findings.join('\n')}\n${findings.length} to mend in content/. Nothing was compiled.\n`,
  );
  process.exitCode = 1;
}
