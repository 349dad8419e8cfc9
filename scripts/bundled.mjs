/** TypeScript for scripts: bundled into a folder of its own, imported, and gone again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';

import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** How sources become something that Node runs by itself. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
};

/** What the file exports. `path` is from the project's folder. */
export async function bundled(path) {
  const folder = mkdtempSync(join(tmpdir(), 'coach-script-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await build({ ...bundling, entryPoints: [join(root, path)], outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
