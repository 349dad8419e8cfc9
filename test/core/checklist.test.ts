import { describe, expect, it } from '@jest/globals';

import type { Given, Point, PointState, Verdict } from '../../src/core/checklist.js';
import { checkOf, isCounted, judge, knownState, verdictOf } from '../../src/core/checklist.js';
import { reportsOf } from '../../src/core/checklist-questions.js';
import type { Value } from '../../src/core/graph/condition.js';
import { standing } from '../../src/core/journey/advance.js';
import type { Criterion } from '../../src/core/shelf.js';
import { somebody } from '../helpers/journeys.js';
import { realPlaybook, realShelf } from '../helpers/real-content.js';

const TODAY = '2026-11-22';

function point(weight: Criterion['weight'], state: PointState): Point {
  const texts = { title: '', question: '', why: '', step: 'heal', sources: [] };
  return { criterion: { id: weight, weight, ...texts }, state };
}

describe('the verdict', () => {
  it.each<[PointState, PointState, PointState, Verdict]>([
    // stop, must, should
    ['yes', 'yes', 'yes', 'go'],
    ['yes', 'yes', 'no', 'go'],
    ['yes', 'yes', 'unknown', 'go'],
    ['yes', 'no', 'yes', 'not-yet'],
    ['yes', 'unknown', 'yes', 'not-yet'],
    ['unknown', 'yes', 'yes', 'not-yet'],
    ['no', 'yes', 'yes', 'stop'],
    ['no', 'no', 'no', 'stop'],
    ['no', 'unknown', 'unknown', 'stop'],
  ])('stop %s, must %s, should %s: %s', (stop, must, should, verdict) => {
    expect(verdictOf([point('should', should), point('must', must), point('stop', stop)])).toBe(verdict);
  });
});

function criterion(id: string): Criterion {
  const found = realShelf().checklist.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

type Answers = Readonly<Record<string, Value | null>>;

function stateOf(id: string, answers: Answers, given: Given = {}): PointState | undefined {
  const now = standing(realPlaybook(), somebody({ answers }), TODAY);
  return judge([criterion(id)], { now, met: true, given, today: TODAY }).points[0]?.state;
}

describe('what the journey knows', () => {
  it.each<[string, Answers, PointState]>([
    ['safe', {}, 'yes'],
    ['safe', { afraid: 'yes' }, 'no'],
    ['safe', { frightening: 'unsure' }, 'no'],
    ['safe', { afraid: null }, 'unknown'],
    ['no_order', { court_order: 'yes' }, 'no'],
    ['no_no', { said_no: 'yes' }, 'no'],
    ['no_no', { said_no: null }, 'unknown'],
    ['no_partner', { new_partner: 'unknown_to_me' }, 'yes'],
    ['no_partner', { new_partner: 'yes' }, 'no'],
    ['not_in_the_dark', {}, 'unknown'],
    ['not_in_the_dark', { self_harm: 'yes' }, 'no'],
    ['steady', { steady: 5 }, 'no'],
    ['steady', { steady: 6 }, 'yes'],
    ['steady', {}, 'unknown'],
    ['owned', { cheating: 'no' }, 'yes'],
    ['owned', { cheating: 'me' }, 'unknown'],
    ['accepted', {}, 'unknown'],
  ])('%s with %j: %s', (id, answers, state) => {
    expect(stateOf(id, answers)).toBe(state);
  });

  it('counts the ledger', () => {
    const contact = { id: 'c', on: '2026-11-10', by: 'me', how: 'text', planned: 'first_message' } as const;
    const now = (count: number): PointState[] => {
      const contacts = Array.from({ length: count }, (_, i) => ({ ...contact, id: String(i) }));
      const stands = standing(realPlaybook(), somebody({ state: { contacts } }), TODAY);
      if (stands === null) throw new Error('not begun');
      return ['fewer_than_two', 'no_open_message', 'wait_over'].map((id) =>
        knownState(criterion(id), stands, TODAY),
      );
    };
    expect([now(0), now(1), now(2)]).toEqual([
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'no'],
      ['no', 'no', 'no'],
    ]);
  });
});

