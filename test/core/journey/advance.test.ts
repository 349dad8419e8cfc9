/** Real answers and days on a small playbook: what each change of the journey does, and what outlives it. */
import { describe, expect, it } from '@jest/globals';

import type { Change } from '../../../src/core/journey/advance.js';
import { advance, NotOpen, spotOf, standing, valueIn } from '../../../src/core/journey/advance.js';
import type { State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import { playbookOf } from '../../helpers/playbook.js';

const playbook = playbookOf({
  'playbook.yaml': `
name: trip
version: 1
title: A trip
first: pack
ends: [home]
roles: {rest: home, begun: begun, mine: letter, planned: [card], wrote: post}
reopen: [pack]
facts:
  ill: {is: [no, yes, unsure], skip: yes, lasts: [yes, unsure], mark: ill}
  bag: {is: [small, large], skip: yes}
  left_on: {is: date, mark: left}
  wait: {is: 2..9, default: 3}
  coat: {is: [no, yes], starts: no}
  cards: {times: card}
  days: {days_since: [left, letter], else: begun}
  since_ill: {days_since: [ill]}
background: {facts: [ill], from: [train, home]}
stops:
  - {id: doctor, in: [train, beach], when: {ill: yes}, to: home}
  - {id: rest, in: train, when: {ill: unsure}, visit: rest}
events:
  post: {except: [home, rest], next: [{visit: rest}]}
  wrote: {from: [train], log: letter}
  over: {forget: yes, next: [{to: pack}]}
renamed: {station: train, seat: window}
`,
  'steps/1-pack.yaml': `
id: pack
title: Pack
phase: p
on_arrival: {log: begun}
blocks:
  - {say: Hello.}
  - {ask: bag, question: Bag?}
  - {ask: ill, question: Ill?}
  - {ask: left_on, question: When?}
  - {ask: wait, question: How long?}
next: [{to: train, set: {coat: yes}}]
`,
  'steps/2-train.yaml': `
id: train
title: Train
phase: p
blocks:
  - {pick: window, question: Which?, options: {a: A, b: B}}
  - {wait: {days: {at_least: wait}}, id: ride, say: Wait.}
  - {ask: there, question: There?, answers: [no, yes], skip: yes}
  - {rate: mood, question: Mood?, low: l, high: h}
  - {to: here, when: {there: no}}
next: [{to: beach, log: card}]
`,
  'steps/3-rest.yaml': `
id: rest
title: Rest
phase: p
blocks: [{reflect: nap, question: Nap?}]
next: [{to: back, set: {ill: no}}, {to: home}]
`,
  'steps/4-beach.yaml': `
id: beach
title: Beach
phase: p
blocks: [{reflect: sand, question: Sand?}]
next: [{to: home}]
`,
  'steps/5-home.yaml': `
id: home
title: Home
phase: p
blocks: [{reflect: bed, question: Bed?}]
next: [{to: here}]
`,
});

type Did = readonly [day: string, change: Change];

const answer = (question: string, value: string | number | null): Change => ({
  type: 'answer',
  question,
  value,
});
const done = (block: string): Change => ({ type: 'done', block });
const happened = (event: string): Change => ({ type: 'happened', event });
const report = (fact: string, value: string | null): Change => ({ type: 'report', fact, value });

function after(dids: readonly Did[], start: State = emptyState): State {
  let made = 0;
  const newId = (): string => `made-${(made += 1)}`;
  return dids.reduce(
    (state, [today, event]) => advance(playbook, state, { event, today, newId }).state,
    start,
  );
}

const PACKED: readonly Did[] = [
  ['2026-11-01', { type: 'begin' }],
  ['2026-11-01', answer('bag', 'small')],
  ['2026-11-01', answer('ill', 'no')],
  ['2026-11-01', answer('left_on', '2026-11-01')],
];
const ON_TRAIN: readonly Did[] = [...PACKED, ['2026-11-01', answer('wait', 4)]];
const WAITING: readonly Did[] = [...ON_TRAIN, ['2026-11-01', done('window')]];

/** "train/window", and "rest/nap < train/ride" on a visit. */
function place(state: State): string {
  const { step, at, visit } = state.journeys['trip']?.place ?? { step: '', at: '', visit: null };
  return `${step}/${at}${visit === null ? '' : ` < ${visit.step}/${visit.at}`}`;
}

function known(state: State): Record<string, unknown> {
  const answers = state.journeys['trip']?.answers ?? {};
  return Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, one.value]));
}

