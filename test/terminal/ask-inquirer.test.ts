import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import type { Ask } from '../../src/ports.js';
import { askInquirer } from '../../src/terminal/ask-inquirer.js';
import { readIsoDay } from '../../src/terminal/reading.js';
import { listenForStops } from '../../src/terminal/signals.js';
import type { Stops } from '../../src/terminal/signals.js';
import { themeFor } from '../../src/terminal/theme.js';

interface Drawn {
  readonly ask: Ask;
  readonly stops: Stops;
  readonly drawn: () => string;
  /** Types at the question that stands. */
  readonly type: (keys: string) => Promise<void>;
}

function drawnAsk(columns = 80, rows = 24): Drawn {
  const stdin = new PassThrough();
  // As process.stderr is marked: Inquirer ends other streams with its prompt.
  const stderr = Object.assign(new PassThrough(), { isTTY: true, _isStdio: true, columns, rows });
  const host = Object.assign(new EventEmitter(), { exit() {}, kill() {}, pid: 1, stderr: new PassThrough() });
  const stops = listenForStops(host);
  const looks = { color: false, plain: false, width: columns };
  let drawn = '';
  stderr.on('data', (chunk: Buffer) => (drawn += chunk.toString()));
  return {
    ask: askInquirer({
      stdin,
      stderr,
      looks,
      theme: themeFor(looks),
      yes: false,
      stops,
      readDay: readIsoDay,
    }),
    stops,
    drawn: () => drawn,
    async type(keys) {
      await wait(20);
      stdin.write(keys);
    },
  };
}

const [DOWN, CTRL_C, CTRL_D, CTRL_G, CTRL_X] = ['\u001b[B', '\u0003', '\u0004', '\u0007', '\u0018'];
const q = { id: 'q.1.2', question: 'Who ended it?', skip: false };
const choices = ['them', 'me', 'both'].map((value) => ({ value, label: `It was ${value}` }));

describe('an answer', () => {
  it.each<[string, (ask: Ask) => Promise<unknown>, string, unknown]>([
    ['choice', (a) => a.choice({ ...q, choices }), `${DOWN}\r`, 'me'],
    ['choice, as before', (a) => a.choice({ ...q, choices, standing: 'both' }), '\r', 'both'],
    ['many', (a) => a.many({ ...q, choices, standing: ['both'] }), ' \r', ['them', 'both']],
    ['number', (a) => a.number({ ...q, from: 1, to: 10 }), '7\r', 7],
    ['number, as before', (a) => a.number({ ...q, from: 1, to: 10, standing: 4 }), '\r', 4],
    ['date', (a) => a.date(q), '2026-1-5\r', '2026-01-05'],
    ['text', (a) => a.text(q), ' Sam \r', 'Sam'],
    ['writing', (a) => a.writing(q), `one\rtwo\r\r${CTRL_D}`, 'one\ntwo'],
  ])('to %s', async (_name, run, keys, value) => {
    const { ask, type } = drawnAsk();
    const answer = run(ask);
    await type(keys);
    expect(await answer).toEqual({ kind: 'answer', value });
  });

  it('to a confirmation is yes only with y', async () => {
    for (const [keys, yes] of [
      ['y\r', true],
      ['\r', false],
      ['x\r\u0015no\r', false],
      [':back\r', false],
    ] as const) {
      const { ask, type } = drawnAsk();
      const answer = ask.confirm(q);
      await wait(80);
      await type(keys);
      expect(await answer).toBe(yes);
    }
  });
});

describe('nothing is lost at a key', () => {
  it('in a choice', async () => {
    const { ask, type } = drawnAsk();
    const first = ask.choice({ ...q, choices });
    await type(DOWN + DOWN + CTRL_G);
    expect(await first).toEqual({ kind: 'help' });
    const second = ask.choice({ ...q, choices });
    await type('\r');
    expect(await second).toEqual({ kind: 'answer', value: 'both' });
  });

  it('in a list of ticks', async () => {
    const { ask, type } = drawnAsk();
    const first = ask.many({ ...q, choices, standing: [] });
    await type(`${DOWN} ${CTRL_G}`);
    expect(await first).toEqual({ kind: 'help' });
    const second = ask.many({ ...q, choices, standing: [] });
    await type('\r');
    expect(await second).toEqual({ kind: 'answer', value: ['me'] });
    // An answered question starts afresh.
    const third = ask.many({ ...q, choices, standing: [] });
    await type('\r');
    expect(await third).toEqual({ kind: 'answer', value: [] });
  });

  it('in a writing', async () => {
    const { ask, type } = drawnAsk();
    const first = ask.writing(q);
    await type('one\r:help\r');
    expect(await first).toEqual({ kind: 'help' });
    const second = ask.writing(q);
    await type(`!${CTRL_D}`);
    expect(await second).toEqual({ kind: 'answer', value: 'one!' });
  });
});

describe('an end by force', () => {
  it.each([
    ['Ctrl-C', CTRL_C, { kind: 'interrupted' }],
    ['Ctrl-X', CTRL_X, { name: 'LeaveNow' }],
  ])('%s keeps what was typed', async (_name, key, error) => {
    const { ask, type } = drawnAsk();
    const kept: string[] = [];
    const writing = ask.writing({ ...q, keep: (text) => kept.push(text) });
    await Promise.all([type(`abc${key}`), expect(writing).rejects.toMatchObject(error)]);
    expect(kept.at(-1)).toBe('abc');
  });

  it('keeps a text that stood ready', async () => {
    const { ask, stops } = drawnAsk();
    const kept: string[] = [];
    const writing = ask.writing({ ...q, standing: 'old', keep: (text) => kept.push(text) });
    setTimeout(() => stops.stop('terminated'), 20);
    await expect(writing).rejects.toMatchObject({ kind: 'terminated' });
    expect(kept).toEqual(['old']);
  });

  it('stops the questions that would follow', async () => {
    const { ask, stops } = drawnAsk();
    stops.stop('hangup');
    await expect(ask.text(q)).rejects.toMatchObject({ kind: 'hangup' });
  });
});

describe('what is drawn', () => {
  const hostile = 'a\u001b]52;c;eA==\u0007\u202eb\u009b2J';

  it('is cleaned: question, help, labels, what stands', async () => {
    const { ask, type, drawn } = drawnAsk();
    const choice = ask.choice({
      ...q,
      question: hostile,
      help: hostile,
      choices: [{ value: 'a', label: hostile }],
    });
    await type('\r');
    await choice;
    const text = ask.text({ ...q, standing: hostile });
    await type('\t\r');
    expect(await text).toEqual({ kind: 'answer', value: hostile });
    for (const code of ['\u0007', '\u202e', '\u009b', '\u001b]52']) expect(drawn()).not.toContain(code);
    expect(drawn()).toContain('a\ufffd]52;c;eA==\ufffdb\ufffd2J');
  });

  it('is wrapped by words, and a long question is printed once, above', async () => {
    const { ask, type, drawn } = drawnAsk(40, 10);
    const long = ask.text({ ...q, question: 'quite a long question '.repeat(12).trim() });
    await type('abcdef\r');
    await long;
    expect(drawn().split('\n').slice(0, 8).join('\n').replace(/\r/gu, '')).toMatchInlineSnapshot(`
     "quite a long question quite a long
     question quite a long question quite a
     long question quite a long question
     quite a long question quite a long
     question quite a long question quite a
     long question quite a long question
     quite a long question quite a long
     question"
    `);
    expect(drawn().match(/question/gu)).toHaveLength(12);
  });
});
