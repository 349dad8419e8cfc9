import { describe, expect, it } from '@jest/globals';

import type { Urge } from '../../../src/core/shelf.js';
import { offersOf } from '../../../src/core/urge/offers.js';
import { urgeSums } from '../../../src/core/urge/sums.js';
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
    expect(ids(offersOf(ideas, [], day))).toEqual(order);
  });

  it('begin with what was done most often; contact and looks are nothing that helped', () => {
    const log = ['read', 'wrote', 'read', 'looked', 'wrote', 'tea', null].map((did, i) =>
      logged(`0${i}:00`, { did }),
    );
    expect(ids(offersOf(ideas, log, '2026-11-20'))).toEqual(['read', 'tea', 'call', 'walk']);
  });

  it('are none where there are no ideas', () => {
    expect(offersOf([], [], '2026-11-20')).toEqual([]);
  });
});

describe('sums', () => {
  it('of nothing', () => {
    expect(urgeSums([])).toEqual({
      count: 0,
      hours: Array(12).fill(0),
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
    ];
    expect(urgeSums(log)).toEqual({
      count: 4,
      hours: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
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
