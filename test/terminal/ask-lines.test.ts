import { PassThrough } from 'node:stream';
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import type { Ask } from '../../src/ports.js';
import { askLines } from '../../src/terminal/ask-lines.js';
import { readIsoDay } from '../../src/terminal/reading.js';
import { listenForStops } from '../../src/terminal/signals.js';
import type { Stops } from '../../src/terminal/signals.js';
import type { Ticker } from '../../src/terminal/ticker.js';
import { themeFor } from '../../src/terminal/theme.js';
import { handTicker } from '../helpers/hand-ticker.js';

interface Plain {
  readonly ask: Ask;
  readonly stdin: PassThrough;
  readonly stops: Stops;
  readonly said: () => string;
}

function plainAsk(width = 80, ticker?: Ticker): Plain {
  const [stdin, stderr] = [new PassThrough(), new PassThrough()];
  const host = Object.assign(new EventEmitter(), { exit() {}, kill() {}, pid: 1, stderr });
  const stops = listenForStops(host);
  const looks = { color: false, plain: true, width };
  const theme = themeFor(looks);
  const options = { stdin, stderr, looks, theme, yes: false, stops, readDay: readIsoDay, ticker };
  let said = '';
  stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { ask: askLines(options), stdin, stops, said: () => said };
}

const q = { id: 'q', question: 'Who ended it?', skip: false };
const choices = [
  { value: 'them', label: 'They did' },
  { value: 'me', label: 'I did' },
  { value: 'both', label: 'Both' },
];

describe('a choice', () => {
  it('is numbered, asks again with words, and speaks what stands', async () => {
    const { ask, stdin, said } = plainAsk();
    stdin.write('5\nx\n0\n\n');
    expect(await ask.choice({ ...q, choices, standing: 'me', skip: true })).toEqual({
      kind: 'answer',
      value: 'me',
    });
    expect(said()).toMatchInlineSnapshot(`
     "
     Who ended it?
       1. They did
       2. I did
       3. Both
       4. Skip this one
     Your answer before: 2, I did. Enter keeps it.
     Type a number between 1 and 4.
     :back, :help, :why and :skip work too; :x leaves at once.
     > Please type a number between 1 and 4.
     > Please type a number between 1 and 4.
     > Please type a number between 1 and 4.
     > "
    `);
  });

  it.each([
    ['1', { kind: 'answer', value: 'them' }],
    [' i DID ', { kind: 'answer', value: 'me' }],
    ['4', { kind: 'skip' }],
    [':skip', { kind: 'skip' }],
    [':back', { kind: 'back' }],
    [':HELP', { kind: 'help' }],
    [':why ', { kind: 'why' }],
  ])('takes %j', async (line, out) => {
    const { ask, stdin } = plainAsk();
    stdin.write(`${line}\n`);
    expect(await ask.choice({ ...q, choices, skip: true })).toEqual(out);
  });
});

describe('the other questions', () => {
  it.each<[string, (ask: Ask) => Promise<unknown>, string, unknown]>([
    [
      'many',
      (a) => a.many({ ...q, choices, standing: [] }),
      '3, 1',
      { kind: 'answer', value: ['them', 'both'] },
    ],
    ['many, none', (a) => a.many({ ...q, choices, standing: [] }), '', { kind: 'answer', value: [] }],
    [
      'many, as before',
      (a) => a.many({ ...q, choices, standing: ['me'] }),
      '',
      { kind: 'answer', value: ['me'] },
    ],
    [
      'many, too many',
      (a) => a.many({ ...q, choices, standing: [], most: 1 }),
      '1 2\n2',
      { kind: 'answer', value: ['me'] },
    ],
    ['number', (a) => a.number({ ...q, from: 1, to: 10 }), '11\n7', { kind: 'answer', value: 7 }],
    [
      'number, as before',
      (a) => a.number({ ...q, from: 1, to: 10, standing: 4 }),
      '',
      { kind: 'answer', value: 4 },
    ],
    ['date', (a) => a.date(q), '2026-02-30\n2026-1-5', { kind: 'answer', value: '2026-01-05' }],
    [
      'text',
      (a) => a.text({ ...q, refuse: (t) => (t === 'x' ? 'Longer.' : null) }),
      '\nx\nSam',
      { kind: 'answer', value: 'Sam' },
    ],
    ['text, no skip', (a) => a.text(q), ':skip\nSam', { kind: 'answer', value: 'Sam' }],
    ['text, skip', (a) => a.text({ ...q, skip: true }), ':skip', { kind: 'skip' }],
    ['text that looks like a key', (a) => a.text(q), ':)', { kind: 'answer', value: ':)' }],
    ['more', (a) => a.more(), '', undefined],
  ])('%s', async (_name, run, lines, out) => {
    const { ask, stdin } = plainAsk();
    stdin.write(`${lines}\n`);
    expect(await run(ask)).toEqual(out);
  });
});

