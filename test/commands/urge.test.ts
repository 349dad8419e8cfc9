import { describe, expect, it } from '@jest/globals';

import { urge } from '../../src/commands/urge.js';
import { urgeList } from '../../src/commands/urge-list.js';
import { urgeNote } from '../../src/commands/urge-note.js';
import { contactAdd, contactUndo } from '../../src/commands/contact.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { somebody } from '../helpers/journeys.js';

const NOW = '2026-11-22T23:10';
const skip = { key: 'skip' } as const;
const open = somebody({ step: 'space' });
const afraid = somebody({ step: 'let_go', answers: { afraid: 'yes' } });
const quick = { breathe: true, strength: 7, trigger: 'hard_day', did: 'waited' } as const;

function urgent(setting: FakeSetting = {}): ReturnType<typeof fakePorts> {
  return fakePorts({ now: NOW, state: open, answers: quick, width: 400, ...setting });
}

describe('urge', () => {
  it('breathes first, then shows one thing to do, then asks, and keeps each answer as it comes', async () => {
    const fake = urgent();
    expect(await urge(fake.ports)).toBe(0);
    expect(fake.log).toEqual([
      'talk', 'ask breathe', 'talk', 'save', 'ask strength', 'save', 'ask trigger', 'save', 'ask did', 'save', 'talk',
    ]); // prettier-ignore
    expect(fake.state().urges).toMatchObject([
      { at: '2026-11-22T23:10:00+00:00', strength: 7, trigger: 'hard_day', did: 'waited' },
    ]);
    expect(fake.unused()).toEqual([]);
  });

  it('shows what the person left: note, reasons, plans and decisions, and what has helped before', async () => {
    const journey = open.journeys['coach'];
    if (journey === undefined) throw new Error('no journey');
    const state: State = {
      ...open,
      journeys: {
        coach: {
          ...journey,
          commitments: { rules: { step: 'space', options: ['no_games'], on: '2026-11-20' } },
        },
      },
      calmNote: { text: 'Call Kim instead.', on: '2026-11-01' },
      plans: [{ id: 'p', when: 'it is late', then: 'go to bed', on: '2026-11-01' }],
      urges: [{ id: 'u', at: '2026-11-20T22:00:00+00:00', strength: 5, trigger: null, did: 'own_name' }],
    };
    const entries = ['old', 'new'].map((text, i) => ({
      id: text, at: `2026-11-2${i}T10:00:00+00:00`, text: `${text} reason`, mood: null, tags: [], step: null, prompt: 'worth_waiting',
    })); // prettier-ignore
    const fake = urgent({ state, entries });
    await urge(fake.ports);
    const page = fake.talk();
    for (const part of [
      'Call Kim instead.',
      'new reason',
      'If it is late, then I will go to bed.',
      'you have done this once before',
    ])
      expect(page).toContain(part);
    expect(page).not.toContain('old reason');
    expect(page.indexOf('Call Kim')).toBeLessThan(page.indexOf('new reason'));
  });

  it.each<[string, FakeSetting['answers'], unknown]>([
    [
      'nothing is said',
      { breathe: true, strength: skip, trigger: skip, did: skip },
      { strength: null, trigger: null, did: null },
    ],
    [
      'own words',
      { ...quick, trigger: 'other', trigger_own: 'the dog', did: 'other', did_own: 'sang' },
      { trigger: 'the dog', did: 'sang' },
    ],
    [
      'help and why first',
      { ...quick, strength: { turns: [{ key: 'help' }, { key: 'why' }, 3] } },
      { strength: 3 },
    ],
  ])('%s', async (_what, answers, logged) => {
    const fake = urgent({ answers: answers ?? {} });
    await urge(fake.ports);
    expect(fake.state().urges).toMatchObject([logged as object]);
    expect(fake.unused()).toEqual([]);
  });

  it('a stop in the middle keeps what was said before it', async () => {
    const fake = urgent({ answers: { ...quick, trigger: new CoachError('interrupted', 'Stopped.') } });
    await expect(urge(fake.ports)).rejects.toThrow('Stopped.');
    expect(fake.state().urges).toMatchObject([{ strength: 7, trigger: null, did: null }]);
    expect(fake.talk()).toMatch(/Saved up to here\.$/);
  });

  it('a message goes into the ledger, is met kindly, and a plan is offered', async () => {
    const answers = { ...quick, did: 'wrote', plan: 'other', plan_own: 'I will go to sleep.' };
    const fake = urgent({ answers });
    await urge(fake.ports);
    const [contact] = fake.state().contacts;
    expect(contact).toMatchObject({ by: 'me', on: '2026-11-22', time: '23:10' });
    expect(fake.state().urges).toMatchObject([{ id: contact?.id, strength: 7, did: 'wrote' }]);
    expect(fake.state().plans).toMatchObject([
      { when: 'the day has been bad', then: 'I will go to sleep.', on: '2026-11-22' },
    ]);
    expect(fake.talk()).toContain('it takes away nothing that you did before');
    expect(fake.talk()).toContain('If the day has been bad, then I will go to sleep.');
    expect(fake.unused()).toEqual([]);
  });

  it('taking back that message leaves the urge, and what was done is open again', async () => {
    const fake = urgent({ answers: { ...quick, did: 'wrote', plan: skip, undo: true } });
    await urge(fake.ports);
    await contactUndo(fake.ports);
    expect([fake.state().contacts, fake.state().urges]).toMatchObject([[], [{ strength: 7, did: null }]]);
  });

  it('back leads to the question before, and an answer that is given again stands', async () => {
    const back = { key: 'back' } as const;
    const answers = {
      ...quick,
      strength: { turns: [back, 7, 5] },
      trigger: { turns: [back, 'other', 'late'] },
      trigger_own: back,
    };
    const fake = urgent({ answers });
    await urge(fake.ports);
    expect(fake.state().urges).toMatchObject([{ strength: 5, trigger: 'late', did: 'waited' }]);
    expect(fake.unused()).toEqual([]);
  });

  it('the help key shows people to call, and the question stands again', async () => {
    const fake = urgent({
      answers: { ...quick, trigger: { turns: [{ key: 'help' }, { key: 'why' }, 'late'] } },
    });
    await urge(fake.ports);
    expect(fake.talk()).toContain('findahelpline');
    expect(fake.talk()).toContain('From: our own choice.');
  });

  it("reasons of one's own never speak of getting anybody back", async () => {
    const entries = ['why_back', 'reasons', 'worth_anyway'].map((prompt) => ({
      id: prompt, at: '2026-11-20T10:00:00+00:00', text: `about ${prompt}`, mood: null, tags: [], step: null, prompt,
    })); // prettier-ignore
    const fake = urgent({ state: afraid, entries });
    await urge(fake.ports);
    expect(fake.talk().match(/about \w+_\w+/g)).toEqual(['about worth_anyway']);
  });

  it('a look is counted apart', async () => {
    const fake = urgent({ answers: { ...quick, did: 'looked' } });
    await urge(fake.ports);
    expect(fake.state().contacts).toMatchObject([{ by: 'me', how: 'look' }]);
  });

  it('where the way is closed no word leads on, and a message is met with help', async () => {
    const fake = urgent({ state: afraid, answers: { ...quick, did: 'wrote', plan: skip } });
    await urge(fake.ports);
    expect(fake.talk()).toContain('coach support');
    expect(fake.talk()).toContain('you owe no answer');
    expect(fake.talk()).not.toMatch(/draft|reach out|checklist|win .* back|by daylight|takes away nothing/i);
  });

  it('words that sound unsafe are saved first; then the panel is shown', async () => {
    const answers = { ...quick, trigger: 'other', trigger_own: 'I want to die' };
    const fake = urgent({ answers });
    await urge(fake.ports);
    expect(fake.state().concern).toBe('2026-11-22');
    expect(fake.talk()).toContain('You do not have to carry this alone.');
  });

  it('needs somebody to ask, and saves nothing without', async () => {
    const fake = urgent({ nobody: true, answers: {} });
    await expect(urge(fake.ports)).rejects.toMatchObject({ kind: 'usage' });
    expect([fake.log, fake.state()]).toEqual([[], open]);
  });
});

