import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { endAll, run } from '../helpers/pty.js';
import type { Pty, PtyOptions } from '../helpers/pty.js';
import { bundleFixture } from './fixture/bundle.js';

const [CTRL_C, CTRL_D, CTRL_X] = ['\u0003', '\u0004', '\u0018'];
const ESC = '\u001b';
const SHOWN = '\u001b[?25h';
const HIDDEN = '\u001b[?25l';
/** Cursor moves, erasing, hiding: everything but colour. */
const REDRAWN = new RegExp(`${ESC}\\[[?\\d;]*[A-HJKhl]`, 'u');

// Programs start slowly where several tests run at once.
jest.setTimeout(20_000);

let file = '';
beforeAll(async () => {
  file = await bundleFixture();
});
afterEach(endAll);
afterAll(() => {
  rmSync(dirname(file), { recursive: true });
});

function start(scenes: string, options: PtyOptions = {}): Pty {
  return run(scenes.split(' '), { ...options, file });
}

/** The question of each scene: what is waited for before a key is typed. */
const scenes: readonly (readonly [scene: string, seen: string])[] = [
  ['choice', '> They ended it'],
  ['many', '> [ ] They ended it'],
  ['text', 'call them?'],
  ['number', 'How are you?'],
  ['writing', 'to say?'],
  ['confirm', 'Delete everything?'],
  ['more', 'Enter goes on'],
];

describe.each(scenes)('%s', (scene, seen) => {
  it('is stopped by Ctrl-C: 130, the cursor back', async () => {
    const p = start(scene);
    await p.waitFor(seen);
    p.type(CTRL_C);
    expect(await p.exit).toBe(130);
    expect(p.raw().lastIndexOf(SHOWN)).toBeGreaterThan(p.raw().lastIndexOf(HIDDEN));
    expect(p.screen()).toMatch(/Stopped\.$/u);
  });

  it('is left at once by Ctrl-X: 0, nothing to be seen or scrolled back to', async () => {
    const p = start(scene);
    await p.waitFor(seen);
    const from = Date.now();
    p.type(CTRL_X);
    expect(await p.exit).toBe(0);
    expect(Date.now() - from).toBeLessThan(1000);
    expect(p.screen()).toBe('');
    expect(p.raw()).toMatch(/\[H\S\[2J\S\[3J$/u);
  });
});

it.each([
  ['choice', 130],
  ['text', 130],
  ['writing', 0],
])('Ctrl-D ends %s with %i', async (scene, code) => {
  const p = start(scene);
  await p.waitFor('?');
  await p.waitFor('Ctrl-X leaves');
  p.type(CTRL_D);
  expect(await p.exit).toBe(code);
});

describe('a signal', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s ends with %i; what was typed is kept, the cursor is back', async (signal, code) => {
    const keep = join(dirname(file), `kept-${signal}`);
    const p = start('writing', { env: { KEEP: keep } });
    await p.waitFor('to say?');
    p.type('dear you');
    await p.waitFor('> dear you');
    p.kill(signal);
    expect(await p.exit).toBe(code);
    expect(p.raw()).toContain(SHOWN);
    expect(readFileSync(keep, 'utf8')).toMatch(/"dear you"\n$/u);
  });

  it('shows the cursor that a list has hidden', async () => {
    const p = start('choice');
    await p.waitFor('> They ended it');
    await wait(100);
    expect(p.raw().lastIndexOf(HIDDEN)).toBeGreaterThan(p.raw().lastIndexOf(SHOWN));
    p.kill('SIGTERM');
    expect(await p.exit).toBe(143);
    expect(p.raw().lastIndexOf(SHOWN)).toBeGreaterThan(p.raw().lastIndexOf(HIDDEN));
  });

  it('comes twice: the second Ctrl-C ends it at once', async () => {
    const p = start('more sleep5000');
    await p.waitFor('Enter goes on');
    p.type('\r');
    await p.waitFor('more:');
    p.type(CTRL_C);
    await p.waitFor('^C');
    // Two that arrive together are one signal.
    await wait(200);
    p.type(CTRL_C);
    const from = Date.now();
    expect(await p.exit).toBe(130);
    expect(Date.now() - from).toBeLessThan(1000);
  });
});

