import { describe, expect, it } from '@jest/globals';

import { makeClock } from '../src/clock.js';
import { CoachError } from '../src/errors.js';

describe('a clock that stands still', () => {
  it.each([
    ['2026-11-22T21:30', '2026-11-22', '2026-11-22T21:30:00', 1290],
    ['2026-11-22T00:00', '2026-11-22', '2026-11-22T00:00:00', 0],
    ['2028-02-29T23:59:58', '2028-02-29', '2028-02-29T23:59:58', 1439],
  ])('%s', (given, today, now, minutes) => {
    const clock = makeClock({ COACH_NOW: given });
    expect([clock.today(), clock.now().slice(0, 19), clock.minutes()]).toEqual([today, now, minutes]);
    expect(clock.now().slice(19)).toMatch(/^[+-]\d\d:\d\d$/);
    expect(new Date(clock.now()).getTime()).toBe(new Date(given).getTime());
  });

  it.each([
    'now',
    '2026-11-22',
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-11-22T24:00',
    '2026-11-22T9:30',
    '2026-11-22T21:30Z',
    ' 2026-11-22T21:30',
  ])('%s is refused', (given) => {
    expect(() => makeClock({ COACH_NOW: given })).toThrow(CoachError);
    expect(() => makeClock({ COACH_NOW: given })).toThrow('COACH_NOW');
  });
});

describe('the clock of the machine', () => {
  it.each([[{}], [{ COACH_NOW: '' }]])('is used for %j', (env) => {
    const clock = makeClock(env);
    expect(Math.abs(new Date(clock.now()).getTime() - Date.now())).toBeLessThan(5000);
    expect(clock.now().startsWith(clock.today())).toBe(true);
  });
});
