import { describe, expect, it } from '@jest/globals';

import { draft } from '../../src/commands/draft.js';
import type { DraftOptions } from '../../src/commands/draft.js';
import type { Shelf } from '../../src/core/shelf.js';
import { emptyState } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import type { Somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realShelf } from '../helpers/real-content.js';

const SHELF: Shelf = {
  ...realShelf(),
  stages: [
    {
      id: 'warm',
      title: 'Light talk',
      intro: 'Keep it easy.\nFriendly is not yet a wish to return.',
      tips: [
        {
          id: 'pace',
          tip: 'Ask how {name} is, and match {their} pace:\n`coach urge` has things for when it is slow.',
          sources: ['g1.4.7'],
        },
        { id: 'flowers', tip: 'No flowers.', sources: ['coach'] },
      ],
    },
  ],
};

async function shown(setting: FakeSetting, options: DraftOptions = {}): Promise<FakePorts> {
  const fake = fakePorts({ nobody: true, ...setting });
  expect(await draft(fake.ports, options)).toBe(0);
  expect(fake.log).not.toContain('save');
  return fake;
}

async function stageOf(who: Somebody, options: DraftOptions = {}): Promise<unknown> {
  const fake = await shown({ state: somebody(who) }, { ...options, json: true });
  const { stage, shown: tips } = JSON.parse(fake.out()) as { stage: string; shown: string };
  return [stage, tips];
}

describe('the stage', () => {
  it.each([
    ['reach_out', 'first-contact'],
    ['reconnect', 'warm'],
    ['apologise', 'apology'],
    ['address', 'serious-talk'],
    ['limited_contact', 'logistics'],
    ['heal', 'first-contact'],
  ])('in %s is %s', async (step, stage) => {
    const marks = { answers: { they_join: 'yes', they_opened: 'no', steady: 8 } } as const;
    expect((await stageOf({ step, ...marks })) as string[]).toContain(stage);
  });

  it.each(['warm', 'apology', 'serious-talk', 'logistics', 'first-contact'])(
    'may be named: %s',
    async (stage) => {
      expect(await stageOf({ step: 'heal' }, { stage })).toEqual([stage, 'open']);
    },
  );

  it('is refused when it is none', async () => {
    const fake = fakePorts({ state: somebody() });
    await expect(draft(fake.ports, { stage: 'love' })).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.out()).toBe('');
  });
});

describe('what is shown', () => {
  it('the tips, each with its guides', async () => {
    const fake = await shown({ state: somebody(), shelf: SHELF }, { stage: 'warm' });
    expect(fake.out()).toMatchInlineSnapshot(`
     "Light talk

     Keep it easy. Friendly is not yet a wish to return.

     - Ask how Robin is, and match her pace: coach urge has things for when it is
       slow.
       From: guide 1 (g1.4.7).

     - No flowers.
       From: our own choice.

     The coach sends nothing. Whether anything is sent at all is up to you, and not
     sending is as good."
    `);
  });

  it('fits 40 columns', async () => {
    const fake = await shown({ state: somebody(), shelf: SHELF, width: 40 }, { stage: 'warm' });
    expect(fake.out()).toMatchInlineSnapshot(`
     "Light talk

     Keep it easy. Friendly is not yet a wish
     to return.

     - Ask how Robin is, and match her pace:
       coach urge has things for when it is
       slow.
       From: guide 1 (g1.4.7).

     - No flowers.
       From: our own choice.

     The coach sends nothing. Whether
     anything is sent at all is up to you,
     and not sending is as good."
    `);
  });

  it('as a document', async () => {
    const fake = await shown({ state: somebody(), shelf: SHELF }, { stage: 'warm', json: true });
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      stage: 'warm',
      shown: 'open',
      closed: [],
      reason: null,
      template: null,
      tips: [
        {
          tip: 'Ask how Robin is, and match her pace: `coach urge` has things for when it is slow.',
          sources: ['g1.4.7'],
        },
        { tip: 'No flowers.', sources: ['coach'] },
      ],
    });
  });

  it.each<[string, Somebody, string]>([
    ['nothing asked yet', { answers: { afraid: null } }, 'screen'],
    ['a wait that is not over', { ended: '2026-11-10' }, 'early'],
    ['four days with the coach', { begun: '2026-11-18' }, 'early'],
    ['a day below 6', { answers: { steady: 4 } }, 'early'],
    ['everything in place', { answers: { steady: 8 } }, 'open'],
  ])('%s', async (_, who, tips) => {
    expect(await stageOf(who)).toEqual(['first-contact', tips]);
  });

  it('before it has begun the safety questions come first', async () => {
    const fake = await shown({ state: emptyState });
    expect(fake.out()).toContain('coach start');
    expect(fake.out()).not.toContain('From:');
  });

  it('says first, without a number, that it is not yet time', async () => {
    const fake = await shown({ state: somebody({ ended: '2026-11-10' }) });
    const [first = ''] = fake.out().split('\n\n');
    expect(first).toMatchInlineSnapshot(`
     "It is not yet time, and there is no hurry: coach status shows where you are.
     This is for reading, and waiting longer or letting go is as good."
    `);
  });

  it.each([1, 2])('helps with no further message once %i first ones are out', async (count) => {
    const contact = { id: 'c', on: '2026-11-10', by: 'me', how: 'text', planned: 'first_message' } as const;
    const contacts = Array.from({ length: count }, (_, i) => ({ ...contact, id: String(i) }));
    const state = somebody({ answers: { steady: 8 }, state: { contacts } });
    for (const stage of [undefined, 'first-contact', 'warm', 'apology', 'serious-talk']) {
      const fake = await shown({ state }, { stage });
      expect(fake.out()).not.toMatch(/From:|\d|second|another|again/);
    }
    expect((await shown({ state }, { stage: 'logistics' })).out()).toContain('From:');
  });

  it('is open in the steps where they talk, however it began', async () => {
    const contact = { id: 'c', on: '2026-11-10', by: 'me', how: 'text', planned: 'first_message' } as const;
    const who = { step: 'reconnect', state: { contacts: [contact] } };
    expect(await stageOf(who)).toEqual(['warm', 'open']);
  });

  it.each([
    ['12:00', ''],
    ['23:30', 'It is 23:30.'],
    ['02:05', 'It is 02:05.'],
  ])('at %s it says %j first', async (time, words) => {
    const fake = await shown({ state: somebody(), now: `2026-11-22T${time}` });
    expect(fake.talk().slice(0, 12)).toBe(words);
  });
});
