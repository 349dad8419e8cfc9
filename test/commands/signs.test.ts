import { describe, expect, it } from '@jest/globals';

import { signs } from '../../src/commands/signs.js';
import { emptyState } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realShelf } from '../helpers/real-content.js';

async function run(setting: FakeSetting, json = false): Promise<FakePorts> {
  const fake = fakePorts({ state: somebody(), ...setting });
  expect(await signs(fake.ports, { json })).toBe(0);
  expect(fake.unused()).toEqual([]);
  return fake;
}

interface Document {
  readonly closed: readonly string[];
  readonly signs: readonly { readonly id: string; readonly kind: string; readonly seen: readonly string[] }[];
}

describe('what reached somebody', () => {
  it('is ticked, kept with its day, and shown beside its other explanations', async () => {
    const { out, talk, state } = await run({ answers: { signs: ['friendly', 'turns_up'] } });
    expect(state().signs).toEqual([
      { id: 'friendly', on: '2026-11-22' },
      { id: 'turns_up', on: '2026-11-22' },
    ]);
    expect(out()).toMatchInlineSnapshot(`
     "A list to think with. It adds nothing up, and no sign says what another person
     will do.

     A warning
     - She turns up at places where she knows you are going to be.
       What else it could be: Guide 5 calls this hopeful. Once, in a small town, it
       is chance. Again and again without being invited, it is on the list of
       stalking warning signs, however tender it looks. Tell somebody, note the
       dates, and go through the safety questions again. coach support has people who
       know about this.
       From: guide 5 (g5.2.8), our own choice.
       You noted it on Sunday 22 November.

     Mixed
     - She is polite and friendly with you.
       What else it could be: Guide 5 says it plainly: manners and friendliness do
       not amount to wanting a relationship again. It may be respect for what you
       had, and that is worth something as it stands.
       From: guide 5 (g5.2.9).
       You noted it on Sunday 22 November."
    `);
    expect(talk()).toContain('coach support');
  });

  it('nothing ticked: nothing is kept, and the list is there to think with', async () => {
    const { out, state } = await run({ answers: { signs: [] } });
    expect(state().signs).toEqual([]);
    expect(out().match(/^- /gmu)?.length).toBe(realShelf().signs.length);
  });

  it('help and reasons are shown, and it is asked again', async () => {
    const { asked } = await run({
      answers: { signs: { turns: [{ key: 'help' }, { key: 'why' }, { key: 'back' }] } },
    });
    expect(asked()).toEqual(['signs', 'signs', 'signs']);
  });

  it('never has a score', async () => {
    const { out } = await run({ answers: { signs: realShelf().signs.map(({ id }) => id) } });
    expect(out()).not.toMatch(/\d+ (of|out of) \d+|score|per ?cent|%|your chance/i);
  });
});

describe('as a document', () => {
  it('has every sign with its days, and asks nothing', async () => {
    const seen = [{ id: 'friendly', on: '2026-11-01' }];
    const { out, asked } = await run({ state: somebody({ state: { signs: seen } }) }, true);
    const document = JSON.parse(out()) as Document;
    expect([document.closed, document.signs.length, asked()]).toEqual([[], realShelf().signs.length, []]);
    expect(document.signs.find(({ id }) => id === 'friendly')).toEqual({
      id: 'friendly',
      kind: 'mixed',
      sign: 'She is polite and friendly with you.',
      other: expect.stringContaining('Guide 5'),
      closed: false,
      sources: ['g5.2.9'],
      seen: ['2026-11-01'],
    });
  });
});

describe('where the way is not open', () => {
  it.each([
    ['closed', somebody({ answers: { said_no: 'yes' } }), ['no']],
    ['not begun', emptyState, []],
    ['a question that was skipped', somebody({ answers: { afraid: null } }), []],
  ])('%s: what warns and what says stop, and nothing is asked', async (_, state, closed) => {
    const shown = await run({ state });
    expect(shown.asked()).toEqual([]);
    expect(shown.out()).not.toContain('May mean something');
    const document = JSON.parse((await run({ state }, true)).out()) as Document;
    expect(document.closed).toEqual(closed);
    expect([...new Set(document.signs.map(({ kind }) => kind))]).toEqual(['warning', 'stop']);
  });
});
