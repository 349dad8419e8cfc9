/**
 * What a person can tell at any time, from where, and what it does: whole, because the proof cannot see that something
 * can no longer be told.
 */
import { expect, test } from '@jest/globals';

import { realPlaybook } from '../helpers/real-content.js';

const BOTH = ['reconnect', 'apologise', 'address', 'trust', 'together'];
const SHUT = { set: {}, log: [] as readonly string[] };
const { events, steps } = realPlaybook();
const all = steps.map(({ id }) => id);
const allBut = (...out: readonly string[]): readonly string[] => all.filter((id) => !out.includes(id));

function valueOf(id: string): (typeof events)[string] {
  const event = events[id];
  if (event === undefined) throw new Error(`no event is called ${id}`);
  return event;
}

test.each([
  [
    'they_said_no',
    {
      from: allBut('start', 'safety'),
      set: { said_no: 'yes', they_opened: 'no' },
      log: [],
      next: ['to let_go'],
    },
  ],
  [
    'new_partner',
    { from: allBut('start', 'safety'), set: { new_partner: 'yes' }, log: [], next: ['to let_go'] },
  ],
  ['fear', { from: allBut('start', 'safety'), set: { afraid: 'yes' }, log: [], next: ['to let_go'] }],
  [
    'i_frighten',
    { from: allBut('start', 'safety'), set: { frightening: 'yes' }, log: [], next: ['to let_go'] },
  ],
  [
    'court_order',
    { from: allBut('start', 'safety'), set: { court_order: 'yes' }, log: [], next: ['to let_go'] },
  ],
  [
    'dark',
    { from: allBut('start', 'safety', 'dark'), set: { self_harm: 'yes' }, log: [], next: ['visit dark'] },
  ],
  ['is_it_good', { ...SHUT, from: BOTH, next: ['visit evaluate'] }],
  [
    'ended_again',
    {
      from: BOTH,
      set: { they_join: 'no', they_opened: 'no', apologised: 'no', ended_by: 'them' },
      log: ['ended'],
      next: ['to accept'],
    },
  ],
  ['i_wrote', { from: allBut('start', 'safety', ...BOTH), set: {}, log: ['mine'], next: [] }],
  ['i_let_go', { ...SHUT, from: allBut('start', 'safety', 'let_go'), next: ['to let_go'] }],
  ['restart', { ...SHUT, from: all, next: ['to start'] }],
])('%s', (id, { from, set, log, next }) => {
  const event = valueOf(id);
  expect([...event.from].sort()).toEqual([...from].sort());
  expect([event.set, event.log, event.forget]).toEqual([set, log, id === 'restart']);
  expect(event.next.map(({ go, target }) => `${go} ${target}`)).toEqual(next);
});

test('there are these, and news that they wrote', () => {
  expect(Object.keys(events)).toHaveLength(12);
  const { from, set, log, forget, next } = valueOf('they_wrote');
  const shut = ['start', 'safety', 'reply', 'evaluate', 'screen_again', 'wrote_closed', 'dark', ...BOTH];
  expect([...from].sort()).toEqual([...allBut(...shut)].sort());
  expect([set, log, forget]).toEqual([{}, [], false]);
  expect(next.map(({ go, target, when }) => [`${go} ${target}`, when !== undefined])).toEqual([
    ['visit wrote_closed', true],
    ['visit reply', false],
  ]);
});
