import { describe, expect, it } from '@jest/globals';
import { render } from '@inquirer/testing';

import { linePrompt } from '../../../src/terminal/prompts/line.js';
import type { LineConfig } from '../../../src/terminal/prompts/line.js';
import { writingPrompt } from '../../../src/terminal/prompts/writing.js';
import { words } from '../../../src/terminal/words.js';
import { base, fakeScreen } from './config.js';

const line: LineConfig = {
  ...base('What do you call them?'),
  keys: words.typedKeys,
  allowed: ['back', 'help', 'why'],
  refuse: (text) => (text.trim() === '' ? 'Please type an answer.' : null),
};
const PASTE = (text: string): string => `\u001b[200~${text}\u001b[201~`;

describe('line', () => {
  it('takes what was typed at Enter', async () => {
    const { getScreen, events, answer } = await render(linePrompt, { ...line, note: 'Any name will do.' });
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you call them?
     Any name will do.
     A line with only :back, :help or :why does that. Ctrl-X leaves.
     >"
    `);
    events.type('Sax');
    events.keypress('backspace');
    events.type('m');
    events.keypress('enter');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you call them?
     > Sam"
    `);
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'Sam' });
  });

  it('asks again with words', async () => {
    const { getScreen, events, answer } = await render(linePrompt, line);
    events.keypress('enter');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you call them?
     A line with only :back, :help or :why does that. Ctrl-X leaves.
     Please type an answer.
     >"
    `);
    events.type('Sam');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'Sam' });
  });

  it.each([
    [':back', { kind: 'back' }],
    [' :HELP ', { kind: 'help' }],
    [':why', { kind: 'why' }],
    [':x', { kind: 'leave' }],
    [':)', { kind: 'answer', value: ':)' }],
    ['say :back', { kind: 'answer', value: 'say :back' }],
  ])('reads %j', async (text, outcome) => {
    const { events, answer } = await render(linePrompt, line);
    events.type(text);
    events.keypress('enter');
    await expect(answer).resolves.toEqual(outcome);
  });

  it.each([
    ['x', { kind: 'leave' }],
    ['d', { kind: 'end' }],
  ])('Ctrl-%s ends it', async (name, outcome) => {
    const { events, answer } = await render(linePrompt, line);
    events.keypress({ name, ctrl: true });
    await expect(answer).resolves.toEqual(outcome);
  });

  it('skips only where that is allowed', async () => {
    const { events, answer, getScreen } = await render(linePrompt, line);
    events.type(':skip');
    events.keypress('enter');
    expect(getScreen()).toContain('This one needs an answer. :back goes back.');
    events.keypress({ name: 'u', ctrl: true });
    events.type('x');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'x' });
  });

  it('keeps what stands at Enter, and brings it in at Tab', async () => {
    const first = await render(linePrompt, { ...line, standing: 'Sam' });
    expect(first.getScreen()).toContain('Before: Sam. Enter keeps it, Tab lets you change it.');
    first.events.keypress('enter');
    await expect(first.answer).resolves.toEqual({ kind: 'answer', value: 'Sam' });
    const second = await render(linePrompt, { ...line, standing: 'Sam' });
    second.events.keypress('tab');
    second.events.type('my');
    second.events.keypress('enter');
    await expect(second.answer).resolves.toEqual({ kind: 'answer', value: 'Sammy' });
  });

  it('makes one line of a paste', async () => {
    const { events, answer } = await render(linePrompt, line);
    events.type(PASTE('one \r\n two\nthree\n'));
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'one two three' });
  });
});

describe('writing', () => {
  const writing = { ...base('What do you want to say?'), keep: () => undefined };

  it('takes many lines and ends with a full stop', async () => {
    const kept: string[] = [];
    const { getScreen, events, answer } = await render(writingPrompt, {
      ...writing,
      keep: (t: string) => kept.push(t),
    });
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you want to say?
     Ctrl-D or a line with only . ends it. :back :help :why too. Ctrl-X leaves.
     >"
    `);
    events.type('one\rtwo');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you want to say?
     Ctrl-D or a line with only . ends it. :back :help :why too. Ctrl-X leaves.
     > one
     > two"
    `);
    events.type('\r.\r');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you want to say?
     > 2 words written"
    `);
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'one\ntwo' });
    expect(kept).toEqual([
      'o',
      'on',
      'one',
      'one',
      'one\nt',
      'one\ntw',
      'one\ntwo',
      'one\ntwo',
      'one\ntwo\n.',
      'one\ntwo',
    ]);
  });

  it('edits an earlier row, joins rows and parts them', async () => {
    const { events, answer } = await render(writingPrompt, writing);
    events.type('one\rthree');
    events.keypress('up');
    events.type('!\rtwo');
    events.keypress('down');
    events.keypress('home');
    events.keypress('backspace');
    events.type(' ');
    events.keypress({ name: 'd', ctrl: true });
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'one!\ntwo three' });
  });

  it.each([
    ['p1\rp2\r\rp4', 'p1\np2\n\np4'],
    ['p1\r\np2\np3', 'p1\np2\np3'],
    [PASTE('p1\r\np2\n.\n:back\n\tp5'), 'p1\np2\n.\n:back\n\tp5'],
    ['七転 caf\u00e9 e\u0301 \u{1f494} \u2019', '七転 caf\u00e9 e\u0301 \u{1f494} \u2019'],
  ])('keeps %j whole', async (typed, text) => {
    const { events, answer } = await render(writingPrompt, writing);
    events.type(typed);
    events.keypress({ name: 'd', ctrl: true });
    await expect(answer).resolves.toEqual({ kind: 'answer', value: text });
  });

  it.each([
    ['nothing', ''],
    ['empty rows', '\r \r\r'],
  ])('is a skip with %s', async (_name, typed) => {
    const { events, answer, getScreen } = await render(writingPrompt, writing);
    events.type(typed);
    events.keypress({ name: 'd', ctrl: true });
    expect(getScreen()).toContain('nothing written');
    await expect(answer).resolves.toEqual({ kind: 'skip' });
  });

  it('starts from what stands', async () => {
    const { events, answer } = await render(writingPrompt, { ...writing, standing: 'one\ntwo' });
    events.type('!\r.\r');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'one\ntwo!' });
  });

  it('takes a key on a row of its own out of the text', async () => {
    const kept: string[] = [];
    const { events, answer } = await render(writingPrompt, { ...writing, keep: (t: string) => kept.push(t) });
    events.type('one\r:help\r');
    await expect(answer).resolves.toEqual({ kind: 'help' });
    expect(kept.at(-1)).toBe('one');
  });

  it('shows the part that fits the window', async () => {
    const screen = fakeScreen(40, 10);
    const { getScreen, events } = await render(writingPrompt, { ...writing, screen });
    events.type(Array.from({ length: 60 }, (_, i) => `word${i}`).join(' '));
    expect(getScreen()).toMatchInlineSnapshot(`
     "? What do you want to say?
     Ctrl-D or a line with only . ends it.
     :back :help :why too. Ctrl-X leaves.
       word32 word33 word34 word35 word36
       word37 word38 word39 word40 word41
       word42 word43 word44 word45 word46
       word47 word48 word49 word50 word51
       word52 word53 word54 word55 word56
       word57 word58 word59"
    `);
  });
});
