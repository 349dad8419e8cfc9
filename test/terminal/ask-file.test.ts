import { describe, expect, it } from '@jest/globals';

import { AnswersEnd } from '../../src/errors.js';
import type { Ask, Choice, Reply } from '../../src/ports.js';
import { askFile } from '../../src/terminal/ask-file.js';
import { readIsoDay } from '../../src/terminal/reading.js';

const choicesOf = (...values: string[]): Choice[] => values.map((value) => ({ value, label: value }));
const yesNo = choicesOf('yes', 'no', 'unsure');
const q = { id: 'q', question: '?', skip: false };
const asked = (answers: Record<string, unknown>, yes = false): Ask =>
  askFile({ answers, yes, readDay: readIsoDay });

type Case = readonly [
  name: string,
  ask: (ask: Ask) => Promise<Reply<unknown>>,
  given: unknown,
  value: unknown,
];
const choice = (ask: Ask): Promise<Reply<string>> => ask.choice({ ...q, choices: yesNo });
const number = (ask: Ask): Promise<Reply<number>> => ask.number({ ...q, from: 1, to: 10 });
const text = (ask: Ask): Promise<Reply<string>> =>
  ask.text({ ...q, refuse: (t) => (t === 'bad' ? 'no' : null) });
const date = (ask: Ask): Promise<Reply<string>> => ask.date(q);
const many = (ask: Ask): Promise<Reply<readonly string[]>> =>
  ask.many({ ...q, choices: choicesOf('a', 'b', 'c'), most: 2, standing: [] });
const writing = (ask: Ask): Promise<Reply<string>> => ask.writing(q);

describe('an answer', () => {
  it.each<Case>([
    ['a choice', choice, 'unsure', 'unsure'],
    ['true', choice, true, 'yes'],
    ['false', choice, false, 'no'],
    ['"true"', choice, 'true', 'yes'],
    ['yes', choice, 'yes', 'yes'],
    ['a number as a choice', (ask) => ask.choice({ ...q, choices: choicesOf('28', '60') }), 28, '28'],
    ['a number', number, 7, 7],
    ['a number in quotes', number, '7', 7],
    ['a text', text, 'Sam', 'Sam'],
    ['a number as a text', text, 5, '5'],
    ['a day', date, '2026-11-22', '2026-11-22'],
    ['many, in the order of the choices', many, ['c', 'a'], ['a', 'c']],
    ['one of many', many, 'b', ['b']],
    ['none of many', many, [], []],
    ['a writing', writing, 'one\n\ntwo\n\n', 'one\n\ntwo'],
  ])('%s', async (_name, ask, given, value) => {
    expect(await ask(asked({ q: given }))).toEqual({ kind: 'answer', value });
  });

  it.each<Case>([
    ['an unknown choice', choice, 'perhaps-SECRET', 'It is one of: yes, no, unsure.'],
    ['a map', choice, { a: 1 }, 'It is one of: yes, no, unsure.'],
    ['null where no skip is allowed', choice, null, 'It cannot be skipped.'],
    ['out of range', number, 11, 'Please type a whole number between 1 and 10.'],
    ['a fraction', number, 1.5, 'Please type a whole number between 1 and 10.'],
    ['a refused text', text, 'bad', 'no'],
    ['no text', text, '', 'Please type an answer.'],
    ['no real day', date, '2026-02-30', 'Please type a real day as 2026-11-22: year, month, day.'],
    ['an unknown one of many', many, ['a', 'z'], 'Each is one of: a, b, c.'],
    ['too many', many, ['a', 'b', 'c'], 'At most 2 of them.'],
  ])('refuses %s as bad use, without quoting it', async (_name, ask, given, hint) => {
    const error: unknown = await ask(asked({ q: given })).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: 'usage', message: 'The answer to "q" will not do.', hint });
  });
});

describe('repeated questions', () => {
  it('take the answers of a list in turn, and end after it', async () => {
    const ask = asked({ q: ['yes', false] });
    expect(await choice(ask)).toEqual({ kind: 'answer', value: 'yes' });
    expect(await choice(ask)).toEqual({ kind: 'answer', value: 'no' });
    await expect(choice(ask)).rejects.toMatchObject({ name: 'AnswersEnd', question: 'q' });
  });

  it('take a list of lists in turn where several can be picked', async () => {
    const ask = asked({ q: [['a'], ['b', 'c']] });
    expect(await many(ask)).toEqual({ kind: 'answer', value: ['a'] });
    expect(await many(ask)).toEqual({ kind: 'answer', value: ['b', 'c'] });
  });

  it('take one answer every time, but not for ever', async () => {
    const ask = asked({ q: 5 });
    for (let i = 0; i < 100; i += 1) expect(await number(ask)).toEqual({ kind: 'answer', value: 5 });
    await expect(number(ask)).rejects.toBeInstanceOf(AnswersEnd);
  });
});

describe('what is not there', () => {
  it('skips a reflection', async () => {
    expect(await writing(asked({}))).toEqual({ kind: 'skip' });
    expect(await writing(asked({ q: '' }))).toEqual({ kind: 'skip' });
    expect(await writing(asked({ q: null }))).toEqual({ kind: 'skip' });
  });

  it.each([choice, number, text, date, many, (ask: Ask) => ask.confirm(q)])(
    'ends the run elsewhere',
    async (ask) => {
      await expect(ask(asked({ toString: 'x' }))).rejects.toBeInstanceOf(AnswersEnd);
    },
  );

  it('is skipped by null where that is allowed', async () => {
    const ask = (given: unknown): Promise<Reply<string>> =>
      asked({ q: given }).choice({ ...q, skip: true, choices: yesNo });
    expect(await ask(null)).toEqual({ kind: 'skip' });
    expect(await ask('skip')).toEqual({ kind: 'skip' });
  });
});

describe('a confirmation', () => {
  it.each([
    [true, false, true],
    ['yes', false, true],
    [false, false, false],
    ['no', true, false],
    [undefined, true, true],
  ])('given %j with --yes %j is %j', async (given, yes, out) => {
    const answers = given === undefined ? {} : { q: given };
    expect(await asked(answers, yes).confirm(q)).toBe(out);
  });

  it('is nothing else', async () => {
    await expect(asked({ q: 'maybe' }).confirm(q)).rejects.toMatchObject({ kind: 'usage' });
  });
});

it('has nobody to talk to', async () => {
  expect(asked({}).person).toBe(false);
  await expect(asked({}).more()).resolves.toBeUndefined();
});
