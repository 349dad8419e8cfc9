import { describe, expect, it } from '@jest/globals';

import { contactAdd, contactList, contactUndo } from '../../src/commands/contact.js';
import type { ContactAddOptions } from '../../src/commands/contact.js';
import type { Contact } from '../../src/core/contact/contact.js';
import type { Change } from '../../src/core/journey/advance.js';
import { advance } from '../../src/core/journey/advance.js';
import type { State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import { contact } from '../core/contact/samples.js';
import { smallPlaybook } from '../core/journey/small-playbook.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const playbook = smallPlaybook();
const EVENTS: readonly Change[] = [
  { type: 'begin' },
  { type: 'answer', question: 'called', value: 'Robin Secret' },
  { type: 'answer', question: 'over_on', value: '2026-11-01' },
  { type: 'answer', question: 'pause', value: 28 },
];
const begun = EVENTS.reduce<State>(
  (state, event) => advance(playbook, state, { event, today: '2026-11-02', newId: () => 'made' }).state,
  emptyState,
);

function given(setting: FakeSetting = {}): FakePorts {
  return fakePorts({ playbook, state: begun, now: '2026-11-22T21:30', nobody: true, ...setting });
}

// eslint-disable-next-line @typescript-eslint/require-await -- what a pipe looks like
async function* piped(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

function withLedger(...contacts: readonly Contact[]): FakePorts {
  return given({ state: { ...begun, contacts } });
}

async function added(options: ContactAddOptions): Promise<Omit<Contact, 'id'> | undefined> {
  const fake = given();
  expect(await contactAdd(fake.ports, options)).toBe(0);
  const last = fake.state().contacts.at(-1);
  if (last === undefined) return undefined;
  const { id, ...rest } = last;
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return rest;
}

describe('contact add keeps', () => {
  const now = { on: '2026-11-22', time: '21:30' };
  it.each<readonly [ContactAddOptions, Omit<Contact, 'id'>]>([
    [{ by: 'me' }, { ...now, by: 'me' }],
    [
      { by: 'both', how: 'met' },
      { ...now, by: 'both', how: 'met' },
    ],
    [
      { by: 'them', how: 'text', reply: 'warm' },
      { ...now, by: 'them', how: 'text', reply: 'warm' },
    ],
    [
      { by: 'me', practical: true },
      { ...now, by: 'me', practical: true },
    ],
    [
      { by: 'me', practical: false },
      { ...now, by: 'me' },
    ],
    [
      { by: 'me', on: 'friday evening at 9' },
      { by: 'me', on: '2026-11-20', time: '21:00' },
    ],
    [
      { by: 'me', on: 'yesterday 21:00' },
      { on: '2026-11-21', time: '21:00', by: 'me' },
    ],
    [
      { by: 'me', on: '2026-11-12' },
      { on: '2026-11-12', by: 'me' },
    ],
    [{ how: 'look' }, { ...now, by: 'me', how: 'look' }],
    [{ how: 'shown' }, { ...now, by: 'them', how: 'shown' }],
    [
      { by: 'me', note: '-', stdin: piped('Two lines,\nat night \n') },
      { ...now, by: 'me', note: 'Two lines,\nat night' },
    ],
    [
      { by: 'me', note: '-', stdin: piped(' \n') },
      { ...now, by: 'me' },
    ],
  ])('%j', async (options, wanted) => {
    expect(await added(options)).toEqual(wanted);
  });
});

describe('contact add refuses, and keeps nothing', () => {
  it.each<readonly [ContactAddOptions, string, string]>([
    [{ by: 'her' }, '--by does not know that word.', 'It is one of: me, them, both.'],
    [
      { by: 'me', how: 'letter' },
      '--how does not know that word.',
      'It is one of: text, call, met, social, look, shown.',
    ],
    [
      { by: 'them', reply: 'hot' },
      '--reply does not know that word.',
      'It is one of: warm, neutral, cold, none, no.',
    ],
    [{ by: 'them', how: 'look' }, '--how look is something you did.', 'Use it with --by me, or alone.'],
    [
      { by: 'me', on: 'tomorrow' },
      'The time after --on cannot be read, or is still to come.',
      expect.any(String) as unknown as string,
    ],
    [
      { by: 'me', on: '2026-02-30' },
      'The time after --on cannot be read, or is still to come.',
      expect.any(String) as unknown as string,
    ],
    [
      { by: 'me', note: 'private words' },
      'A note is not taken from the command line.',
      'Pipe it in: --note -',
    ],
    [{}, 'This needs a terminal: it asks questions.', ''],
  ])('%j', async (options, message, hint) => {
    const fake = given();
    const error = await contactAdd(fake.ports, options).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(CoachError);
    expect(error).toMatchObject({ kind: 'usage', message, hint });
    expect(JSON.stringify(error)).not.toContain('private');
    expect(fake.log).toEqual([]);
  });
});

describe('contact add asks who began it', () => {
  it('where no flag says so; help does not lose the question', async () => {
    const fake = given({
      nobody: false,
      answers: { by: { turns: [{ key: 'help' }, { key: 'why' }, 'me'] }, trigger: { key: 'back' } },
    });
    await contactAdd(fake.ports, { how: 'text' });
    expect(fake.state().contacts.map((one) => one.by)).toEqual(['me']);
    expect(fake.unused()).toEqual([]);
  });

  it('and keeps nothing when the person turns back', async () => {
    const fake = given({ nobody: false, answers: { by: { key: 'back' } } });
    expect(await contactAdd(fake.ports, {})).toBe(0);
    expect([fake.talk(), fake.log]).toEqual(['Nothing was kept.', ['ask by', 'talk']]);
  });
});

describe('contact add says', () => {
  it.each<readonly [string, ContactAddOptions, string]>([
    [
      'a slip',
      { by: 'me' },
      'Noted. The count goes on from Sunday 22 November. You have kept 20 of 21 days, and your longest run is 21 days.',
    ],
    [
      'a slip some days ago',
      { by: 'me', on: '2026-11-12' },
      'Noted. The count goes on from Thursday 12 November. You have kept 20 of 21 days, and your longest run is 11 days.',
    ],
    ['before the breakup', { by: 'me', on: '2026-10-12' }, 'Noted. The count stays as it is.'],
    ['a look', { how: 'look' }, 'Noted. A look is counted apart, and the days stay as they are.'],
    [
      'it came by itself',
      { how: 'shown' },
      'Noted. It came to you by itself, and the days stay as they are.',
    ],
    ['practical', { by: 'me', practical: true }, 'Noted. Practical contact leaves the days as they are.'],
    [
      'they wrote',
      { by: 'them' },
      'Noted. They began it, so the days stay as they are.\nNothing has to be answered now. There is a page for it: "What came from your ex".\nNext: coach start',
    ],
    [
      'a no that the walk did not hear',
      { by: 'me', reply: 'no' },
      'Noted. The count goes on from Sunday 22 November. You have kept 20 of 21 days, and your longest run is 21 days.\nA no is an answer. If it was one, say so in coach start; that can be done at any question, and it is respected.',
    ],
  ])('%s', async (what, options, wanted) => {
    const fake = given({ width: 400 });
    await contactAdd(fake.ports, options);
    const [noted, ...rest] = fake.talk().split('\n\n');
    expect(noted).toBe(wanted);
    expect(fake.out()).toBe('');
    // Without anybody to ask, a slip is met with words alone.
    const met = rest.length > 0;
    expect(fake.log).toEqual(met ? ['save', 'talk', 'talk', 'talk'] : ['save', 'talk']);
    expect(met).toBe(what.startsWith('a slip') || what.startsWith('a no'));
    if (met) expect(fake.talk()).toMatch(/takes away nothing that you did before[^]*coach contact undo/);
  });

  it('before anything has begun, that it is in the ledger', async () => {
    const fake = given({ state: emptyState });
    await contactAdd(fake.ports, { by: 'them' });
    await contactAdd(fake.ports, { by: 'me' });
    expect(fake.talk().split('\n\n')[0]).toBe(
      'Noted. They began it, so the days stay as they are.\nNoted. The count goes on from Sunday 22 November. Today is its first day.',
    );
    expect(fake.state().contacts.length).toBe(2);
  });
});

it('a note with heavy words is kept first, and then looked after', async () => {
  const fake = given();
  await contactAdd(fake.ports, { by: 'me', note: '-', stdin: piped('I want to die') });
  expect(fake.log).toEqual(['save', 'talk', 'talk', 'save']);
  expect(fake.state()).toMatchObject({ concern: '2026-11-22', contacts: [{ note: 'I want to die' }] });
});

describe('a slip is met', () => {
  const rest = { trigger: { key: 'skip' }, plan: { key: 'skip' } } as const;

  it('with what set it off and a plan, each kept at once', async () => {
    const answers = { trigger: 'late', plan: 'put the phone in another room' };
    const fake = given({ nobody: false, answers });
    await contactAdd(fake.ports, { by: 'me', on: '2026-11-12 23:40' });
    const [line] = fake.state().contacts;
    expect(fake.state().urges).toEqual([
      { id: line?.id, at: '2026-11-12T23:40:00+00:00', strength: null, trigger: 'late', did: 'wrote' },
    ]);
    expect(fake.state().plans).toMatchObject([
      { when: 'it is late and I cannot sleep', then: 'put the phone in another room', on: '2026-11-22' },
    ]);
    expect(fake.talk()).toContain(
      'If it is late and I cannot sleep, then I will put the phone in another room.',
    );
    expect(fake.log.filter((one) => one !== 'talk')).toEqual([
      'save',
      'ask trigger',
      'save',
      'ask plan',
      'save',
    ]);
  });

  it('in own words, which make the first half of the plan; back leads to what set it off', async () => {
    const fake = given({
      nobody: false,
      answers: {
        trigger: { turns: ['late', 'other'] },
        trigger_own: 'I hear our song',
        plan: { turns: [{ key: 'back' }, 'other'] },
        plan_own: 'sing',
      },
    });
    await contactAdd(fake.ports, { by: 'both', on: '2026-11-12' });
    expect(fake.state().urges).toMatchObject([{ at: '2026-11-12', trigger: 'I hear our song' }]);
    expect(fake.state().plans).toMatchObject([{ when: 'I hear our song', then: 'sing' }]);
    expect(fake.unused()).toEqual([]);
  });

  it('and nothing has to be said', async () => {
    const fake = given({ nobody: false, answers: rest });
    await contactAdd(fake.ports, { by: 'me' });
    expect([fake.state().urges, fake.state().plans]).toEqual([[], []]);
  });

  it.each<readonly [string, ContactAddOptions]>([
    ['what they began', { by: 'them' }],
    ['a look', { how: 'look' }],
    ['practical matters', { by: 'me', practical: true }],
    ['the time together', { by: 'me', on: '2026-10-12' }],
  ])('%s is none', async (_, options) => {
    const fake = given({ nobody: false, state: { ...begun, calmNote: { text: 'Rest.', on: '2026-11-20' } } });
    await contactAdd(fake.ports, options);
    expect(fake.asked()).toEqual([]);
    expect(fake.talk()).not.toContain('takes away nothing');
  });
});

describe('contact list', () => {
  const ledger = [
    contact('2026-11-12', { time: '23:10', reply: 'cold', note: 'I was tired.\nIt rained.' }),
    contact('2026-11-05', { by: 'them', how: 'call' }),
    contact('2025-12-31', { how: 'look' }),
    contact('2026-11-12', { time: '08:00', by: 'both', how: 'met', practical: true }),
    contact('2026-11-13', { planned: 'letter' }),
    contact('2026-11-14', { by: 'them', how: 'shown' }),
  ];

  it('80 columns wide, newest last', async () => {
    const fake = withLedger(...ledger);
    expect(await contactList(fake.ports, {})).toBe(0);
    expect(`\n${fake.out()}\n`).toMatchInlineSnapshot(`
     "
     - Wed 31 Dec 2025: you looked at a profile
     - Thu 5 Nov: they, a call
     - Thu 12 Nov 08:00: both of you, in person; practical
     - Thu 12 Nov 23:10: you, by text; reply: cold
       I was tired.
       It rained.
     - Fri 13 Nov: you, by text; as planned
     - Sat 14 Nov: it came to you by itself

     Looked at a profile: 1 time. Came to you by itself: 1 time.
     "
    `);
    expect(fake.log).toEqual(['result']);
  });

  it('40 columns wide', async () => {
    const fake = given({ state: { ...begun, contacts: ledger }, width: 40 });
    await contactList(fake.ports, {});
    expect(`\n${fake.out()}\n`).toMatchInlineSnapshot(`
     "
     - Wed 31 Dec 2025: you looked at a
       profile
     - Thu 5 Nov: they, a call
     - Thu 12 Nov 08:00: both of you, in
       person; practical
     - Thu 12 Nov 23:10: you, by text; reply:
       cold
       I was tired.
       It rained.
     - Fri 13 Nov: you, by text; as planned
     - Sat 14 Nov: it came to you by itself

     Looked at a profile: 1 time. Came to you
     by itself: 1 time.
     "
    `);
  });

  it('--json has every key of every line', async () => {
    const fake = withLedger(
      contact('2026-11-12', {
        id: 'a',
        time: '23:10',
        note: 'n',
        planned: 'letter',
        reply: 'no',
        practical: true,
      }),
      { id: 'b', on: '2026-11-01', by: 'them' },
    );
    await contactList(fake.ports, { json: true });
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      contacts: [
        {
          id: 'b',
          on: '2026-11-01',
          time: null,
          by: 'them',
          how: null,
          practical: false,
          reply: null,
          note: null,
          planned: null,
        },
        {
          id: 'a',
          on: '2026-11-12',
          time: '23:10',
          by: 'me',
          how: 'text',
          practical: true,
          reply: 'no',
          note: 'n',
          planned: 'letter',
        },
      ],
    });
  });

  it('of an empty ledger', async () => {
    const [text, json] = [given(), given()];
    await contactList(text.ports, {});
    await contactList(json.ports, { json: true });
    expect([text.out(), json.out()]).toEqual(['The ledger is empty.', '{"version":1,"contacts":[]}']);
  });
});

