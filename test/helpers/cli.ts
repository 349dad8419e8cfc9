/** Runs the built coach as a person's shell would, each time in an empty home of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface CliOptions {
  /** Added to a small environment of its own. `HOME` keeps a home from one call to the next. */
  readonly env?: Readonly<Record<string, string>>;
  /** What stdin gives; nothing, and its end, unless told. */
  readonly input?: string;
}
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** COACH_BIN names another built coach, such as an installed package. */
export const COACH =
  process.env['COACH_BIN'] ?? join(dirname(fileURLToPath(import.meta.url)), '../../bin/coach.js');
const PATIENCE_MS = 20_000;

/** An empty folder that the caller takes away. */
export function emptyHome(): string {
  return mkdtempSync(join(tmpdir(), 'coach-home-'));
}

/** `code` is 124 where it did not end in time. */
export async function coach(
  args: readonly string[],
  { env = {}, input = '' }: CliOptions = {},
): Promise<Ran> {
  const home = env['HOME'] ?? emptyHome();
  const child = spawn(process.execPath, [COACH, ...args], {
    cwd: home === '' ? tmpdir() : home,
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', TZ: 'UTC', HOME: home, ...env },
    timeout: PATIENCE_MS,
  });
  const parts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number>((resolve) => {
    child.on('close', (exit) => {
      resolve(exit ?? 124);
    });
  });
  if (env['HOME'] === undefined) rmSync(home, { recursive: true, force: true });
  return { code, ...parts };
}
