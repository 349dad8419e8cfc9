/** A message that is given: what is shown of its reading, and what comes before it. */
import { describe, expect, it } from '@jest/globals';

import { draft } from '../../src/commands/draft.js';
import type { DraftOptions } from '../../src/commands/draft.js';
import { emptyState } from '../../src/core/journey/state.js';
import { fewRules } from '../helpers/draft-rules.js';
import { weightsFor } from '../helpers/weights.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realDraftRules } from '../helpers/real-content.js';

const READY = somebody({ answers: { steady: 8 } });

async function run(
  options: DraftOptions,
  setting: FakeSetting = {},
): Promise<FakePorts & { readonly code: number }> {
  const fake = fakePorts({ state: READY, draftRules: fewRules, nobody: true, ...setting });
  const code = await draft(fake.ports, options);
  expect(fake.unused()).toEqual([]);
  return { ...fake, code };
}

const TEXT = 'Hi Robin. I beg you, it was your fault, I beg you.';

describe('the view', () => {
  it('has the message, marked and numbered, and each finding with its reason', async () => {
    expect((await run({ text: TEXT })).out()).toMatchInlineSnapshot(`
     "Your message
       Hi Robin. I beg you, it was your fault, I beg you.
                   1~~             2~~~~~~~~~    3~~

     Worth another look

     Nothing is wrong with wanting to say it. These words may land otherwise than you
     mean them.

     Begging
       1. "beg"
       3. "beg"
       Why begging, Robin?
       From: guide 2 (g2.3.4), our own choice.
       Another way: Say hello to her.

     Blame
       2. "your fault"
       Why blame, Robin?
       From: guide 2 (g2.3.4), our own choice.
       Another way: Say what you felt.

     Read as: the first message (another: --stage). It was read by written rules and
     by likeness to other messages, and both miss things. The coach sends nothing.
     Whether anything is sent at all is up to you, and not sending is as good."
    `);
  });

  it('says of what no set words gave away that it may not be meant so', async () => {
    const draftRules = { ...fewRules, weights: weightsFor({ blame: { 'nobody else forgot': 60 } }) };
    const said = (await run({ text: 'Hi. Nobody else forgot.', stage: 'warm' }, { draftRules })).out();
    expect(said).toContain('1. "Nobody else forgot"');
    expect(said.replace(/\s+/g, ' ')).toContain(
      'It may not be meant so, but it sounds like this: Why blame, Robin?',
    );
  });

  it('at 40 columns', async () => {
    const { out } = await run({ text: TEXT }, { width: 40 });
    expect(out()).toMatchInlineSnapshot(`
     "Your message
       Hi Robin. I beg you, it was your
                   1~~             2~~~
       fault, I beg you.
       ~~~~~    3~~

     Worth another look

     Nothing is wrong with wanting to say it.
     These words may land otherwise than you
     mean them.

     Begging
       1. "beg"
       3. "beg"
       Why begging, Robin?
       From: guide 2 (g2.3.4), our own
       choice.
       Another way: Say hello to her.

     Blame
       2. "your fault"
       Why blame, Robin?
       From: guide 2 (g2.3.4), our own
       choice.
       Another way: Say what you felt.

     Read as: the first message (another:
     --stage). It was read by written rules
     and by likeness to other messages, and
     both miss things. The coach sends
     nothing. Whether anything is sent at all
     is up to you, and not sending is as
     good."
    `);
    expect(
      Math.max(
        ...out()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(40);
  });

  it('in plain mode quotes in words, without rows of signs', async () => {
    const { out } = await run({ text: TEXT }, { plain: true });
    expect(out()).toContain('1. "beg"');
    expect(out()).not.toMatch(/~|Your message/);
  });

  it('names what is good', async () => {
    expect((await run({ text: 'haha that film' })).out()).toMatchInlineSnapshot(`
     "Your message
       haha that film

     Nothing in it needs to go

     No rule that warns found anything. That says something about the words, and
     nothing about the answer.

     What is good in it
     - It is light: "haha"
       Why good-light, Robin?
       From: guide 2 (g2.3.4), our own choice.

     Read as: the first message (another: --stage). It was read by written rules and
     by likeness to other messages, and both miss things. The coach sends nothing.
     Whether anything is sent at all is up to you, and not sending is as good."
    `);
  });

  it('a stop has its reason, and no other way to say it', async () => {
    const { out } = await run({ text: 'You will regret it, I beg you haha' });
    expect(out()).toMatchInlineSnapshot(`
     "Your message
       You will regret it, I beg you haha
                1~~~~~

     Not this one

     No wording would make it right to send this now, so there is none here. That is
     no verdict on you.

     A threat
       1. "regret"
       Why intimidation, Robin?
       From: guide 2 (g2.3.4), our own choice.

     Read as: the first message (another: --stage). It was read by written rules and
     by likeness to other messages, and both miss things."
    `);
    expect(out()).not.toMatch(/NEVER|Another way|hello|Begging/);
  });

  it('a crisis has help alone, and is kept as a concern', async () => {
    const { out, state } = await run({ text: 'I beg you or I die' });
    expect(out()).toMatchInlineSnapshot(`
     "Some of the words sound as if you, or somebody near you, may not be safe. You do
     not have to carry this alone: coach support shows people you can call or write
     to, at any hour. If there is danger now, call your local emergency number.

     This is not about a message any more, so nothing is said about its words. You
     can stop here; nothing has to be finished tonight."
    `);
    expect(state()).toEqual({ ...READY, concern: '2026-11-22' });
  });
});

describe('an apology', () => {
  const setting = { draftRules: realDraftRules() };
  const parts = (out: string): string =>
    out.slice(out.indexOf('The five parts'), out.indexOf('What is good'));

  it('is shown by its five parts', async () => {
    const text = 'I forgot your show and you stood there alone. I have started to write dates down.';
    const { out } = await run({ text, stage: 'apology' }, setting);
    expect(parts(out())).toMatchInlineSnapshot(`
     "The five parts of an apology
     - What you did: there, "I forgot your show"
     - What it did to them: there, "you stood there alone"
     - No excuse: there
     - What you change: there, "I have started to write"
     - No demand: there
       From: guide 1 (g1.5.2, g1.5.4), guide 3 (g3.3.3), guide 4 (g4.5.3, g4.5.5), a
       study (E15).

     "
    `);
  });

  it('says what is missing, and what takes it back', async () => {
    const text = "I'm sorry you feel hurt, but you never listened. Now you have to forgive me.";
    const { out } = await run({ text, stage: 'apology' }, setting);
    expect(parts(out())).toMatchInlineSnapshot(`
     "The five parts of an apology
     - What you did: missing (name the one thing, as it was)
     - What it did to them: missing (say what you think it was like)
     - No excuse: not yet (this reads like one), "sorry you feel hurt, but you never
       listened"
     - What you change: missing (one thing that you have begun)
     - No demand: not yet (this asks for something), "have to forgive me"
     - "sorry you feel" is sorry for a feeling, not for a deed.
     - "but you" turns round and points at the other one.
       From: guide 1 (g1.5.2, g1.5.4), guide 3 (g3.3.3), guide 4 (g4.5.3, g4.5.5), a
       study (E15).

     Read as: saying sorry (another: --stage). It was read by written rules and by
     likeness to other messages, and both miss things. The coach sends nothing.
     Whether anything is sent at all is up to you, and not sending is as good"
    `);
  });

  it.each<[string, DraftOptions, FakeSetting]>([
    ['in another stage', { text: 'I lied to you.', stage: 'warm' }, {}],
    [
      'where nothing should be sent',
      { text: 'I lied. I am outside your house, you will regret it.', stage: 'apology' },
      {},
    ],
    ['before the safety questions', { text: 'I lied to you.', stage: 'apology' }, { state: emptyState }],
    [
      'where the way is closed',
      { text: 'I lied.', stage: 'apology' },
      { state: somebody({ answers: { said_no: 'yes' } }) },
    ],
  ])('no parts %s', async (_, options, more) => {
    expect((await run(options, { ...setting, ...more })).out()).not.toContain('The five parts');
  });
});

describe('what comes first', () => {
  const CLOSED = somebody({ answers: { said_no: 'yes' } });
  const sent = { id: 'c', on: '2026-11-10', by: 'me', how: 'text', planned: 'first_message' } as const;

  it.each<[string, FakeSetting, RegExp, boolean]>([
    ['a closed way, alone', { state: CLOSED }, /^Your ex has said no/, false],
    [
      'a message that is out, alone',
      { state: somebody({ state: { contacts: [sent] } }) },
      /^What you sent is out/,
      false,
    ],
    ['a wait that is not over', { state: somebody({ ended: '2026-11-10' }) }, /^It is not yet time/, true],
    ['the safety questions', { state: emptyState }, /^First come the questions/, true],
  ])('%s', async (_, setting, first, reads) => {
    const { out } = await run({ text: TEXT }, setting);
    expect(out()).toMatch(first);
    expect(out().includes('Why begging')).toBe(reads);
    if (!reads) expect(out()).not.toMatch(/fault|begging|1\./);
  });

  it('before the safety questions a reading slows down, and helps no further', async () => {
    const { out } = await run({ text: TEXT }, { state: emptyState });
    expect(out()).not.toContain('Another way');
    expect((await run({ text: 'haha' }, { state: emptyState })).out()).not.toContain('What is good');
  });

  it('practical matters that cannot be avoided are read in full, also after a no', async () => {
    const state = somebody({ step: 'let_go', answers: { said_no: 'yes' }, visited: ['limited_contact'] });
    expect((await run({ text: TEXT, stage: 'logistics' }, { state })).out()).toContain(
      'Another way: Say hello',
    );
  });

  it('a crisis is met with help also where the way is closed', async () => {
    const { out, state } = await run({ text: 'I die' }, { state: CLOSED });
    expect(out()).toMatch(/^Some of the words/);
    expect(state().concern).toBe('2026-11-22');
  });
});

describe('the document', () => {
  it('is exactly this', async () => {
    const { out } = await run({ text: TEXT, json: true, stage: 'warm' });
    const begging = {
      label: 'begging',
      why: 'Why begging, your ex?',
      sources: ['g2.3.4', 'coach'],
      instead: 'Say hello to her.',
    };
    expect(JSON.parse(out())).toEqual({
      version: 1,
      verdict: 'revise',
      stage: 'warm',
      labels: ['begging', 'blame'],
      findings: [
        { ...begging, start: 12, end: 15, quote: 'beg' },
        {
          label: 'blame',
          start: 28,
          end: 38,
          quote: 'your fault',
          why: 'Why blame, your ex?',
          sources: ['g2.3.4', 'coach'],
          instead: 'Say what you felt.',
        },
        { ...begging, start: 42, end: 45, quote: 'beg' },
      ],
      good: [],
    });
  });

  it('needs no journey', async () => {
    const { out } = await run({ text: 'I beg', json: true }, { state: emptyState });
    expect(JSON.parse(out())).toMatchObject({ verdict: 'revise', stage: 'first-contact' });
  });

  it('where the way is closed: the reason', async () => {
    const { out } = await run(
      { text: TEXT, json: true },
      { state: somebody({ answers: { new_partner: 'yes' } }) },
    );
    expect(JSON.parse(out())).toEqual({
      version: 1,
      verdict: 'stop',
      stage: 'first-contact',
      labels: [],
      findings: [],
      good: [],
      closed: ['new_partner'],
      reason: expect.stringMatching(/^Your ex is with somebody new;/),
    });
  });
});

describe('the exit code', () => {
  it.each<[string, FakeSetting['state'], number]>([
    ['hello', READY, 0],
    ['I beg', READY, 10],
    ['You regret', READY, 11],
    ['I beg or I die', READY, 12],
    ['hello', somebody({ answers: { said_no: 'yes' } }), 11],
    ['I die', somebody({ answers: { said_no: 'yes' } }), 12],
  ])('%s', async (text, state = READY, code) => {
    expect((await run({ text, exitCode: true }, { state })).code).toBe(code);
    expect((await run({ text, exitCode: true, json: true }, { state })).code).toBe(code);
    expect((await run({ text }, { state })).code).toBe(0);
  });
});

describe('the text', () => {
  const pipe = (...parts: readonly string[]): AsyncIterable<string> =>
    (async function* () {
      yield* await Promise.resolve(parts);
    })();

  it('comes from a pipe, as it is but for the last line end', async () => {
    const { out } = await run({ text: '-', json: true, stdin: pipe(' I ', 'beg\n\n') });
    expect(JSON.parse(out())).toMatchObject({ findings: [{ start: 3, end: 6, quote: 'beg' }] });
  });

  it.each(['', '  ', ' \n'])('has to say something: %j', async (text) => {
    await expect(run({ text })).rejects.toMatchObject({ kind: 'usage' });
    await expect(run({ text: '-', stdin: pipe(text) })).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('at night', () => {
  const night = { now: '2026-11-22T23:40', nobody: false } as const;

  it('the time comes first, and it may be held until morning', async () => {
    const { talk, state, log } = await run(
      { text: 'I beg' },
      { ...night, answers: { morning: true, draft_why: 'I miss her' } },
    );
    expect(talk()).toMatch(/^It is 23:40\./);
    expect(log.indexOf('talk')).toBeLessThan(log.indexOf('result'));
    expect(state().drafts).toEqual([
      {
        id: expect.any(String),
        stage: 'first-contact',
        versions: [{ text: 'I beg', at: '2026-11-22T23:40:00+00:00', verdict: 'revise' }],
        heldUntil: expect.stringMatching(/^2026-11-23T08:00:00/),
        why: 'I miss her',
        decision: null,
      },
    ]);
  });

  it('or not; after a crisis and where the way is closed nothing is offered', async () => {
    expect((await run({ text: 'I beg' }, { ...night, answers: { morning: false } })).state().drafts).toEqual(
      [],
    );
    expect((await run({ text: 'I die' }, night)).asked()).toEqual([]);
    const closed = await run(
      { text: 'I beg' },
      { ...night, state: somebody({ answers: { said_no: 'yes' } }) },
    );
    expect([closed.asked(), closed.talk()]).toEqual([[], '']);
  });
});