describe('a look at their pages', () => {
  it.each([
    ['2026-11-16', 'no'],
    ['2026-11-22', 'no'],
    ['2026-11-15', 'unknown'],
  ])('on %s', (on, state) => {
    const contacts = [{ id: 'c', on, by: 'me', how: 'look' }] as const;
    const stands = standing(realPlaybook(), somebody({ state: { contacts } }), TODAY);
    if (stands === null) throw new Error('not begun');
    expect(knownState(criterion('not_looking'), stands, TODAY)).toBe(state);
  });

  it('is asked about where there was none, or another contact', () => {
    const contacts = [{ id: 'c', on: TODAY, by: 'them', how: 'shown' }] as const;
    const stands = standing(realPlaybook(), somebody({ state: { contacts } }), TODAY);
    if (stands === null) throw new Error('not begun');
    expect(knownState(criterion('not_looking'), stands, TODAY)).toBe('unknown');
  });
});

describe('answers', () => {
  it.each<[string, Answers, PointState, PointState]>([
    ['an answer stands where nothing is known', {}, 'yes', 'yes'],
    ['a no stands against a yes of the journey', { afraid: 'no' }, 'no', 'no'],
    ['a yes does not stand against a no of the journey', { afraid: 'yes' }, 'yes', 'no'],
  ])('%s', (_, answers, given, state) => {
    const id = Object.keys(answers).length === 0 ? 'accepted' : 'safe';
    expect(stateOf(id, answers, { [id]: given })).toBe(state);
  });

  it.each<[string, PointState, PointState]>([
    ['wait_over', 'yes', 'unknown'],
    ['wait_over', 'no', 'no'],
    ['accepted', 'yes', 'yes'],
  ])('before the walk has begun: %s, answered %s, is %s', (id, given, state) => {
    const judged = judge([criterion(id)], { now: null, met: false, given: { [id]: given }, today: TODAY });
    expect(judged.points[0]?.state).toBe(state);
  });
});

it('sorts stops before musts before shoulds, and keeps a state for each', () => {
  const judged = judge(realShelf().checklist, {
    now: null,
    met: false,
    given: { accepted: 'yes' },
    today: TODAY,
  });
  const weights = judged.points.map((one) => one.criterion.weight);
  expect([...new Set(weights)]).toEqual(['stop', 'must', 'should']);
  expect(weights).toEqual(
    [...weights].sort((a, b) => 'stop must should'.indexOf(a) - 'stop must should'.indexOf(b)),
  );
  const check = checkOf(judged, TODAY);
  expect([check.on, check.verdict, check.answers['accepted'], check.answers['safe']]).toEqual([
    TODAY,
    'not-yet',
    'yes',
    'unknown',
  ]);
});

describe('what an answer says about the journey', () => {
  it.each<[string, PointState, readonly [string, Value][]]>([
    ['safe', 'yes', [['afraid', 'no'], ['frightening', 'no']]],
    ['safe', 'no', [['afraid', 'unsure']]],
    ['safe', 'unknown', []],
    ['no_order', 'no', [['court_order', 'yes']]],
    ['no_no', 'yes', [['said_no', 'no']]],
    ['no_no', 'no', [['said_no', 'yes']]],
    ['no_partner', 'no', [['new_partner', 'yes']]],
    ['not_in_the_dark', 'yes', [['self_harm', 'no']]],
    ['not_in_the_dark', 'no', [['self_harm', 'yes']]],
    ['steady', 'yes', []],
    ['wait_over', 'no', []],
    ['owned', 'yes', []],
  ])('%s %s', (id, answer, reports) => {
    const found = reportsOf(criterion(id), answer, realPlaybook());
    expect(found.map(({ fact, value }) => [fact, value])).toEqual(reports);
  }); // prettier-ignore
});

it('knows which points count days or messages', () => {
  const counted = realShelf().checklist.filter((one) => isCounted(one, realPlaybook()));
  expect(counted.map(({ id }) => id)).toEqual([
    'fewer_than_two',
    'wait_over',
    'with_coach_a_week',
    'no_open_message',
  ]);
});

/** What the five guides ask of somebody before they reach out. */
const INVENTORY =
  `g1.1.5 g1.4.1 g2.4.3 g2.10.1 g2.10.2 g3.1.5 g3.2.1 g3.2.3 g4.0.3 g4.1.3 g5.3.1 g5.3.3 g5.3.5 g5.4.1 g5.8.1 g5.13.5
  g5.14.3 g5.15.6 g5.16.1 g5.16.2 g5.16.3 g5.16.4 g5.16.5 g5.18.2 g5.18.5 g5.18.6 g5.18.8`.split(/\s+/);

it('holds every criterion of the five guides', () => {
  const cited = realShelf().checklist.flatMap(({ sources }) => sources);
  expect([INVENTORY.length, INVENTORY.filter((id) => !cited.includes(id))]).toEqual([27, []]);
});