const THERE: readonly Did[] = [...WAITING, ['2026-11-05', { type: 'open' }]];

// prettier-ignore
const places: readonly (readonly [string, readonly Did[], string])[] = [
  ['at the beginning', [['2026-11-01', { type: 'begin' }]], 'pack/bag'],
  ['after the last question of a step', ON_TRAIN, 'train/window'],
  ['at a wait', WAITING, 'train/ride'],
  ['at the wait while days are missing', [...WAITING, ['2026-11-04', { type: 'open' }]], 'train/ride'],
  ['behind the wait on its day', THERE, 'train/there'],
  ['at the wait still, when own contact begins the count anew', [...WAITING, ['2026-11-04', happened('wrote')], ['2026-11-05', { type: 'open' }]], 'train/ride'],
  ['on a visit from the very block', [...WAITING, ['2026-11-02', happened('post')]], 'rest/nap < train/ride'],
  ['back from it at the same block', [...WAITING, ['2026-11-02', happened('post')], ['2026-11-02', done('nap')]], 'train/ride'],
  ['at the beginning after a visit, where a question was before', [...THERE, ['2026-11-05', answer('there', 'yes')], ['2026-11-05', happened('post')], ['2026-11-05', done('nap')]], 'train/window'],
  ['on the same visit when something else happens', [...WAITING, ['2026-11-02', happened('post')], ['2026-11-03', { type: 'open' }]], 'rest/nap < train/ride'],
  ['the same step again', [...THERE, ['2026-11-05', answer('there', 'no')], ['2026-11-05', done('mood')]], 'train/window'],
  ['the next step', [...THERE, ['2026-11-05', answer('there', null)], ['2026-11-05', done('mood')]], 'beach/sand'],
  ['one question back', [...PACKED, ['2026-11-01', { type: 'back' }]], 'pack/left_on'],
  ['where a stop leads', [...ON_TRAIN, ['2026-11-01', report('ill', 'yes')]], 'home/bed'],
  ['where the second stop leads, when only that one holds', [...ON_TRAIN, ['2026-11-01', report('ill', 'unsure')]], 'rest/nap < train/window'],
  ['unmoved by an answer given elsewhere that changes nothing', [...ON_TRAIN, ['2026-11-01', report('bag', 'large')]], 'train/window'],
  ['back at the beginning after all is forgotten', [...WAITING, ['2026-11-02', happened('over')]], 'pack/bag'],
];

describe('the place', () => {
  it.each(places)('is %s', (_what, dids, to) => {
    expect(place(after(dids))).toBe(to);
  });
});

// prettier-ignore
const answers: readonly (readonly [string, readonly Did[], Record<string, unknown>])[] = [
  ['hold what facts start with', [['2026-11-01', { type: 'begin' }]], { coat: 'no' }],
  ['are kept, and an exit sets its own', ON_TRAIN, { coat: 'yes', bag: 'small', ill: 'no', left_on: '2026-11-01', wait: 4 }],
  ['hold a question that was passed over', [['2026-11-01', { type: 'begin' }], ['2026-11-01', answer('bag', null)]], { coat: 'no', bag: null }],
  ['are never wiped by passing over', [...PACKED, ['2026-11-02', happened('over')], ['2026-11-02', answer('bag', 'large')], ['2026-11-02', { type: 'back' }], ['2026-11-02', answer('bag', null)]], { coat: 'no', bag: 'large' }],
  ['of a step of its own are forgotten with it', [...THERE, ['2026-11-05', answer('there', 'no')], ['2026-11-05', done('mood')]], { coat: 'yes', bag: 'small', ill: 'no', left_on: '2026-11-01', wait: 4 }],
  ['are forgotten, but what lasts', [...ON_TRAIN, ['2026-11-01', report('ill', 'yes')], ['2026-11-02', happened('over')]], { coat: 'no', ill: 'yes' }],
  ['that last are not overwritten', [...ON_TRAIN, ['2026-11-01', report('ill', 'unsure')], ['2026-11-02', report('bag', 'large')], ['2026-11-02', done('nap')]], { coat: 'yes', bag: 'large', ill: 'no', left_on: '2026-11-01', wait: 4 }],
];

