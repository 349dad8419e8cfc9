import { describe, expect, it } from '@jest/globals';

import { checklist } from '../../src/commands/checklist.js';
import type { ChecklistOptions } from '../../src/commands/checklist.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { realPlaybook, realShelf } from '../helpers/real-content.js';

/** The criteria that no journey knows: what is asked of somebody who has answered everything else. */
const ASKED = realShelf()
  .checklist.map(({ id }) => id)
  .filter(
    (id) =>
      ![
        'safe', 'no_order', 'no_no', 'no_partner', 'fewer_than_two', 'wait_over', 'with_coach_a_week',
        'no_open_message', 'steady', 'owned',
      ].includes(id),
  ); // prettier-ignore
const ALL_YES = Object.fromEntries(ASKED.map((id) => [id, 'yes']));
const READY = somebody({ answers: { steady: 7, cheating: 'no' } });

interface Document {
  readonly verdict: string;
  readonly criteria: readonly { readonly id: string; readonly state: string; readonly why: string }[];
}

function documentIn(fake: FakePorts): Document {
  return JSON.parse(fake.out()) as Document;
}

function statesIn(fake: FakePorts): Readonly<Record<string, string>> {
  return Object.fromEntries(documentIn(fake).criteria.map(({ id, state }) => [id, state]));
}

async function run(
  setting: FakeSetting,
  options: ChecklistOptions = {},
): Promise<FakePorts & { code: number }> {
  const fake = fakePorts(setting);
  const code = await checklist(fake.ports, options);
  expect(fake.unused()).toEqual([]);
  return { ...fake, code };
}

function answersOf(state: State): Readonly<Record<string, unknown>> {
  const { answers } = state.journeys[realPlaybook().name] ?? { answers: {} };
  return Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
}

describe('with a person', () => {
  it('fills in what is known, asks the rest, stops first, and keeps the round with its date', async () => {
    const fake = await run({ state: READY, answers: ALL_YES }, { exitCode: true });
    expect(fake.asked()).toEqual([...ASKED].sort(byWeight));
    expect(fake.code).toBe(0);
    expect(fake.state().checks).toEqual([
      {
        on: '2026-11-22',
        verdict: 'go',
        answers: Object.fromEntries(realShelf().checklist.map(({ id }) => [id, 'yes'])),
      },
    ]);
    expect(fake.out()).toMatchInlineSnapshot();
  });

  it.each([80, 40])(
    'shows each open point with its reason, its guides and what helps, at %i columns',
    async (width) => {
      const answers = { ...ALL_YES, plan: 'no', own_work: 'no', accepted: { key: 'skip' } } as const;
      const state = somebody({ answers: { steady: 7, cheating: 'no' }, visited: ['accept'] });
      const fake = await run({ state, answers, width }, { exitCode: true });
      expect(fake.code).toBe(10);
      expect(fake.out()).toMatchSnapshot();
      expect(
        fake
          .out()
          .split('\n')
          .filter((line) => line.length > width),
      ).toEqual([]);
    },
  );

  it('asks about a skipped safety question with the question itself, and keeps the answer in the journey', async () => {
    const state = somebody({ answers: { steady: 7, cheating: 'no', afraid: null, said_no: null } });
    const fake = await run({ state, answers: { ...ALL_YES, afraid: 'no', said_no: 'no' } });
    expect(fake.asked().slice(0, 2)).toEqual(['afraid', 'said_no']);
    expect(answersOf(fake.state())).toMatchObject({ afraid: 'no', said_no: 'no' });
    expect(fake.state().checks[0]?.verdict).toBe('go');
  });

  it.each([
    ['afraid', 'yes'],
    ['afraid', 'unsure'],
    ['frightening', 'unsure'],
    ['court_order', 'yes'],
    ['said_no', 'yes'],
    ['new_partner', 'yes'],
  ])('%s %s closes the way at once: nothing more is asked', async (fact, value) => {
    const state = somebody({ answers: { [fact]: null } });
    const fake = await run({ state, answers: { [fact]: value } }, { exitCode: true });
    expect([fake.code, fake.asked()]).toEqual([11, [fact]]);
    expect(answersOf(fake.state())[fact]).toBe(value);
    expect(fake.out()).toMatch(/^The way is closed/);
    expect(fake.state().checks[0]?.verdict).toBe('stop');
  });

  it('a no about thoughts of harm closes the way too, and is kept', async () => {
    const fake = await run({ state: READY, answers: { not_in_the_dark: 'no' } }, { exitCode: true });
    expect(fake.code).toBe(11);
    expect(answersOf(fake.state())['self_harm']).toBe('yes');
    expect(fake.out()).toContain('coach support');
  });

  it('saves after every answer: stopping keeps what was said', async () => {
    const answers = { not_in_the_dark: 'yes', accepted: 'no', causes_known: new Error('stopped') };
    const fake = fakePorts({ state: READY, answers });
    await expect(checklist(fake.ports, {})).rejects.toThrow('stopped');
    expect(fake.state().checks).toHaveLength(1);
    expect(fake.state().checks[0]?.answers).toMatchObject({ accepted: 'no', causes_known: 'unknown' });
  });

  it('goes back to the question before, and shows help and reasons', async () => {
    const turns = [{ key: 'why' }, { key: 'help' }, { key: 'back' }, 'yes'] as const;
    const answers = { ...ALL_YES, accepted: { turns }, not_in_the_dark: { turns: ['yes', 'yes'] } };
    const fake = await run({ state: READY, answers });
    expect(fake.asked().slice(0, 6)).toEqual([
      'not_in_the_dark', 'accepted', 'accepted', 'accepted', 'not_in_the_dark', 'accepted',
    ]); // prettier-ignore
    expect(fake.talk()).toContain('From: a study (E3), our own choice.');
  });

  it('sends somebody who has not met the safety questions there, and asks nothing', async () => {
    for (const state of [emptyState, somebody({ step: 'safety', at: 'afraid', answers: { afraid: null } })]) {
      const fake = await run({ state }, { exitCode: true });
      expect([fake.code, fake.asked(), fake.state()]).toEqual([10, [], state]);
      expect(fake.out()).toContain('coach start');
    }
  });
});