describe('urge note', () => {
  it('is written, shown again, and comes before a message is noted', async () => {
    const fake = urgent({
      answers: { 'urge:note': 'Drink water. Call Kim.', trigger: skip, plan: skip },
    });
    expect(await urgeNote(fake.ports, {})).toBe(0);
    expect(fake.state().calmNote).toEqual({ text: 'Drink water. Call Kim.', on: '2026-11-22' });
    const said = fake.talk().length;
    await contactAdd(fake.ports, { by: 'me' });
    const after = fake.talk().slice(said);
    expect(after.indexOf('Drink water')).toBeGreaterThan(-1);
    expect(after.indexOf('Drink water')).toBeLessThan(after.indexOf('Noted.'));
    await urgeNote(fake.ports, { json: true });
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      note: { text: 'Drink water. Call Kim.', on: '2026-11-22' },
    });
  });

  it('stays as it was when nothing is written', async () => {
    const calmNote = { text: 'As it was.', on: '2026-11-01' };
    const fake = urgent({ state: { ...open, calmNote }, answers: { 'urge:note': skip } });
    await urgeNote(fake.ports, {});
    expect(fake.state().calmNote).toEqual(calmNote);
  });
});

describe('urge list', () => {
  const urges = ['22:10', '23:00', '22:30', '08:00'].map((time, i) => ({
    id: time,
    at: `2026-11-2${i}T${time}:00+00:00`,
    strength: i + 5,
    trigger: i < 3 ? 'heard_of_them' : 'my own words',
    did: i === 0 ? 'wrote' : 'waited',
  }));

  it('says it in words, then in rows', async () => {
    const fake = fakePorts({ now: NOW, state: { ...open, urges }, width: 60 });
    expect(await urgeList(fake.ports, {})).toBe(0);
    expect(fake.out()).toMatchInlineSnapshot(`
     "4 urges noted. Most often between 22:00 and 24:00: 3 of 4.
     You did something else 3 times. On average 6.5 of 10.

     One by one
     - Fri 20 Nov 22:10: 5 of 10; News of her; I wrote to her, or
       called
     - Sat 21 Nov 23:00: 6 of 10; News of her; I let it be there,
       and waited
     - Sun 22 Nov 22:30: 7 of 10; News of her; I let it be there,
       and waited
     - Mon 23 Nov 08:00: 8 of 10; my own words; I let it be
       there, and waited

     By the hour
     08:00 to 10:00  1  #
     22:00 to 24:00  3  ###

     What set it off
     News of her        3  ###
     In your own words  1  #

     What you did instead
     I let it be there, and waited  3  ###"
    `);
  });

  it('gives everything to scripts', async () => {
    const fake = fakePorts({ state: { ...open, urges } });
    await urgeList(fake.ports, { json: true });
    expect(JSON.parse(fake.out())).toMatchObject({ version: 1, urges, sums: { count: 4 } });
  });

  it('says what to do while there is nothing', async () => {
    const fake = fakePorts({ state: emptyState });
    await urgeList(fake.ports, {});
    expect(fake.out()).toBe('Nothing is noted yet. When it comes: coach urge');
  });
});
