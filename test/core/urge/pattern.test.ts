import { describe, expect, it } from '@jest/globals';

import { hoursOf, patternOf, peaksOf } from '../../../src/core/urge/pattern.js';
import { withUrge, withoutContact } from '../../../src/core/urge/record.js';
import { realShelf } from '../../helpers/real-content.js';
import { urge } from './samples.js';

const { hour, urges: things } = realShelf();

describe('the pattern of urges', () => {
  it('counts hours, triggers and deeds; own words stand together', () => {
    const urges = [
      urge('2026-11-18T23:59', { trigger: 'late', did: 'phone_away' }),
      urge('2026-11-19T00:00', { trigger: 'our old song', did: 'hummed' }),
      urge('2026-11-19T22:00', { trigger: 'late', did: 'waited' }),
      urge('2026-11-20', { trigger: 'drink', did: 'wrote' }),
      urge('2026-11-21T08:30', { trigger: 'the cat', did: 'phone_away' }),
      urge('2026-11-21T09:59'),
    ];
    expect(patternOf(urges, { hour, things })).toEqual({
      hours: [
        { words: '00:00 to 02:00', count: 1 },
        { words: '08:00 to 10:00', count: 2 },
        { words: '22:00 to 24:00', count: 2 },
      ],
      timed: 5,
      triggers: [
        { words: 'Late, and no sleep', count: 2 },
        { words: 'In your own words', count: 2 },
        { words: 'After a drink', count: 1 },
      ],
      helped: [
        { words: 'Put the phone in another room', count: 2 },
        { words: 'In your own words', count: 1 },
        { words: 'I waited', count: 1 },
      ],
      wrote: 1,
    });
  });

  it('of nothing is nothing', () => {
    expect(patternOf([], { hour, things })).toEqual({
      hours: [],
      timed: 0,
      triggers: [],
      helped: [],
      wrote: 0,
    });
    expect(hoursOf([])).toEqual(Array.from({ length: 24 }, () => 0));
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
      list.map((count) => ({ words: 'x', count }));
    expect(peaksOf(named(counts))).toEqual(named(peaks));
  });
});

describe('the record', () => {
  const [first, second] = [
    urge('2026-11-18'),
    urge('2026-11-19', { did: 'wrote', contact: 'c1', strength: 7 }),
  ];

  it('takes a new urge at its end, and a known one in its place', () => {
    const again = { ...first, strength: 4 };
    expect(withUrge([first], second)).toEqual([first, second]);
    expect(withUrge([first, second], again)).toEqual([again, second]);
  });

  it('forgets that I wrote when the line of the ledger is taken back, and nothing else', () => {
    expect(withoutContact([first, second], 'c1')).toEqual([first, { ...second, did: null, contact: null }]);
    expect(withoutContact([first, second], 'c2')).toEqual([first, second]);
  });
});
