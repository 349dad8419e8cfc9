/**
 * The person's own editor, started by ourselves: without a shell, on a file that only they can read, in a folder that
 * is gone afterwards. Libraries guess the encoding, take an error for a success and leave the text in /tmp.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { CoachError } from '../errors.js';
import type { Edited } from '../ports.js';
import type { Stops } from './signals.js';

export interface EditorOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stops: Stops;
  /** Where the file may lie when there is no folder in memory: the coach's own data folder, which exists. */
  readonly folder: string;
}

/** The folder of one edit: the number of the process, so that a later one can tell that it is gone. */
export const PREFIX = '.coach-edit-';
export const FILE = 'entry.md';

/** No copy of the text may stay behind in the editor's own files. */
const QUIET_FLAGS: Readonly<Record<string, readonly string[]>> = {
  vi: ['-n', '-i', 'NONE'],
  vim: ['-n', '-i', 'NONE', '--cmd', 'set nobackup nowritebackup noundofile'],
  nvim: ['-n', '-i', 'NONE', '--cmd', 'set nobackup nowritebackup noundofile'],
};

/** Throws `usage` for a text that is no UTF-8, and the reason of the stop where one ended it. */
export async function editWith(
  { env, stops, folder }: EditorOptions,
  text: string,
  keep: (text: string) => void,
): Promise<Edited> {
  const command = commandOf(env);
  if (command === null) return { kind: 'none' };
  const dir = mkdtempSync(join(placesFor(env, folder)[0] ?? folder, `${PREFIX}${process.pid}-`));
  const file = join(dir, FILE);
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    const code = await run(command, file, stops.signal);
    if (stops.signal.aborted) {
      keep(readText(file));
      throw stops.signal.reason;
    }
    if (code === null) return { kind: 'none' };
    return code === 0 ? { kind: 'text', text: readText(file) } : { kind: 'cancelled' };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The words of $VISUAL, else of $EDITOR; quotes hold words together. Null where neither is set. */
export function commandOf(env: EditorOptions['env']): readonly [string, ...string[]] | null {
  const line = [env['VISUAL'], env['EDITOR']].find((one) => one !== undefined && one.trim() !== '');
  const words =
    line?.match(/"[^"]*"|'[^']*'|\S+/g)?.map((word) => word.replace(/^(["'])(.*)\1$/, '$2')) ?? [];
  const [program, ...rest] = words;
  if (program === undefined) return null;
  return [program, ...(QUIET_FLAGS[basename(program)] ?? []), ...rest];
}

/** In memory where there is such a place, so that nothing is left on a disk; the first is used. */
export function placesFor(env: EditorOptions['env'], folder: string): readonly string[] {
  const places = [env['XDG_RUNTIME_DIR'] ?? '', '/dev/shm'].filter((place) => place.startsWith('/'));
  return [...new Set([...places, folder])].filter(isFolder);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The exit code; null where it could not be started. */
function run(
  [program, ...args]: readonly [string, ...string[]],
  file: string,
  signal: AbortSignal,
): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args, file], { stdio: 'inherit' });
    const stop = (): void => void child.kill('SIGTERM');
    signal.addEventListener('abort', stop, { once: true });
    const end = (code: number | null): void => {
      signal.removeEventListener('abort', stop);
      resolve(code);
    };
    child.on('error', () => {
      end(null);
    });
    child.on('close', (code) => {
      end(code ?? 1);
    });
  });
}

/** Throws `usage` for a file that is no UTF-8. */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new CoachError(
      'usage',
      'What the editor saved is no UTF-8. Nothing was changed.',
      'Save it as UTF-8.',
      {
        cause: error,
      },
    );
  }
}
