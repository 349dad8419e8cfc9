/** A message on a real terminal: written, read, written anew, put away for a day, and then not sent. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { encodeState } from '../../src/store/decode-state.js';
import { somebody } from '../helpers/journeys.js';
import { endAll, run } from '../helpers/pty.js';
import type { Pty } from '../helpers/pty.js';
import { stateIn } from './robot.js';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'coach-draft-'));
  const folder = join(home, '.local/share/coach');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = encodeState(somebody({ answers: { steady: 8 } }));
  writeFileSync(join(folder, 'state.json'), JSON.stringify(state), { mode: 0o600 });
});
afterEach(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

function coach(
  now: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cols = 80,
): Pty {
  return run(args, { cols, env: { HOME: home, COACH_NOW: now, TZ: 'UTC', ...env } });
}

/** Types the answer once its question stands and nothing more comes. */
async function answer(pty: Pty, question: string, keys: string): Promise<void> {
  await pty.waitFor(question, 15_000);
  for (let length = -1; length !== pty.raw().length;) {
    length = pty.raw().length;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  pty.type(keys);
}

const BEGGING = "Please, please don't throw us away, I'm begging you.";
const LIGHT = 'Hi, you came to mind today. Hope you are well.';

describe.each([
  ['drawn', 80, {}],
  ['drawn, narrow', 40, {}],
  ['in plain lines', 80, { ACCESSIBLE: '1' }],
] as const)('%s', (_, cols, env) => {
  it('a plea is read and rewritten, waits a day, and is not sent', async () => {
    const plain = 'ACCESSIBLE' in env;
    const choose = (number: number): string => `${number}\r`;
    const write = coach('2026-11-22T12:00', ['draft', 'write'], env, cols);
    await answer(write, 'What would you write', `${BEGGING}\r.\r`);
    await write.waitFor('Begging', 15_000);
    await answer(write, 'What now?', choose(1));
    const erase = plain ? ':clear\r' : '\x7f'.repeat(BEGGING.length + 2);
    await answer(write, 'as it stands', `${erase}${LIGHT}\r.\r`);
    await write.waitFor('Nothing in it needs to go', 15_000);
    await answer(
      write,
      /What now\?[\s\S]*What now\?/.exec(write.screen())?.[0].slice(-9) ?? 'What now?',
      choose(2),
    );
    await answer(write, 'why would you send it', 'I miss the films\r');
    expect(await write.exit).toBe(0);
    expect(write.screen()).toMatch(/Held until Monday 23 November,\s+12:00/);
    const id = stateIn(home).drafts[0]?.id ?? '';
    expect(stateIn(home).drafts[0]?.versions.map(({ verdict }) => verdict)).toEqual(['revise', 'ok']);

    const early = coach('2026-11-23T11:59', ['draft', 'show', id], env, cols);
    expect([await early.exit, early.screen().includes('mind')]).toEqual([2, false]);

    const later = coach('2026-11-23T12:00', ['draft', 'show', id], env, cols);
    await answer(later, 'And today', 'I was lonely\r');
    await answer(later, 'Is it still true?', choose(2));
    expect(await later.exit).toBe(0);
    const screen = later.screen().replace(/\s+/g, ' ');
    expect(screen).toContain('Sunday 22 November: I miss the films');
    expect(screen).toContain('Today: I was lonely');
    expect(screen).toContain('That is a whole decision.');
    expect(stateIn(home).drafts[0]?.decision).toEqual({
      what: 'not-sending',
      on: '2026-11-23',
      why: 'I was lonely',
    });
  }, 90_000);
});

it('Ctrl-C in the middle of writing loses nothing: it stands there the next time', async () => {
  const stopped = coach('2026-11-22T12:00', ['draft']);
  await answer(stopped, 'What would you write', 'Hello you');
  await stopped.waitFor('Hello you', 15_000);
  stopped.type('\x03');
  expect(await stopped.exit).toBe(130);
  const again = coach('2026-11-22T12:05', ['draft']);
  await again.waitFor('Hello you', 15_000);
  again.type('\x03');
  expect(await again.exit).toBe(130);
}, 60_000);
