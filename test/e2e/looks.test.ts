import { rmSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { COACH, emptyHome } from '../helpers/cli.js';
import { endAll, run } from '../helpers/pty.js';

// A busy machine may take long; what must be quick says so itself.
jest.setTimeout(60_000);

const ESC = '\u001b';
const SGR = new RegExp(`${ESC}\\[[0-9;]*m`);
const REDRAWN = new RegExp(`${ESC}\\[[0-9;]*[A-HJK]|${ESC}\\[\\?25l`);

let home = '';
beforeEach(() => {
  home = emptyHome();
});
afterEach(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

/** Every byte of the first screens of `start` on a terminal, up to Ctrl-C. */
async function firstScreens(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const terminal = run(['start', ...args], { file: COACH, rows: 40, env: { HOME: home, ...env } });
  await terminal.waitFor('Enter');
  terminal.type('\r');
  // What is typed before a prompt stands is lost, as it should be.
  await terminal.waitFor(/Where you are now[^]*Enter/);
  terminal.type('\u0003');
  expect(await terminal.exit).toBe(130);
  expect(terminal.screen()).not.toContain('Warning');
  return terminal.raw();
}

describe('on a terminal', () => {
  it('there is colour', async () => {
    expect(await firstScreens([], {})).toMatch(SGR);
  });

  it.each<[readonly string[], Record<string, string>]>([
    [['--no-color'], {}],
    [['--no-color'], { FORCE_COLOR: '1' }],
    [[], { NO_COLOR: '1' }],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [[], { FORCE_COLOR: '0' }],
    [[], { CLICOLOR: '0' }],
  ])('there is none with %j and %j, in the prompts neither', async (args, env) => {
    expect(await firstScreens(args, env)).not.toMatch(SGR);
  });

  it.each<[readonly string[], Record<string, string>]>([
    [['--accessible'], {}],
    [[], { ACCESSIBLE: '1' }],
    [[], { TERM: 'dumb' }],
  ])('nothing is drawn twice with %j and %j', async (args, env) => {
    expect(await firstScreens(args, env)).not.toMatch(REDRAWN);
  });
});
