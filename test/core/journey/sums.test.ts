import { describe, expect, it } from '@jest/globals';

import { journalSum } from '../../../src/core/journey/journal-sum.js';
import { moodOf } from '../../../src/core/journey/mood.js';

describe('the journal', () => {
  it.each([
    [[], { last: null, thisMonth: 0 }],
    [
      ['2026-10-31T23:59:00+01:00', '2026-11-01T00:01:00+01:00', '2026-11-20T08:00:00+01:00'],
      { last: '2026-11-20', thisMonth: 2 },
    ],
    [
      ['2026-11-20T08:00:00+01:00', '2026-11-02T08:00:00+01:00', '2025-11-02T08:00:00Z'],
      { last: '2026-11-20', thisMonth: 2 },
    ],
  ])('%j', (instants, wanted) => {
    expect(
      journalSum(
        instants.map((at) => ({ at })),
        '2026-11-22',
      ),
    ).toEqual(wanted);
  });
});

describe('the mood', () => {
  const at = (day: string, value: number, id = 'mood') => ({ id, value, at: `${day}T20:00:00+01:00` });
  it.each([
    ['nothing yet', [], { last: null, week: null }],
    ['another scale', [at('2026-11-22', 3, 'other')], { last: null, week: null }],
    ['one today', [at('2026-11-22', 6)], { last: 6, week: 6 }],
    [
      'seven days, to one decimal',
      [at('2026-11-15', 1), at('2026-11-16', 5), at('2026-11-20', 5), at('2026-11-22', 6)],
      { last: 6, week: 5.3 },
    ],
    ['only long ago', [at('2026-10-01', 4)], { last: 4, week: null }],
    ['not in order', [at('2026-11-22', 6), at('2026-11-21', 4)], { last: 6, week: 5 }],
  ])('%s', (_, measures, wanted) => {
    expect(moodOf(measures, 'mood', '2026-11-22')).toEqual(wanted);
  });

  it('of a playbook without such a scale is not known', () => {
    expect(moodOf([at('2026-11-22', 6)], undefined, '2026-11-22')).toEqual({ last: null, week: null });
  });
});
