import { describe, expect, it } from '@jest/globals';

import type { Urge } from '../../../src/core/shelf.js';
import { offersOf } from '../../../src/core/urge/offers.js';
import { peaksOf, urgeSums } from '../../../src/core/urge/sums.js';
import { withUrge, withoutContact } from '../../../src/core/urge/urge.js';
import type { LoggedUrge } from '../../../src/core/urge/urge.js';

function logged(time: string, more: Partial<LoggedUrge> = {}): LoggedUrge {
  return { id: time, at: `2026-11-20T${time}:00+05:45`, strength: null, trigger: null, did: null, ...more };
}
const ideas: readonly Urge[] = ['walk', 'tea', 'call', 'read'].map((id) => ({
  id,
  title: id,
  do: '',
  minutes: 1,
  sources: [],
}));
const ids = (all: readonly Urge[]): readonly string[] => all.map(({ id }) => id);

describe('offers', () => {
  it.each([
    ['2026-11-20', ['tea', 'call', 'read', 'walk']],
    ['2026-11-21', ['call', 'read', 'walk', 'tea']],
    ['2026-11-24', ['tea', 'call', 'read', 'walk']],
  ])('begin at another place each day: %s', (day, order) => {
    expect(ids(offersOf(ideas, { log: [], today: day, closed: false }))).toEqual(order);
  });

  it('begin with what was done most often; contact and looks are nothing that helped', () => {
    const log = ['read', 'wrote', 'read', 'looked', 'wrote', 'tea', null].map((did, i) =>
      logged(`0${i}:00`, { did }),
    );
    expect(ids(offersOf(ideas, { log, today: '2026-11-20', closed: false }))).toEqual([
      'read',
      'tea',
      'call',
      'walk',
    ]);
  });

  it('are none where there are no ideas', () => {
    expect(offersOf([], { log: [], today: '2026-11-20', closed: false })).toEqual([]);
  });

  it('leave out what speaks of writing, done before or not, while the way is closed', () => {
    const some = ideas.map((idea) => (idea.id === 'tea' ? { ...idea, open: true } : idea));
    const offer = { log: [logged('01:00', { did: 'tea' })], today: '2026-11-20' };
    expect(ids(offersOf(some, { ...offer, closed: true }))).toEqual(['read', 'walk', 'call']);
    expect(ids(offersOf(some, { ...offer, closed: false }))).toEqual(['tea', 'read', 'walk', 'call']);
  });
});

describe('sums', () => {
  it('of nothing', () => {
    expect(urgeSums([])).toEqual({
      count: 0,
      hours: Array(12).fill(0),
      timed: 0,
      triggers: [],
      helped: [],
      strength: null,
    });
  });

  it('count by the local hour as it was, by trigger and by deed', () => {
    const log = [
      logged('00:00', { trigger: 'late', did: 'tea', strength: 7 }),
      logged('23:59', { trigger: 'song', did: 'tea', strength: 8 }),
      logged('22:00', { trigger: 'late', did: 'wrote', strength: 8 }),
      logged('21:59', { trigger: 'my own words' }),
      logged('', { at: '2026-11-19', did: 'wrote' }),
    ];
    expect(urgeSums(log)).toEqual({
      count: 5,
      hours: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
      timed: 4,
      triggers: [
        { what: 'late', count: 2 },
        { what: 'song', count: 1 },
        { what: 'my own words', count: 1 },
      ],
      helped: [{ what: 'tea', count: 2 }],
      strength: 7.7,
    });
  });
});

it.each([
  [[], []],
  [[1, 1, 1], []],
  [[1, 3, 2], [3]],
  [
    [2, 1, 2],
    [2, 2],
  ],
])('of %j the peaks are %j', (counts, peaks) => {
  const named = (list: readonly number[]): Parameters<typeof peaksOf>[0] =>
    list.map((count) => ({ what: 'x', count }));
  expect(peaksOf(named(counts))).toEqual(named(peaks));
});

describe('the log', () => {
  const first = logged('01:00', { id: 'a' });
  const second = logged('02:00', { id: 'b', did: 'wrote', strength: 7 });

  it('takes a new urge at its end, and a known one in its place', () => {
    const again = { ...first, strength: 4 };
    expect(withUrge([first], second)).toEqual([first, second]);
    expect(withUrge([first, second], again)).toEqual([again, second]);
  });

  it('lets go of writing when the line of the ledger is taken back', () => {
    const noted = logged('03:00', { id: 'c', did: 'wrote', trigger: 'late' });
    expect(withoutContact([first, second, noted], 'b')).toEqual([first, { ...second, did: null }, noted]);
    expect(withoutContact([first, second, noted], 'c')).toEqual([first, second]);
    expect(withoutContact([first], 'z')).toEqual([first]);
  });
});
