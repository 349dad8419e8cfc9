/**
 * npm run build: the program and its content into dist/. Every `import()` of the sources becomes a file of its own, so
 * that a command loads only what it needs; the content is compiled to JSON, and a mistake in it fails the build.
 *
 * node scripts/build.mjs [ENTRY [OUT]]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry = join(root, 'src/main.ts'), out = join(root, 'dist')] = process.argv.slice(2);

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Commander is CommonJS inside: without this its require() of node: modules fails in an ESM bundle.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
};

/** Runs src/content/compile.ts, bundled into a folder that is gone afterwards. Gives the findings. */
async function compileContent() {
  const folder = mkdtempSync(join(tmpdir(), 'coach-build-'));
  try {
    const outfile = join(folder, 'compile.mjs');
    await build({ ...shared, entryPoints: [join(root, 'src/content/compile.ts')], outfile });
    const { compile } = await import(pathToFileURL(outfile).href);
    return compile(join(root, 'content'), out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

rmSync(out, { recursive: true, force: true });
await build({ ...shared, entryPoints: { main: entry }, outdir: out, splitting: true });
const findings = await compileContent();
if (findings.length > 0) {
  process.stderr.write(
    `${findings.join('\n')}\n${findings.length} to mend in content/. Nothing was compiled.\n`,
  );
  process.exitCode = 1;
}
