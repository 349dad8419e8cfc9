import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { dayFromNumber, dayNumber, isDay } from '../../../src/core/contact/day.js';

describe('a day', () => {
  test.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['0099-01-01', false],
    ['2026-1-01', false],
  ])('%s is one: %s', (text, real) => {
    expect(isDay(text)).toBe(real);
  });

  test('is one just where the calendar of the runtime has it', () => {
    const part = fc.tuple(fc.integer({ min: 100, max: 9999 }), fc.nat({ max: 14 }), fc.nat({ max: 33 }));
    fc.assert(
      fc.property(part, ([year, month, date]) => {
        const text = [
          String(year).padStart(4, '0'),
          ...[month, date].map((n) => String(n).padStart(2, '0')),
        ].join('-');
        const there = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(there.getTime()) && there.toISOString().slice(0, 10) === text;
        expect(isDay(text)).toBe(real);
        if (real) expect(dayFromNumber(dayNumber(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
