import { describe, expect, it } from '@jest/globals';

import { press, reply, scriptedAsk, stopAt } from './ask.js';

const q = { id: 'q', question: 'How?', skip: false };
const choices = [{ value: 'a', label: 'A' }];

describe('a scripted ask', () => {
  it('answers what is expected and remembers it', async () => {
    const ask = scriptedAsk([
      reply('choice', 'q', 'a'),
      press('text', 'q', 'back'),
      reply('confirm', 'q', true),
    ]);
    expect(await ask.choice({ ...q, choices, standing: 'a' })).toEqual({ kind: 'answer', value: 'a' });
    expect(await ask.text(q)).toEqual({ kind: 'back' });
    await ask.more();
    expect(await ask.confirm(q)).toBe(true);
    expect(ask.met).toEqual([
      { kind: 'choice', id: 'q', question: 'How?', standing: 'a' },
      { kind: 'text', id: 'q', question: 'How?' },
      { kind: 'confirm', id: 'q', question: 'How?' },
    ]);
    expect(ask.mores()).toBe(1);
    expect(ask.verify).not.toThrow();
  });

  it('tells keep what is written', async () => {
    const kept: string[] = [];
    const ask = scriptedAsk([reply('writing', 'q', 'one\ntwo')]);
    await ask.writing({ ...q, keep: (text) => kept.push(text) });
    expect(kept).toEqual(['one\ntwo']);
  });

  it('fails on a question that is not expected, and again when verified', async () => {
    const ask = scriptedAsk([reply('text', 'other', 'x')]);
    await expect(ask.text(q)).rejects.toThrow('Unexpected question: text "q"; expected: text "other".');
    expect(ask.verify).toThrow('Unexpected question');
  });

  it('fails on an answer that was not used', () => {
    expect(scriptedAsk([reply('text', 'q', 'x')]).verify).toThrow('Answers that were not used: text "q".');
  });

  it.each([
    ['no choice', scriptedAsk([reply('choice', 'q', 'b')]).choice({ ...q, choices })],
    ['out of range', scriptedAsk([reply('number', 'q', 3)]).number({ ...q, from: 1, to: 2 })],
    ['no day', scriptedAsk([reply('date', 'q', '2026-02-30')]).date(q)],
    ['refused', scriptedAsk([reply('text', 'q', 'x')]).text({ ...q, refuse: () => 'refused' })],
    ['no choice', scriptedAsk([reply('many', 'q', ['b'])]).many({ ...q, choices, standing: [] })],
    ['cannot be skipped', scriptedAsk([press('text', 'q', 'skip')]).text(q)],
    ['stop', scriptedAsk([stopAt('text', 'q', new Error('stop'))]).text(q)],
  ])('fails: %s', async (words, answer) => {
    await expect(answer).rejects.toThrow(words);
  });
});