describe('at night', () => {
  it.each([
    ['22:59', false],
    ['23:00', true],
    ['05:59', true],
    ['06:00', false],
  ])('at %s the time is said first: %s', async (time, night) => {
    const setting = { state: READY, answers: night ? { morning: true } : ALL_YES };
    const fake = await run({ ...setting, now: `2026-11-22T${time}` });
    expect(fake.talk().includes(`It is ${time}.`)).toBe(night);
    expect(fake.asked()[0]).toBe(night ? 'morning' : 'not_in_the_dark');
    expect(fake.state().checks).toHaveLength(night ? 0 : 1);
  });
});

describe('without a person', () => {
  it('--json: what is asked is unknown, and nothing is saved', async () => {
    const fake = await run({ state: READY, nobody: true }, { json: true, exitCode: true });
    expect(fake.code).toBe(10);
    expect(statesIn(fake)).toMatchObject({
      safe: 'yes',
      steady: 'yes',
      wait_over: 'yes',
      accepted: 'unknown',
    });
    expect(fake.log).toEqual(['result']);
    expect(Object.keys(documentIn(fake))).toEqual(['version', 'date', 'verdict', 'criteria']);
    expect(Object.keys(documentIn(fake).criteria[0] ?? {})).toEqual([
      'id', 'title', 'weight', 'state', 'why', 'sources', 'step',
    ]); // prettier-ignore
  });

  it('names nobody', async () => {
    const fake = await run({ state: READY, nobody: true }, { json: true });
    expect(fake.out()).not.toContain('Robin');
  });

  it('says so where it would have to ask, and saves nothing', async () => {
    const fake = fakePorts({ state: READY, nobody: true });
    await expect(checklist(fake.ports, {})).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });
});

