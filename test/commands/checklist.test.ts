import { describe, expect, it } from '@jest/globals';

import { checklist } from '../../src/commands/checklist.js';
import type { ChecklistOptions } from '../../src/commands/checklist.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
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

/** Four points of which three are open; one step was visited before, and can be opened again. */
const OPEN_POINTS: FakeSetting = {
  state: somebody({ visited: ['accept'] }),
  shelf: {
    ...realShelf(),
    checklist: [
      {
        id: 'rested',
        title: 'I am rested',
        weight: 'should',
        question: 'Are you rested?',
        why: 'Tired people write worse. `coach urge` has something to do instead.',
        step: 'heal',
        sources: ['g5.15.6', 'coach'],
      },
      {
        id: 'accepted',
        title: 'I have accepted that {they|are} gone, and I can say so to {name} without a but',
        weight: 'must',
        question: 'Have you?',
        why: 'In one study contact went\nwith feeling better only then.',
        step: 'accept',
        sources: ['E3', 'g1.1.5', 'g1.2.1'],
      },
      {
        id: 'plan',
        title: 'I have a plan',
        weight: 'must',
        question: 'Have you?',
        why: 'Old difficulties come back.',
        step: 'own_part',
        sources: ['coach'],
      },
      {
        id: 'no_no',
        title: 'No no',
        weight: 'stop',
        question: 'Was there none?',
        why: 'A no is honoured.',
        step: 'safety',
        sources: ['coach'],
        no: { kind: 'is', fact: 'said_no', values: ['yes'] },
        yes: { kind: 'is', fact: 'said_no', values: ['no'] },
      },
    ],
  },
  answers: { accepted: { key: 'skip' }, plan: 'no', rested: 'no' },
};

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
  const journey = state.journeys[realPlaybook().name];
  return Object.fromEntries(Object.entries(journey?.answers ?? {}).map(([id, { value }]) => [id, value]));
}