describe('writing', () => {
  it.each(['p1\rp2\r\rp4', '\u001b[200~p1\rp2\r\rp4\u001b[201~'])(
    'keeps a paste whole: %j',
    async (paste) => {
      const p = start('writing');
      await p.waitFor('to say?');
      p.type(paste);
      await p.waitFor('p4');
      p.type(CTRL_D);
      await p.waitFor('"value":"p1\\np2\\n\\np4"');
      expect(await p.exit).toBe(0);
    },
  );

  it('leaves one prompt behind after 2,000 characters in a small window', async () => {
    const p = start('writing', { cols: 40, rows: 10 });
    await p.waitFor('to say?');
    const words = Array.from({ length: 400 }, (_, i) => `w${String(i).padStart(3, '0')}`);
    p.type(words.join(' '));
    await p.waitFor('w399');
    const lines = p.screen().split('\n');
    expect(lines.filter((line) => line.includes('to say?'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('ends it.'))).toHaveLength(1);
    expect(lines.length).toBeLessThanOrEqual(10);
    p.type(CTRL_D);
    expect(await p.exit).toBe(0);
    expect(p.screen().replaceAll('\n', ' ').replace(/ {2,}/gu, ' ')).toContain(`> 400 words written`);
    expect(p.raw()).toContain(words.join(' '));
  });

  it('puts the cursor where the text goes on', async () => {
    const p = start('writing');
    await p.waitFor('to say?');
    p.type('七転\rtwo');
    await p.waitFor('> two');
    p.type('\u001b[AX');
    await p.waitFor('> 七転X');
    p.type(CTRL_D);
    await p.waitFor('"value":"七転X\\ntwo"');
  });
});

describe('the window', () => {
  it.each([
    ['choice', '> They ended it', '? Who ended it?'],
    ['writing', 'to say?', '? What do you want to say?'],
  ])('redraws %s without a copy when it changes', async (scene, seen, question) => {
    const p = start(scene);
    await p.waitFor(seen);
    for (const cols of [60, 40, 100]) {
      p.resize(cols, 24);
      await wait(150);
    }
    expect(p.screen().split(question)).toHaveLength(2);
    expect(p.screen().split('Ctrl-X leaves')).toHaveLength(2);
    p.type(CTRL_C);
    expect(await p.exit).toBe(130);
  });
});

describe('a confirmation', () => {
  it.each([{}, { ACCESSIBLE: '1' }])('is not answered by what was typed ahead: %j', async (env) => {
    const p = start('more sleep400 confirm', { env });
    await p.waitFor(/goes on|go on/u);
    p.type('\r');
    await p.waitFor('more:');
    p.type('y\ry\r');
    await p.waitFor('Delete everything?');
    await wait(150);
    expect(p.screen()).not.toContain('confirm:');
    p.type('\r');
    await p.waitFor('confirm: false');
    expect(await p.exit).toBe(0);
  });

  it('is not answered by what was typed before the program stood', async () => {
    const p = start('confirm');
    p.type('y\r');
    await p.waitFor('Delete everything?');
    await wait(150);
    expect(p.screen()).not.toContain('confirm:');
  });

  it('takes y and Enter', async () => {
    const p = start('confirm');
    await p.waitFor('Delete everything?');
    p.type('y\r');
    await p.waitFor('confirm: true');
  });
});

describe('plain', () => {
  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('draws nothing twice: %j', async (env) => {
    const p = start('choice writing text', { env });
    await p.waitFor('between 1 and 4');
    p.type('9\r');
    await p.waitFor('Please type a number between 1 and 4.');
    p.type('2\r');
    await p.waitFor('to say?');
    p.type('one\rtwo\r');
    await wait(100);
    // Ctrl-D ends the text, and the next question is still asked.
    p.type(CTRL_D);
    await p.waitFor('call them?');
    p.type('Sam\r');
    expect(await p.exit).toBe(0);
    expect(p.screen()).toContain('writing: {"kind":"answer","value":"one\\ntwo"}');
    expect(p.screen()).toContain('text: {"kind":"answer","value":"Sam"}');
    expect(p.raw()).not.toMatch(REDRAWN);
  });

  it.each([
    [CTRL_C, 130],
    [CTRL_D, 130],
    [`${CTRL_X}\r`, 0],
    [':x\r', 0],
  ])('ends at %j with %i', async (keys, code) => {
    const p = start('text', { env: { ACCESSIBLE: '1' } });
    await p.waitFor('leaves at once.');
    await wait(50);
    p.type(keys);
    expect(await p.exit).toBe(code);
    if (code === 0) expect(p.screen()).toBe('');
  });
});

describe('colour', () => {
  const COLOUR = new RegExp(`${ESC}\\[[\\d;]*m`, 'u');

  it.each<[boolean, string, Record<string, string>]>([
    [true, '', {}],
    [true, '', { NO_COLOR: '' }],
    [false, '', { NO_COLOR: '1' }],
    [false, ' --no-color', {}],
    [false, '', { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [false, '', { CLICOLOR: '0' }],
  ])('%s with "%s" %j, and no warning', async (coloured, flag, env) => {
    const p = start(`choice${flag}`, { env });
    await p.waitFor('> They ended it');
    p.type('\r');
    expect(await p.exit).toBe(0);
    expect(COLOUR.test(p.raw())).toBe(coloured);
    expect(p.screen()).not.toContain('arning');
  });
});

it('asks nobody with --no-input', async () => {
  const p = start('choice --no-input');
  expect(await p.exit).toBe(2);
  expect(p.raw()).toMatch(/^This asks questions, and --no-input forbids that\./u);
});
