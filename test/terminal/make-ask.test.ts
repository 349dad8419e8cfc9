import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import type { Ask } from '../../src/ports.js';
import { makeAsk } from '../../src/terminal/make-ask.js';
import type { MakeAsk } from '../../src/terminal/make-ask.js';
import { listenForStops } from '../../src/terminal/signals.js';
import { themeFor } from '../../src/terminal/theme.js';

function asked(given: Partial<MakeAsk>, tty = { stdin: false, stderr: false }): Ask {
  const stdin = Object.assign(new PassThrough(), { isTTY: tty.stdin });
  const stderr = Object.assign(new PassThrough(), { isTTY: tty.stderr });
  const host = Object.assign(new EventEmitter(), { exit() {}, kill() {}, pid: 1, stderr: new PassThrough() });
  const looks = { color: false, plain: true, width: 80 };
  const base = { looks, theme: themeFor(looks), noInput: false, yes: false, stops: listenForStops(host) };
  return makeAsk({ stdin, stderr, ...base, ...given });
}

const q = { id: 'q', question: '?', skip: true };
const every: readonly (readonly [string, (ask: Ask) => Promise<unknown>])[] = [
  ['choice', (ask) => ask.choice({ ...q, choices: [] })],
  ['number', (ask) => ask.number({ ...q, from: 1, to: 2 })],
  ['date', (ask) => ask.date(q)],
  ['text', (ask) => ask.text(q)],
  ['many', (ask) => ask.many({ ...q, choices: [], standing: [] })],
  ['writing', (ask) => ask.writing(q)],
  ['confirm', (ask) => ask.confirm(q)],
  ['more', (ask) => ask.more()],
];
const both = { stdin: true, stderr: true };

describe('where nobody can be asked', () => {
  it.each(every)('%s ends the command', async (_name, ask) => {
    await expect(ask(asked({}))).rejects.toMatchObject({
      kind: 'usage',
      exitCode: 2,
      message: 'This needs a terminal: it asks questions.',
      hint: expect.stringContaining('--answers'),
    });
  });

  it.each([
    { stdin: true, stderr: false },
    { stdin: false, stderr: true },
  ])('half a terminal is none: %j', async (tty) => {
    await expect(asked({}, tty).text(q)).rejects.toMatchObject({ kind: 'usage' });
  });

  it('is told so by --no-input, at a terminal too', async () => {
    await expect(asked({ noInput: true }, both).text(q)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('--no-input'),
    });
  });

  it('confirms with --yes', async () => {
    expect(await asked({ yes: true }).confirm(q)).toBe(true);
    expect(await asked({ yes: true, noInput: true }, both).confirm(q)).toBe(true);
  });

  it('has nobody to talk to', () => {
    expect(asked({}).person).toBe(false);
  });
});

describe('an answers file', () => {
  it('answers, terminal or not, also with --no-input', async () => {
    const ask = asked({ answers: { q: 'Sam' }, noInput: true }, both);
    expect(ask.person).toBe(false);
    expect(await ask.text(q)).toEqual({ kind: 'answer', value: 'Sam' });
  });

  it('understands days as it is told to', async () => {
    const ask = asked({ answers: { q: 'yesterday' }, readDay: () => '2026-11-21' });
    expect(await ask.date(q)).toEqual({ kind: 'answer', value: '2026-11-21' });
  });
});

describe('a terminal', () => {
  it('is asked line by line where looks are plain', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const ask = asked({ stdin }, both);
    stdin.write('Sam\n');
    expect(await ask.text(q)).toEqual({ kind: 'answer', value: 'Sam' });
    expect(ask.person).toBe(true);
  });

  it('is not asked to confirm with --yes', async () => {
    expect(await asked({ yes: true }, both).confirm(q)).toBe(true);
    const drawn = { color: false, plain: false, width: 80 };
    expect(await asked({ yes: true, looks: drawn }, both).confirm(q)).toBe(true);
  });
});
