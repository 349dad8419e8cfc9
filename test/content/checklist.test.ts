/** What the checklist fills in by itself: never a yes that the person did not give, never both yes and no. */
import { describe, expect, it } from '@jest/globals';

import { loadPlaybook, loadShelf } from '../../src/content/load.js';
import type { Contact } from '../../src/core/contact/contact.js';
import type { Condition, Value } from '../../src/core/graph/condition.js';
import { atomsOf } from '../../src/core/graph/condition.js';
import { openDraft } from '../../src/core/journey/world.js';

const loaded = { playbook: await loadPlaybook(), checklist: (await loadShelf()).checklist };
const today = '2026-11-22';
type Answers = Readonly<Record<string, Value | null>>;

function filledIn(
  answers: Answers,
  begun: string,
  contacts: readonly Contact[] = [],
): Record<string, string> {
  const { playbook, checklist } = loaded;
  const journey = {
    place: { step: 'readiness', at: 'say_0', visit: null },
    here: begun,
    answers: Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value, on: begun }])),
    past: {},
    marks: [{ tag: 'begun', on: begun }],
    visited: [],
    commitments: {},
    opened: today,
  };
  const draft = openDraft(journey, contacts, { playbook, today, newId: () => 'x' });
  const met = (when?: Condition): boolean =>
    when !== undefined && draft.check(when, { step: 'readiness', at: 0, visit: null });
  return Object.fromEntries(
    checklist.flatMap(({ id, yes, no }) => {
      const states = [...(met(yes) ? ['yes'] : []), ...(met(no) ? ['no'] : [])];
      return states.length === 0 ? [] : [[id, states.join(' and ')]];
    }),
  );
}

const sent = (on: string): Contact => ({ id: on, on, by: 'me', how: 'text', planned: 'first_message' });
const calm: Answers = {
  afraid: 'no', frightening: 'no', court_order: 'no', said_no: 'no', new_partner: 'unknown_to_me', self_harm: 'no',
  steady: 6, wait_days: 21, cheating: 'no', they_opened: 'no',
}; // prettier-ignore
const long = '2026-09-01';
const nothing = { fewer_than_two: 'yes', no_open_message: 'yes' };
const good = {
  safe: 'yes', no_order: 'yes', no_no: 'yes', no_partner: 'yes', fewer_than_two: 'yes', wait_over: 'yes',
  with_coach_a_week: 'yes', no_open_message: 'yes', steady: 'yes', owned: 'yes',
}; // prettier-ignore

describe('the checklist fills in', () => {
  it.each<[string, Answers, string, readonly Contact[], Record<string, string>]>([
    ['what a calm journey knows; how dark it is today is asked', calm, long, [], good],
    [
      'only what needs no answer',
      { they_opened: 'no' },
      long,
      [],
      { ...nothing, wait_over: 'yes', with_coach_a_week: 'yes' },
    ],
    [
      'nothing for a question that was skipped',
      { they_opened: 'no', afraid: null, said_no: null },
      long,
      [],
      { ...nothing, wait_over: 'yes', with_coach_a_week: 'yes' },
    ],
    ['no where there is fear', { ...calm, afraid: 'unsure' }, long, [], { ...good, safe: 'no' }],
    [
      'no where I frighten, also when fear was skipped',
      { ...calm, afraid: null, frightening: 'yes' },
      long,
      [],
      { ...good, safe: 'no' },
    ],
    [
      'no for each other stop',
      { ...calm, court_order: 'yes', said_no: 'yes', new_partner: 'yes', self_harm: 'yes' },
      long,
      [],
      { ...good, no_order: 'no', no_no: 'no', no_partner: 'no', not_in_the_dark: 'no' },
    ],
    ['no on the 20th of 21 days', calm, '2026-11-02', [], { ...good, wait_over: 'no' }],
    ['yes on the 21st', calm, '2026-11-01', [], good],
    [
      '28 days where none were chosen',
      { ...calm, wait_days: null },
      '2026-10-26',
      [],
      { ...good, wait_over: 'no' },
    ],
    ['no in the first week', calm, '2026-11-16', [], { ...good, wait_over: 'no', with_coach_a_week: 'no' }],
    ['no for a message 27 days ago', calm, long, [sent('2026-10-26')], { ...good, no_open_message: 'no' }],
    ['yes for one 28 days ago', calm, long, [sent('2026-10-25')], good],
    [
      'no after two of them',
      calm,
      long,
      [sent('2026-09-10'), sent('2026-10-20')],
      { ...good, fewer_than_two: 'no' },
    ],
    [
      'yes where they wrote',
      { ...calm, they_opened: 'yes' },
      long,
      [sent('2026-09-10'), sent('2026-11-20')],
      { ...good, wait_over: 'no' },
    ],
    ['no below six', { ...calm, steady: 5 }, long, [], { ...good, steady: 'no' }],
  ])('%s', (_, answers, begun, contacts, expected) => {
    expect(filledIn(answers, begun, contacts)).toEqual(expected);
  });

  it('where somebody cheated, nothing: it is asked', () => {
    expect(filledIn({ ...calm, cheating: 'both' }, long)).not.toHaveProperty('owned');
  });

  it('only from facts of the playbook, and leads to steps of it', () => {
    const { playbook, checklist } = loaded;
    const atoms = checklist.flatMap(({ yes, no }) =>
      [yes, no].flatMap((when) => (when === undefined ? [] : atomsOf(when))),
    );
    expect(atoms.length).toBeGreaterThan(20);
    expect(atoms.filter(({ fact }) => playbook.facts[fact] === undefined)).toEqual([]);
    const steps = playbook.steps.map(({ id }) => id);
    expect(checklist.filter(({ step }) => !steps.includes(step)).map(({ id }) => id)).toEqual([]);
  });
});