describe('writing', () => {
  it('ends with a full stop on a line of its own, and is kept line by line', async () => {
    const { ask, stdin } = plainAsk();
    const kept: string[] = [];
    stdin.write('one\n\n two.\n\n.\n');
    const reply = await ask.writing({ ...q, keep: (text) => kept.push(text) });
    expect(reply).toEqual({ kind: 'answer', value: 'one\n\n two.' });
    expect(kept).toEqual(['one', 'one', 'one\n\n two.', 'one\n\n two.']);
  });

  it('ends with the input', async () => {
    const { ask, stdin } = plainAsk();
    stdin.end('one\ntwo');
    expect(await ask.writing(q)).toEqual({ kind: 'answer', value: 'one\ntwo' });
  });

  it('is skipped when nothing was written', async () => {
    const { ask, stdin } = plainAsk();
    stdin.write('\n.\n');
    expect(await ask.writing(q)).toEqual({ kind: 'skip' });
  });

  it('goes on after what stands, or afresh', async () => {
    const { ask, stdin } = plainAsk();
    stdin.write('more\n.\n:clear\nnew\n.\n');
    expect(await ask.writing({ ...q, standing: 'old' })).toEqual({ kind: 'answer', value: 'old\nmore' });
    expect(await ask.writing({ ...q, standing: 'old' })).toEqual({ kind: 'answer', value: 'new' });
  });

  it('loses nothing at a key', async () => {
    const { ask, stdin } = plainAsk();
    stdin.write('one\n:help\ntwo\n.\n');
    expect(await ask.writing(q)).toEqual({ kind: 'help' });
    expect(await ask.writing(q)).toEqual({ kind: 'answer', value: 'one\ntwo' });
  });

  it('keeps what there is when it ends by force', async () => {
    const { ask, stops } = plainAsk();
    const kept: string[] = [];
    const writing = ask.writing({ ...q, standing: 'old', keep: (text) => kept.push(text) });
    await wait(10);
    stops.stop('terminated');
    await expect(writing).rejects.toMatchObject({ kind: 'terminated' });
    expect(kept).toEqual(['old']);
  });
});

describe('a confirmation', () => {
  it.each([
    ['yes', true],
    ['Y', true],
    ['', false],
    ['maybe\nno', false],
    [':back', false],
  ])('%j is %j', async (line, out) => {
    const { ask, stdin } = plainAsk();
    const confirm = ask.confirm(q);
    await wait(80);
    stdin.write(`${line}\n`);
    expect(await confirm).toBe(out);
  });

  it('is not answered by what was typed before', async () => {
    const { ask, stdin } = plainAsk();
    stdin.write('1\ny\n');
    await ask.choice({ ...q, choices });
    const confirm = ask.confirm(q);
    stdin.write('yes\n');
    await wait(80);
    stdin.write('\n');
    expect(await confirm).toBe(false);
  });
});