describe('the answers', () => {
  it.each(answers)('%s', (_what, dids, expected) => {
    expect(known(after(dids))).toEqual(expected);
  });

  it('that last are not asked again, and no report overwrites them', () => {
    const home = after([
      ...ON_TRAIN,
      ['2026-11-01', report('ill', 'yes')],
      ['2026-11-02', report('ill', 'no')],
    ]);
    const again = after(
      [
        ['2026-11-02', happened('over')],
        ['2026-11-02', answer('bag', 'small')],
      ],
      home,
    );
    expect([place(home), known(home)['ill'], place(again)]).toEqual(['home/bed', 'yes', 'pack/left_on']);
  });

  it('are kept for the question even when they no longer hold', () => {
    const state = after([...ON_TRAIN, ['2026-11-02', happened('over')]]);
    expect(state.journeys['trip']?.past['bag']).toEqual({ value: 'small', on: '2026-11-01' });
  });
});

describe('what is written', () => {
  it('marks the day of a dated answer, of a lasting one, and of arriving; a new date replaces the old', () => {
    const state = after([
      ...ON_TRAIN,
      ['2026-11-02', report('left_on', '2026-10-20')],
      ['2026-11-03', report('ill', 'unsure')],
    ]);
    expect(state.journeys['trip']?.marks).toEqual([
      { tag: 'begun', on: '2026-11-01' },
      { tag: 'left', on: '2026-10-20' },
      { tag: 'ill', on: '2026-11-03' },
    ]);
  });

  it('puts contact into the ledger: a slip by an event, a planned one by the walk, theirs by theirs', () => {
    const { contacts } = after([
      ...WAITING,
      ['2026-11-01', happened('wrote')],
      ['2026-11-05', { type: 'open' }],
      ['2026-11-05', answer('there', 'yes')],
      ['2026-11-05', done('mood')],
      ['2026-11-06', happened('post')],
    ]);
    expect(contacts.map(({ by, on, planned }) => [by, on, planned])).toEqual([
      ['me', '2026-11-01', undefined],
      ['me', '2026-11-05', 'card'],
      ['them', '2026-11-06', undefined],
    ]);
  });

  it('keeps what was picked and rated', () => {
    const rated = { value: 7, at: '2026-11-05T10:00:00+01:00' };
    const state = after([
      ...ON_TRAIN,
      ['2026-11-01', { type: 'done', block: 'window', picked: ['b'] }],
      ['2026-11-05', { type: 'open' }],
      ['2026-11-05', answer('there', 'yes')],
      ['2026-11-05', { type: 'done', block: 'mood', rated }],
    ]);
    expect([state.journeys['trip']?.commitments, state.measures]).toEqual([
      { window: { step: 'train', options: ['b'], on: '2026-11-01' } },
      [{ id: 'mood', ...rated }],
    ]);
  });

  it('counts the days here from the last arrival for good, not from a visit or a new beginning', () => {
    const visited = after([...WAITING, ['2026-11-02', happened('post')], ['2026-11-03', done('nap')]]);
    const there = (value: string): State =>
      after([...THERE, ['2026-11-05', answer('there', value)], ['2026-11-05', done('mood')]]);
    const days = [visited, there('no'), there('yes')].map((state) => state.journeys['trip']?.here);
    expect(days).toEqual(['2026-11-01', '2026-11-01', '2026-11-05']);
  });

  it('a ledger of somebody who has not begun is kept', () => {
    const contact = { id: 'c', on: '2026-11-01', by: 'me' } as const;
    const state = after([['2026-11-01', { type: 'contact', contact }]]);
    expect([state.contacts, state.journeys]).toEqual([[contact], {}]);
    expect(after([['2026-11-01', { type: 'uncontact', id: 'c' }]], state).contacts).toEqual([]);
  });
});