describe('past runs', () => {
  const checks = [
    { on: '2026-11-01', verdict: 'stop', answers: {} },
    { on: '2026-11-10', verdict: 'not-yet', answers: { accepted: 'no', plan: 'no' } },
  ] as const;
  const answers = { accepted: 'yes', plan: 'no', rested: 'no' };

  it('stand beside the one of today, with what has changed', async () => {
    const state = somebody({ visited: ['accept'], state: { checks } });
    const fake = await run({ ...OPEN_POINTS, state, answers });
    const out = fake.out();
    expect(out.slice(out.indexOf('Before'))).toMatchInlineSnapshot(`
     "Before
     - Sunday 1 November: closed
     - Tuesday 10 November: not yet
     - Today: not yet

     What has changed since the last time
     - I have accepted that she is gone, and I can say so to your ex without a but:
       no, now yes

     2 of 4 are a yes. Any answer can be changed, any day."
    `);
  });

  it('are not shown where the way is closed', async () => {
    const state = somebody({ answers: { said_no: 'yes' }, state: { checks } });
    expect((await run({ state })).out()).not.toMatch(/Before|November/);
  });
});

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
    expect(fake.out()).toMatchInlineSnapshot(`
     "Nothing stands against it

     Writing, waiting longer and letting go are three good ways from here. coach
     draft reads a message with you; nothing is ever sent from here.

     30 of 30 are a yes. Any answer can be changed, any day."
    `);
  });

  it('shows each open point with its reason, its guides and what helps', async () => {
    const fake = await run({ ...OPEN_POINTS }, { exitCode: true });
    expect(fake.code).toBe(10);
    expect(fake.out()).toMatchInlineSnapshot(`
     "Not yet

     That is no verdict on you. Waiting longer and letting go stay open the whole
     time.

     Not settled yet

     - I have accepted that she is gone, and I can say so to your ex without a but
       (not answered)
       In one study contact went with feeling better only then.
       From: a study (E3), guide 1 (g1.1.5, g1.2.1).
       What helps: "Accept the decision" (coach start --to accept).

     - I have a plan (no)
       Old difficulties come back.
       From: our own choice.
       What helps: the step "Your part, and what you would do now".

     Worth a look; these close nothing

     - I am rested (no)
       Tired people write worse. coach urge has something to do instead.
       From: guide 5 (g5.15.6), our own choice.
       What helps: "Look after yourself" (coach start --to heal).

     1 of 4 are a yes. Any answer can be changed, any day."
    `);
  });

  it('fits 40 columns', async () => {
    const fake = await run({ ...OPEN_POINTS, width: 40 });
    expect(fake.out()).toMatchInlineSnapshot(`
     "Not yet

     That is no verdict on you. Waiting
     longer and letting go stay open the
     whole time.

     Not settled yet

     - I have accepted that she is gone, and
       I can say so to your ex without a but
       (not answered)
       In one study contact went with feeling
       better only then.
       From: a study (E3), guide 1 (g1.1.5,
       g1.2.1).
       What helps: "Accept the decision"
       (coach start --to accept).

     - I have a plan (no)
       Old difficulties come back.
       From: our own choice.
       What helps: the step "Your part, and
       what you would do now".

     Worth a look; these close nothing

     - I am rested (no)
       Tired people write worse. coach urge
       has something to do instead.
       From: guide 5 (g5.15.6), our own
       choice.
       What helps: "Look after yourself"
       (coach start --to heal).

     1 of 4 are a yes. Any answer can be
     changed, any day."
    `);
  });

  it('asks about a skipped safety question with the question itself, and keeps the answer in the journey', async () => {
    const known = { steady: 7, cheating: 'no', afraid: null, said_no: null };
    const state = somebody({ step: 'space', answers: known });
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
    const state = somebody({ step: 'space', answers: { [fact]: null } });
    const fake = await run({ state, answers: { [fact]: value } }, { exitCode: true });
    expect([fake.code, fake.asked()]).toEqual([11, [fact]]);
    expect(answersOf(fake.state())[fact]).toBe(value);
    expect(fake.out()).toMatch(/^The way is closed/);
    expect(fake.state().checks[0]?.verdict).toBe('stop');
  });

  it.each([
    ['afraid', 'unsure', 'yes'],
    ['frightening', 'yes', 'yes'],
    ['said_no', 'yes', 'yes'],
    ['new_partner', 'yes', 'yes'],
  ])(
    'in a step that takes no reports, %s %s is kept as the thing that happened',
    async (fact, value, kept) => {
      const state = somebody({ step: 'heal', answers: { [fact]: null } });
      const fake = await run({ state, answers: { [fact]: value } }, { exitCode: true });
      expect([fake.code, answersOf(fake.state())[fact]]).toEqual([11, kept]);
    },
  );

  it('an order stops this round also where the walk cannot note it', async () => {
    const state = somebody({ step: 'heal', answers: { court_order: null } });
    const fake = await run({ state, answers: { court_order: 'yes' } }, { exitCode: true });
    expect([fake.code, fake.state().checks[0]?.verdict]).toEqual([11, 'stop']);
    expect(fake.out()).toContain('There is an order about contact');
  });

  it('a no about thoughts of harm closes the way too, and is kept', async () => {
    const fake = await run({ state: READY, answers: { not_in_the_dark: 'no' } }, { exitCode: true });
    expect(fake.code).toBe(11);
    expect(answersOf(fake.state())['self_harm']).toBe('yes');
    expect(fake.out()).toContain('coach support');
  });

  it('saves after every answer: stopping keeps what was said', async () => {
    const stop = new CoachError('interrupted', 'Stopped.');
    const answers = { not_in_the_dark: 'yes', accepted: 'no', causes_known: stop };
    const fake = fakePorts({ state: READY, answers });
    await expect(checklist(fake.ports, {})).rejects.toBe(stop);
    expect(fake.talk()).toContain('Saved up to here.');
    expect(fake.state().checks).toHaveLength(1);
    expect(fake.state().checks[0]?.answers).toMatchObject({ accepted: 'no', causes_known: 'unknown' });
  });

  it('says nothing is saved where nothing was', async () => {
    const answers = { not_in_the_dark: new CoachError('hangup', 'Gone.') };
    const fake = fakePorts({ state: READY, answers });
    await expect(checklist(fake.ports, {})).rejects.toMatchObject({ kind: 'hangup' });
    expect([fake.talk().includes('Saved'), fake.state()]).toEqual([false, READY]);
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
    for (const state of [emptyState, somebody({ step: 'safety', answers: { afraid: undefined } })]) {
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
    const fake = await filed(somebody({ step: 'space' }), { [id]: 'no' });
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
    expect(fake.out()).not.toMatch(/\d+ (day|week)|until|second|another|\bagain\b|write|coach draft/i);
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