describe('with a file of answers', () => {
  const filed = async (
    state: State,
    answers: Readonly<Record<string, string | boolean | number>>,
  ): Promise<FakePorts & { code: number }> =>
    run({ state, answers, file: true }, { json: true, exitCode: true, answers });

  it('all yes is a go', async () => {
    const fake = await filed(READY, ALL_YES);
    expect([fake.code, fake.state().checks.length]).toEqual([0, 1]);
  });

  it('a missing answer is unknown, and the rest counts', async () => {
    const fake = await filed(READY, { motive: 'no' });
    expect([fake.code, statesIn(fake)['motive'], statesIn(fake)['accepted']]).toEqual([10, 'no', 'unknown']);
  });

  it.each([
    ['safe', 'afraid', 'unsure'],
    ['no_no', 'said_no', 'yes'],
    ['no_partner', 'new_partner', 'yes'],
    ['no_order', 'court_order', 'yes'],
    ['not_in_the_dark', 'self_harm', 'yes'],
  ])('a no to %s closes the way, also where the journey knew better', async (id, fact, value) => {
    const fake = await filed(READY, { [id]: 'no' });
    expect(fake.code).toBe(11);
    expect(documentIn(fake).criteria.map((one) => [one.id, one.state])).toEqual([[id, 'no']]);
    expect(answersOf(fake.state())[fact]).toBe(value);
  });

  it('a yes opens nothing that is closed', async () => {
    const state = somebody({ answers: { afraid: 'yes' } });
    const fake = fakePorts({ state, file: true });
    const answers = { ...ALL_YES, safe: 'yes', afraid: 'no' };
    expect(await checklist(fake.ports, { json: true, exitCode: true, answers })).toBe(11);
    expect([fake.asked(), fake.state()]).toEqual([[], state]);
  });

  it('before the walk has begun there is no go', async () => {
    const every = Object.fromEntries(realShelf().checklist.map(({ id }) => [id, 'yes']));
    const fake = await filed(emptyState, every);
    expect([fake.code, statesIn(fake)['safe'], statesIn(fake)['wait_over']]).toEqual([
      10,
      'unknown',
      'unknown',
    ]);
  });

  it('an id that is none is refused, and nothing is saved', async () => {
    const fake = fakePorts({ state: READY, file: true });
    const run = checklist(fake.ports, { answers: { nope: 'yes' } });
    await expect(run).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });
});

describe('once a message of theirs is out', () => {
  const contacts = [{ id: 'c', on: '2026-11-10', by: 'me', how: 'text', planned: 'first_message' }] as const;
  const out = somebody({ answers: { steady: 7, cheating: 'no' }, state: { contacts } });

  it.each([
    ['12 days later', '2026-11-22'],
    ['after the quiet weeks', '2026-12-22'],
  ])('%s nothing counts, times or proposes another', async (_, day) => {
    const fake = await run({ state: out, answers: ALL_YES, now: `${day}T12:00` });
    expect(fake.out()).not.toMatch(/28|day|week|second|again|write|message with you|coach draft/i);
    expect(fake.talk()).not.toMatch(/28|second/);
  });

  it('nor in the document', async () => {
    const fake = await run({ state: out, nobody: true }, { json: true });
    const counted = ['wait_over', 'with_coach_a_week', 'no_open_message'];
    const whys = documentIn(fake)
      .criteria.filter(({ id }) => counted.includes(id))
      .map(({ why }) => why);
    expect(new Set(whys).size).toBe(1);
    expect(whys[0]).not.toMatch(/\d/);
  });

  it('after two it stops', async () => {
    const two = [...contacts, { ...contacts[0], id: 'd', on: '2026-11-11' }];
    const fake = await run({ state: { ...out, contacts: two } }, { exitCode: true });
    expect([fake.code, fake.asked()]).toEqual([11, []]);
    expect(fake.out()).toMatchInlineSnapshot(`
     "The way is closed

     Two at most, ever: our own limit. Guide 5 counts staying cold or silent as an
     answer to be honoured. After two, the kind thing for both of you is to stop.

     There are people to talk to, at any hour: coach support. If there is danger now,
     call the emergency number."
    `);
  });
});

function byWeight(a: string, b: string): number {
  const order = realShelf().checklist;
  const rank = (id: string): number =>
    ['stop', 'must', 'should'].indexOf(order.find((one) => one.id === id)?.weight ?? '');
  return rank(a) - rank(b);
}
