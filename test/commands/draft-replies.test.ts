import { describe, expect, it } from '@jest/globals';

import { contactAdd } from '../../src/commands/contact.js';
import { draftReplies } from '../../src/commands/draft-replies.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import { fakePorts } from '../helpers/ports.js';

const on = '2026-11-20';
const PLANS = {
  warm: { text: 'I sleep on it.', on },
  none: { text: 'I ring Sam.', on },
  no: { text: 'I go to Mia.', on },
};

function having(replyPlans: State['replyPlans'], answers = {}): State {
  return { ...somebody({ answers }), replyPlans };
}

describe('the plans', () => {
  it('are asked one by one, kept at once, and shown', async () => {
    const fake = fakePorts({
      state: having({}),
      answers: {
        reply_warm: 'I sleep on it.',
        reply_neutral: { turns: [{ key: 'help' }, { key: 'skip' }] },
        reply_cold: { turns: [{ key: 'back' }, ''] },
        reply_none: 'I ring Sam.',
        reply_no: 'I go to Mia.',
        reply_taken: { key: 'skip' },
      },
      otherwise: { key: 'skip' },
    });
    expect(await draftReplies(fake.ports, {})).toBe(0);
    expect(fake.state().replyPlans).toEqual({
      warm: { text: 'I sleep on it.', on: '2026-11-22' },
      none: { text: 'I ring Sam.', on: '2026-11-22' },
      no: { text: 'I go to Mia.', on: '2026-11-22' },
    });
    expect(fake.log.indexOf('save')).toBeLessThan(fake.log.indexOf('ask reply_neutral'));
    expect(fake.talk().slice(fake.talk().indexOf('What you meant'))).toMatchInlineSnapshot(`
     "What you meant to do, in your own words
     - A warm answer: "I sleep on it." (Sunday 22 November 2026)
     - No answer: "I ring Sam." (Sunday 22 November 2026)
     - A no: "I go to Mia." (Sunday 22 November 2026)"
    `);
  });

  it('as a document: all six kinds, nothing asked', async () => {
    const fake = fakePorts({ state: having(PLANS) });
    await draftReplies(fake.ports, { json: true });
    const { replies } = JSON.parse(fake.out()) as { replies: { id: string; text: string | null }[] };
    expect(replies.map(({ id, text }) => [id, text])).toEqual([
      ['warm', 'I sleep on it.'],
      ['neutral', null],
      ['cold', null],
      ['none', 'I ring Sam.'],
      ['no', 'I go to Mia.'],
      ['taken', null],
    ]);
  });

  it.each([
    ['closed', having(PLANS, { said_no: 'yes' }), 'Your ex has said no'],
    ['not begun', emptyState, 'First come the questions'],
  ])('%s: nothing is asked', async (_, state, first) => {
    const fake = fakePorts({ state });
    await draftReplies(fake.ports, {});
    expect([fake.asked(), fake.out().startsWith(first)]).toEqual([[], true]);
  });
});

describe('are shown when the reply is logged', () => {
  it.each<[string, Parameters<typeof contactAdd>[1], readonly string[]]>([
    ['a warm one', { by: 'them', reply: 'warm' }, ['warm']],
    ['none', { by: 'me', how: 'text', practical: true, reply: 'none' }, ['none']],
    ['without a tone: all', { by: 'them' }, ['warm', 'none', 'no']],
    ['practical', { by: 'them', practical: true }, []],
    ['only shown to me', { by: 'them', how: 'shown' }, []],
    ['a no closes the way: only that one', { by: 'them', reply: 'no' }, ['no']],
  ])('%s', async (_, flags, shown) => {
    const fake = fakePorts({ state: having(PLANS) });
    await contactAdd(fake.ports, flags);
    const found = Object.entries(PLANS).filter(([, { text }]) => fake.talk().includes(text));
    expect(found.map(([id]) => id)).toEqual(shown);
  });

  it('where the way is closed, none that could lead to writing', async () => {
    const fake = fakePorts({ state: having(PLANS, { new_partner: 'yes' }) });
    await contactAdd(fake.ports, { by: 'them' });
    expect(fake.talk()).toContain('I go to Mia.');
    expect(fake.talk()).not.toMatch(/sleep on it|ring Sam/);
  });
});