describe('contact undo', () => {
  const [first, second] = [contact('2026-11-12'), contact('2026-11-05', { by: 'them' })];

  it('takes back what was added last, and leaves no trace', async () => {
    const answers = { undo: true, trigger: 'a_drink', plan: { key: 'skip' } } as const;
    const fake = given({ nobody: false, answers });
    await contactAdd(fake.ports, { by: 'me' });
    expect(fake.state().urges).toMatchObject([{ trigger: 'a_drink', did: 'wrote' }]);
    expect(fake.state().contacts.length).toBe(1);
    expect(await contactUndo(fake.ports)).toBe(0);
    expect(fake.state()).toEqual({
      ...begun,
      journeys: { small: { ...begun.journeys['small'], opened: '2026-11-22' } },
    });
  });

  it.each([
    [true, [first], 'Taken back. The count is as if it had never been there.'],
    [false, [first, second], 'It stays.'],
  ])('asks: %s', async (answer, left, said) => {
    const fake = given({
      state: { ...begun, contacts: [first, second] },
      nobody: false,
      answers: { undo: answer },
    });
    expect(await contactUndo(fake.ports)).toBe(0);
    expect([fake.state().contacts, fake.talk()]).toEqual([left, said]);
  });

  it('cannot ask without a terminal, and then changes nothing', async () => {
    const fake = withLedger(first);
    await expect(contactUndo(fake.ports)).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });

  it.each([
    ['an empty ledger', [], 'The ledger is empty.'],
    [
      'a message that the walk counts',
      [first, contact('2026-11-20', { planned: 'letter' })],
      'The last line was noted by the walk, and stays.',
    ],
  ])('refuses %s', async (_, contacts, message) => {
    const fake = given({ state: { ...begun, contacts }, nobody: false });
    await expect(contactUndo(fake.ports)).rejects.toMatchObject({ kind: 'usage', message });
    expect(fake.log).toEqual([]);
  });
});
