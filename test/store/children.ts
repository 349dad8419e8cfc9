/** Other processes that use the store: one bundle, made once a test file, run with a task. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { freshHome } from './home.js';

const BANNER = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

export interface Ended {
  readonly out: string;
  readonly lines: readonly string[];
  readonly signal: string | null;
}
interface Options {
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another account to run as. */
  readonly uid?: number;
}

/** Bundles the child script and gives back its path. Any account may read it. */
export function bundleChild(): string {
  const folder = freshHome();
  const outfile = join(folder, 'child.mjs');
  const args = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--log-level=error'];
  const source = join('test', 'store', 'fixtures', 'child.ts');
  execFileSync(join('node_modules', '.bin', 'esbuild'), [
    source,
    ...args,
    `--banner:js=${BANNER}`,
    `--outfile=${outfile}`,
  ]);
  chmodSync(folder, 0o755);
  return outfile;
}

/** Starts a task and tells how it ended. `onLine` hears of its first line. */
export function startChild(
  command: readonly string[],
  { home, env = {}, ...as }: Options,
  onLine?: (child: ChildProcess) => void,
): Promise<Ended> {
  const child = spawn(process.execPath, command, {
    ...as,
    env: { ...process.env, ...env, STORE_HOME: home },
  });
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '') onLine?.(child);
      out += String(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => (err += String(chunk)));
    child.on('close', (_code, signal) => {
      if (err === '') resolve({ out, lines: out.split('\n').filter((line) => line !== ''), signal });
      else reject(new Error(err));
    });
  });
}

/** Runs a task under `ulimit -f`, in blocks of 512 bytes: a disk that is full for this process alone. */
export function runLimited(command: readonly string[], home: string, blocks: number): string {
  const script = `ulimit -f ${blocks}; exec "$@"`;
  const { stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...command], {
    env: { ...process.env, STORE_HOME: home },
    encoding: 'utf8',
  });
  return stdout + stderr;
}
