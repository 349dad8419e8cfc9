import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { addDays } from '../../../src/core/contact/day.js';
import type { Now } from '../../../src/core/contact/when.js';
import { parseWhen } from '../../../src/core/contact/when.js';
import { someDay } from './samples.js';

/** A Sunday, half past nine in the evening. */
const now: Now = { today: '2026-11-22', minutes: 21 * 60 + 30 };

describe('a time in words', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    [' 2026-11-22 ', '2026-11-22'],
    ['2026-3-5', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-21 21:00', '2026-11-21 21:00'],
    ['2026-11-21T21:00', '2026-11-21 21:00'],
    ['2026-11-21T21:00:59', '2026-11-21 21:00'],
    ['2026-11-21 at 9pm', '2026-11-21 21:00'],
    ['today', '2026-11-22'],
    ['Today', '2026-11-22'],
    ['today 21:30', '2026-11-22 21:30'],
    ['tonight', '2026-11-22'],
    ['this morning', '2026-11-22'],
    ['yesterday', '2026-11-21'],
    ['YESTERDAY  21:00', '2026-11-21 21:00'],
    ['yesterday at 21:00', '2026-11-21 21:00'],
    ['yesterday, 21.00', '2026-11-21 21:00'],
    ['21:00 yesterday', '2026-11-21 21:00'],
    ['9 pm on friday', '2026-11-20 21:00'],
    ['yesterday 9:05', '2026-11-21 09:05'],
    ['yesterday noon', '2026-11-21 12:00'],
    ['yesterday 12am', '2026-11-21 00:00'],
    ['yesterday 12:15 pm', '2026-11-21 12:15'],
    ['yesterday evening', '2026-11-21'],
    ['the day before yesterday', '2026-11-20'],
    ['last night', '2026-11-21'],
    ['last night 23:00', '2026-11-21 23:00'],
    ['last night 01:30', '2026-11-22 01:30'],
    ['2 days ago', '2026-11-20'],
    ['1 day ago', '2026-11-21'],
    ['a week ago', '2026-11-15'],
    ['3 weeks ago 20:00', '2026-11-01 20:00'],
    ['0 days ago', '2026-11-22'],
    ['saturday', '2026-11-21'],
    ['Mon', '2026-11-16'],
    ['on friday', '2026-11-20'],
    ['last friday', '2026-11-20'],
    ['friday 18:00', '2026-11-20 18:00'],
    ['sunday', '2026-11-15'],
    ['12 November', '2026-11-12'],
    ['12 nov 2025', '2025-11-12'],
    ['november 12, 2025', '2025-11-12'],
    ['24 december', '2025-12-24'],
    ['21:30', '2026-11-22 21:30'],
    ['noon', '2026-11-22 12:00'],
    ['now', '2026-11-22 21:30'],
    ['10 minutes ago', '2026-11-22 21:20'],
    ['three nights ago', '2026-11-19'],
    ['a fortnight ago at 9pm', '2026-11-08 21:00'],
    ['last tuesday at 9pm', '2026-11-17 21:00'],
    ['the 12th', '2026-11-12'],
    ['on the 23rd', '2026-10-23'],
    ['the 31st', '2026-10-31'],
    ['the evening of the 12th', '2026-11-12'],
    ['the evening of the 12th at 21:00', '2026-11-12 21:00'],
    ['the night of 12 november', '2026-11-12'],
    ['an hour ago', '2026-11-22 20:30'],
    ['22 hours ago', '2026-11-21 23:30'],
  ])('%j is %s', (text, wanted) => {
    const [day, time] = wanted.split(' ');
    expect(parseWhen(text, now)).toEqual(time === undefined ? { day } : { day, time });
  });

  it.each([
    [
      'a day that is none',
      ['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '31 november 2025', '29 february'],
    ],
    [
      'still to come',
      ['2026-11-23', 'tomorrow', '2027-01-01', '21:31', 'today 22:00', '24 december 2026', 'tonight 23:00'],
    ],
    [
      'a time that is none',
      ['yesterday 24:00', 'yesterday 21:60', 'yesterday 13pm', 'yesterday 21', '2026-11-21T'],
    ],
    ['to be read in two ways', ['11/12/2026', '11.12.2026', '5', '2026', '11-12', 'may', 'm']],
    [
      'no time',
      [
        '',
        ' ',
        'hello',
        'on my birthday',
        'the 32nd',
        'the 0th',
        'the evening of my birthday',
        'yesterdays',
        'ago',
        'days ago',
        '-1 days ago',
        '1.5 days ago',
        'constructor',
        '__proto__',
      ],
    ],
    ['an instant of another zone', ['2026-11-21T21:00Z', '2026-11-21T21:00+01:00']],
    ['more than a time', ['yesterday, she wrote', '2026-11-21 2026-11-20', 'yesterday 21:00 22:00']],
  ])('%s is refused', (_, texts) => {
    expect(texts.map((text) => parseWhen(text, now))).toEqual(texts.map(() => null));
  });

  it('just after midnight the night before is yesterday, and its small hours are today', () => {
    const early: Now = { today: '2026-11-22', minutes: 90 };
    expect(parseWhen('last night', early)).toEqual({ day: '2026-11-21' });
    expect(parseWhen('last night 1:00', early)).toEqual({ day: '2026-11-22', time: '01:00' });
    expect(parseWhen('2 hours ago', early)).toEqual({ day: '2026-11-21', time: '23:30' });
    expect(parseWhen('last night 2:00', early)).toBeNull();
  });

  it('each day that has been is itself, and none is still to come', () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: 0, max: 1439 }), (day, today, minutes) => {
        expect(parseWhen(day, { today, minutes })).toEqual(day <= today ? { day } : null);
      }),
    );
  });

  it('n days ago is n days ago, whatever the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), someDay, (days, today) => {
        expect(parseWhen(`${days} days ago`, { today, minutes: 0 })).toEqual({ day: addDays(today, -days) });
      }),
    );
  });

  it('whatever is typed, what is read is a day that has been', () => {
    const word = fc.constantFrom(
      'yesterday',
      'last',
      'night',
      '2',
      'days',
      'ago',
      '21:00',
      'friday',
      'at',
      '2026-11-23',
      ',',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 5 }), (words) => {
        const when = parseWhen(words.join(' '), now);
        if (when === null) return;
        expect(when.day <= now.today).toBe(true);
        expect(when.time ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
      { numRuns: 2000 },
    );
  });
});
