/** `coach urge` on a real terminal: wide and narrow, drawn and spoken, stopped in the middle, and without anybody there. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { coach } from '../helpers/cli.js';
import { endAll, run } from '../helpers/pty.js';
import type { Pty } from '../helpers/pty.js';

jest.setTimeout(60_000);

const [CTRL_C, CTRL_X, DOWN, ENTER] = ['\u0003', '\u0018', '\u001b[B', '\r'];
const ESC = '\u001b';
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'coach-urge-'));
});
afterEach(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

function start(args: readonly string[], cols = 80, env: Readonly<Record<string, string>> = {}): Pty {
  return run(args, { cols, env: { COACH_HOME: home, COACH_NOW: '2026-11-22T23:10', TZ: 'UTC', ...env } });
}

async function kept(): Promise<readonly unknown[]> {
  const { stdout } = await coach(['urge', 'list', '--json'], { env: { COACH_HOME: home } });
  return (JSON.parse(stdout) as { urges: readonly unknown[] }).urges;
}

describe.each([80, 40])('drawn at %i columns', (cols) => {
  it('breathes, counts down, shows one thing, asks, and keeps each answer', async () => {
    const p = start(['urge'], cols);
    await p.waitFor('Breathe in');
    await p.waitFor(/1:1\d left/u);
    p.type('x');
    await p.waitFor('One thing to do now');
    await p.waitFor('Ctrl-X leaves');
    p.type(`7${ENTER}`);
    await p.waitFor('> Late, and no sleep');
    p.type(ENTER);
    await p.waitFor(/What did you do[^]*Skip this one/u);
    p.type(DOWN.repeat(4));
    await p.waitFor('> I let it be there');
    p.type(ENTER);
    expect(await p.exit).toBe(0);
    expect(p.screen()).toContain('coach urge list shows');
    expect(
      p
        .screen()
        .split('\n')
        .filter((line) => line.length > cols),
    ).toEqual([]);
    // Two lines are drawn, again and again: no copy of them is left behind.
    expect(p.screen()).not.toContain('left. Any key');
    expect(await kept()).toMatchObject([
      { at: '2026-11-22T23:10:00+00:00', strength: 7, trigger: 'late', did: 'waited' },
    ]);
  });
});

it('is spoken in plain mode: a line a phase, nothing drawn anew, any key goes on', async () => {
  const p = start(['urge'], 80, { ACCESSIBLE: '1', NO_COLOR: '1' });
  await p.waitFor('Breathe in: 4 seconds.');
  await p.waitFor('Breathe out: 6 seconds.');
  p.type('q');
  await p.waitFor(':skip work too');
  p.type(`8${ENTER}`);
  await p.waitFor('11. Skip this one');
  p.type(`1${ENTER}`);
  await p.waitFor('9. Skip this one');
  p.type(`5${ENTER}`);
  expect(await p.exit).toBe(0);
  expect(p.raw()).not.toContain(ESC);
  expect(await kept()).toMatchObject([{ strength: 8, trigger: 'late', did: 'waited' }]);
});

describe('stopped', () => {
  it('in the breaths by Ctrl-C: 130, and nothing is kept', async () => {
    const p = start(['urge']);
    await p.waitFor('Breathe in');
    p.type(CTRL_C);
    expect(await p.exit).toBe(130);
    expect(p.raw().lastIndexOf(`${ESC}[?25h`)).toBeGreaterThan(p.raw().lastIndexOf(`${ESC}[?25l`));
    expect(readdirSync(home)).toEqual([]);
  });

  it('in the breaths by Ctrl-X: 0, and the screen is wiped', async () => {
    const p = start(['urge']);
    await p.waitFor('Breathe in');
    p.type(CTRL_X);
    expect(await p.exit).toBe(0);
    expect(p.screen()).toBe('');
  });

  it('in the spoken breaths by Ctrl-C: 130', async () => {
    const p = start(['urge'], 80, { ACCESSIBLE: '1' });
    await p.waitFor('Breathe in: 4 seconds.');
    p.type(CTRL_C);
    expect(await p.exit).toBe(130);
  });

  it('at the second question: what was said before it is kept, and that is said', async () => {
    const p = start(['urge']);
    await p.waitFor('Breathe in');
    p.type('x');
    await p.waitFor('Ctrl-X leaves');
    p.type(`4${ENTER}`);
    await p.waitFor('> Late, and no sleep');
    p.type(CTRL_C);
    expect(await p.exit).toBe(130);
    expect(p.screen()).toContain('Saved up to here.');
    expect(await kept()).toMatchObject([{ strength: 4, trigger: null, did: null }]);
  });
});

describe('the note', () => {
  it('that is stopped in the middle is offered again, and then kept', async () => {
    const first = start(['urge', 'note']);
    await first.waitFor('Ctrl-D or a line');
    first.type('Call Kim.');
    await first.waitFor('Call Kim.');
    first.type(CTRL_C);
    expect(await first.exit).toBe(130);
    const second = start(['urge', 'note']);
    await second.waitFor('Call Kim.');
    second.type(' She is up.\u0004');
    expect(await second.exit).toBe(0);
    const { stdout } = await coach(['urge', 'note', '--json'], { env: { COACH_HOME: home } });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      note: { text: 'Call Kim. She is up.', on: '2026-11-22' },
    });
  });
});

it.each([[['urge']], [['urge', 'note']], [['urge', '--no-input']]])(
  '%j without anybody there says so, exits 2 and keeps nothing',
  async (args) => {
    const { code, stdout, stderr } = await coach(args, { env: { COACH_HOME: home } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(readdirSync(home)).toEqual([]);
  },
);
