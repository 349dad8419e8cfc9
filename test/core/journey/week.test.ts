import { describe, expect, it } from '@jest/globals';

import type { Measure } from '../../../src/core/journey/state.js';
import { isSoon, measureOf, valuesOf, weekOf, withMeasure } from '../../../src/core/journey/week.js';

function measure(scale: string, value: number, at: string): Measure {
  return { id: measureOf(scale), value, at: `${at}:00+01:00` };
}

const early = measure('steady', 3, '2026-11-08T09:00');
const twice = measure('steady', 4, '2026-11-15T09:00');
const later = measure('steady', 5, '2026-11-15T21:00');
const mood: Measure = { id: 'mood', value: 9, at: '2026-11-21T09:00:00+01:00' };

describe('the weekly check-in', () => {
  it.each([
    ['none yet', [mood], { last: null, due: '2026-11-22' }],
    ['the latest counts, in whatever order', [later, mood, early], { last: '2026-11-15', due: '2026-11-22' }],
    ['one of today', [measure('self', 2, '2026-11-22T08:00')], { last: '2026-11-22', due: '2026-11-29' }],
  ])('%s', (_, measures, wanted) => {
    expect(weekOf(measures, '2026-11-22')).toEqual(wanted);
  });

  it.each([
    [null, false],
    ['2026-11-22', true],
    ['2026-11-18', true],
    ['2026-11-17', false],
    ['2026-12-01', false],
  ])('after %s another one today is soon: %s', (last, wanted) => {
    expect(isSoon({ last, due: '2026-11-22' }, '2026-11-22')).toBe(wanted);
  });

  it('goes by days, the later value of a day, oldest first', () => {
    expect(valuesOf([later, mood, twice, early], 'steady', 12)).toEqual([3, 5]);
    expect(valuesOf([later, early], 'steady', 1)).toEqual([5]);
    expect(valuesOf([later, early], 'self', 12)).toEqual([]);
  });

  it('takes back what the same sitting said before, and nothing else', () => {
    const again = { ...later, value: 8 };
    expect(withMeasure([early, later, mood], again)).toEqual([early, mood, again]);
  });
});