describe('leaving', () => {
  it.each([':x', 'abc\u0018'])('%j wipes the screen and leaves', async (line) => {
    const { ask, stdin, said } = plainAsk();
    stdin.write(`${line}\n`);
    await expect(ask.text(q)).rejects.toMatchObject({ name: 'LeaveNow' });
    expect(said()).toMatch(/\[H\S\[2J\S\[3J$/u);
  });

  it('is the end of the input', async () => {
    const { ask, stdin } = plainAsk();
    stdin.end();
    await expect(ask.text(q)).rejects.toMatchObject({ kind: 'interrupted' });
  });

  it('is Ctrl-C', async () => {
    const { ask, stops } = plainAsk();
    const text = ask.text(q);
    stops.stop('interrupted');
    await expect(text).rejects.toMatchObject({ kind: 'interrupted' });
  });
});

it('cleans and wraps what it says, and moves no cursor', async () => {
  const { ask, stdin, said } = plainAsk(40);
  stdin.write('1\n');
  const label = `a \u001b[2J label that is long enough to be wrapped once`;
  await ask.choice({ ...q, question: `${'word '.repeat(12)}\u202e?`, choices: [{ value: 'a', label }] });
  expect(said()).toMatchInlineSnapshot(`
   "
   word word word word word word word word
   word word word word ?
     1. a �[2J label that is long enough to
        be wrapped once
   Type a number between 1 and 1.
   :back, :help and :why work too; :x
   leaves at once.
   > "
  `);
});

describe('a guide for breaths', () => {
  const phases = [
    { words: 'Breathe in', seconds: 2, way: 'in' as const },
    { words: 'Breathe out', seconds: 3, way: 'out' as const },
  ];
  const guide = { phases, rounds: 1 };

  it('says a line a phase, draws nothing anew, and ends by itself', async () => {
    const hand = handTicker();
    const { ask, stdin, said } = plainAsk(80, hand.ticker);
    const over = ask.breathe(guide);
    for (let second = 0; second < 5; second += 1) hand.tick();
    await over;
    expect([said(), hand.running()]).toEqual([
      'Any key goes on. Ctrl-X leaves at once.\nBreathe in: 2 seconds.\nBreathe out: 3 seconds.\n',
      false,
    ]);
    stdin.write('1\n');
    expect(await ask.choice({ ...q, choices })).toEqual({ kind: 'answer', value: 'them' });
  });

  it('is ended by a key, also between two questions', async () => {
    const hand = handTicker();
    const { ask, stdin, said } = plainAsk(80, hand.ticker);
    stdin.write('2\n');
    await ask.choice({ ...q, choices });
    const over = ask.breathe(guide);
    stdin.write('z');
    await over;
    hand.tick();
    hand.tick();
    expect(said()).not.toContain('Breathe out');
    stdin.write('3\n');
    expect(await ask.choice({ ...q, choices })).toEqual({ kind: 'answer', value: 'both' });
  });

  it.each([
    ['\u0003', { kind: 'interrupted' }],
    ['\u0004', { kind: 'interrupted' }],
    ['\u0018', { name: 'LeaveNow' }],
  ])('%j does what it always does', async (key, error) => {
    const hand = handTicker();
    const { ask, stdin } = plainAsk(80, hand.ticker);
    const over = ask.breathe(guide);
    stdin.write(key);
    await expect(over).rejects.toMatchObject(error);
    expect(hand.running()).toBe(false);
  });

  it('ends with the input, and with a signal', async () => {
    const [ended, stopped] = [plainAsk(80, handTicker().ticker), plainAsk(80, handTicker().ticker)];
    const [first, second] = [ended.ask.breathe(guide), stopped.ask.breathe(guide)];
    ended.stdin.end();
    stopped.stops.stop('terminated');
    await expect(first).rejects.toMatchObject({ kind: 'interrupted' });
    await expect(second).rejects.toMatchObject({ kind: 'terminated' });
  });
});