describe('what is not open', () => {
  // prettier-ignore
  it.each<[string, readonly Did[], Change, string]>([
    ['an answer to another question', PACKED, answer('bag', 'small'), 'the walk does not stand at bag'],
    ['a value that there is not', PACKED, answer('wait', 99), 'that is no answer to wait'],
    ['passing over what may not be', PACKED, answer('wait', null), 'that is no answer to wait'],
    ['a question done', PACKED, done('wait'), 'wait is no page that the walk stands at'],
    ['a wait done', WAITING, done('ride'), 'ride is no page that the walk stands at'],
    ['an event elsewhere', PACKED, happened('wrote'), 'wrote cannot happen in pack'],
    ['an event that there is not', PACKED, happened('rain'), 'rain cannot happen in pack'],
    ['a report of another question', ON_TRAIN, report('there', 'yes'), 'there cannot be answered here'],
  ])('%s', (_what, dids, change, message) => {
    const state = after(dids);
    const act = (): State => after([['2026-11-01', change]], state);
    expect(act).toThrow(NotOpen);
    expect(act).toThrow(message);
  });

  it('a background fact answered where a stop would not look', () => {
    expect(() => after([['2026-11-01', report('ill', 'yes')]], after(PACKED))).toThrow(NotOpen);
  });
});

describe('another edition of the playbook', () => {
  const at = (step: string, block: string, visit: { step: string; at: string } | null = null): State => {
    const state = after(WAITING);
    const journey = state.journeys['trip'];
    if (journey === undefined) throw new Error('it has begun');
    return { ...state, journeys: { trip: { ...journey, place: { step, at: block, visit } } } };
  };

  it.each([
    ['a renamed step and block', at('station', 'seat'), { step: 'train', at: 0, visit: null }],
    [
      'a renamed place to come back to',
      at('rest', 'nap', { step: 'station', at: 'ride' }),
      { step: 'rest', at: 0, visit: { step: 'train', at: 1 } },
    ],
    ['a block that is gone', at('train', 'tickets'), { step: 'train', at: 0, visit: null }],
    ['a step that is gone', at('ferry', 'deck'), { step: 'train', at: 0, visit: null }],
    [
      'a step that is gone, on a visit',
      at('ferry', 'deck', { step: 'train', at: 'ride' }),
      { step: 'train', at: 1, visit: null },
    ],
    [
      'a place to come back to that is gone',
      at('rest', 'nap', { step: 'ferry', at: 'deck' }),
      { step: 'rest', at: 0, visit: null },
    ],
  ])('keeps the place: %s', (_what, state, spot) => {
    const journey = state.journeys['trip'];
    expect(journey === undefined ? null : spotOf(playbook, journey)).toEqual(spot);
  });

  it('begins again where nothing of the way is left', () => {
    const journey = at('ferry', 'deck').journeys['trip'];
    const visited = [{ step: 'ferry', on: '2026-11-01' }];
    expect(journey === undefined ? null : spotOf(playbook, { ...journey, visited })).toEqual({
      step: 'pack',
      at: 0,
      visit: null,
    });
  });
});

describe('standing', () => {
  it('is nothing before the beginning', () => {
    expect(standing(playbook, emptyState, '2026-11-01')).toBeNull();
  });

  it('looks at today without changing anything', () => {
    const state = after(WAITING);
    const [waiting, there] = ['2026-11-04', '2026-11-05'].map((day) => standing(playbook, state, day));
    expect([
      waiting?.block.id,
      there?.block.id,
      there?.draft.number('days'),
      there?.draft.value('coat'),
    ]).toEqual(['ride', 'there', 4, 'yes']);
    expect(place(state)).toBe('train/ride');
  });
});

describe('valueIn', () => {
  it.each([
    [{ kind: 'words', values: ['no', 'yes'] }, 'yes', 'yes'],
    [{ kind: 'words', values: ['no', 'yes'] }, true, 'yes'],
    [{ kind: 'words', values: ['no', 'yes'] }, 'maybe', null],
    [{ kind: 'number', from: 2, to: 9 }, '9', 9],
    [{ kind: 'number', from: 2, to: 9 }, 10, null],
    [{ kind: 'number', from: 2, to: 9 }, 2.5, null],
    [{ kind: 'date' }, '2026-02-28', '2026-02-28'],
    [{ kind: 'date' }, '2026-02-31', null],
    [{ kind: 'text' }, ' a ', ' a '],
    [{ kind: 'text' }, '  ', null],
  ] as const)('%j, %j', (domain, given, expected) => {
    expect(valueIn(domain, given)).toBe(expected);
  });
});
