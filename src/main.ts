/** The composition root: what the program is made of, the one catch, the exit code. */
import { readFileSync } from 'node:fs';

import { isStop } from './errors.js';
import { lastWords } from './last-words.js';
import type { Host } from './program/globals.js';
import { looksFrom } from './terminal/looks.js';
import type { Stops } from './terminal/signals.js';
import { listenForStops } from './terminal/signals.js';
import { wrap } from './terminal/wrap.js';
import { ignoreErrors, writeOut } from './terminal/write-out.js';

/** What stands is given this long to keep what was typed, after a signal. */
const GRACE_MS = 2000;

/** Runs the program and gives the exit code. Never throws. `argv` is without node and script. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<number> {
  ignoreErrors(process.stdout);
  ignoreErrors(process.stderr);
  if (argv.length === 1 && ['--version', '-V', 'version'].includes(argv[0] ?? '')) {
    // The tree of commands would only be loaded to say the same.
    await writeOut(process.stdout, `${versionOf()}\n`);
    return 0;
  }
  const stops = listenForStops(process);
  const running = started(argv, stops);
  try {
    return await Promise.race([running, stops.stopped]);
  } catch (error) {
    return tell(stops.signal.aborted ? await endOf(running, error) : error);
  } finally {
    // A read that waits for more input would keep the process.
    if (stops.signal.aborted) process.stdin.destroy();
    stops.end();
  }
}

async function started(argv: readonly string[], stops: Stops): Promise<number> {
  const { runProgram } = await import('./program.js');
  return runProgram(argv, hostOf(stops));
}

function hostOf(stops: Stops): Host {
  const { env, stdin, stdout, stderr } = process;
  return {
    version: versionOf(),
    width: looksFrom(env, {}, stdout).width,
    env,
    ports: async (globals, more) => {
      const { composePorts } = await import('./compose.js');
      return composePorts({ env, stdin, stdout, stderr, stops }, globals, more);
    },
    readFile: (path) => readFileSync(path),
    wrap,
    print: (text) => writeOut(stdout, text),
  };
}

/**
 * After a signal: waits for what stands to end, because a prompt keeps what was typed first. Gives its error where that
 * is a stop as well, since a command knows better what is saved.
 */
async function endOf(running: Promise<number>, stopped: unknown): Promise<unknown> {
  if (!process.stdin.isTTY) process.stdin.destroy();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<unknown>((resolve) => {
    timer = setTimeout(resolve, GRACE_MS, stopped);
  });
  const ended = running.then(
    () => stopped,
    (error: unknown) => (isStop(error) ? error : stopped),
  );
  const error = await Promise.race([ended, patience]);
  clearTimeout(timer);
  return error;
}

function tell(error: unknown): number {
  const { code, lines } = lastWords(error, process.env['COACH_DEBUG'] === '1');
  for (const line of lines) process.stderr.write(`${line}\n`);
  return code;
}

function versionOf(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
