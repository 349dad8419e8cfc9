import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  dateWords,
  dayWords,
  many,
  shortDayWords,
  spanWords,
  weekdayWords,
} from '../../../src/core/contact/day-words.js';
import { someDay } from './samples.js';

it.each([
  ['2026-11-29', '2026-11-22', 'Sunday 29 November', 'Sun 29 Nov'],
  ['2027-01-01', '2026-12-31', 'Friday 1 January 2027', 'Fri 1 Jan 2027'],
  // A day that Apia's clocks left out, and one whose midnight Santiago's clocks left out.
  ['2011-12-30', '2011-12-31', 'Friday 30 December', 'Fri 30 Dec'],
  ['2010-10-10', '2010-10-11', 'Sunday 10 October', 'Sun 10 Oct'],
])('%s, said on %s, is %s', (day, today, words, short) => {
  expect([dayWords(day, today), shortDayWords(day, today)]).toEqual([words, short]);
});

it('any day has the names that the platform gives it', () => {
  const names = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  fc.assert(
    fc.property(someDay, (day) => {
      expect(dayWords(day)).toBe(names.format(new Date(`${day}T00:00Z`)).replace(',', ''));
    }),
  );
});

it('without a today the year is always told', () => {
  expect(dayWords('2026-11-29')).toBe('Sunday 29 November 2026');
  expect([dateWords('2026-11-02'), dateWords('2026-11-02', 'D MMM'), weekdayWords('2026-11-02')]).toEqual([
    '2 November',
    '2 Nov',
    'Monday',
  ]);
});

it.each([
  [0, '0 days'],
  [1, '1 day'],
  [13, '13 days'],
  [14, '2 weeks'],
  [15, '2 weeks and 1 day'],
  [23, '3 weeks and 2 days'],
  [91, '13 weeks'],
  [92, 'about 3 months'],
  [365, 'about 12 months'],
  [729, 'about 24 months'],
  [730, 'about 2 years'],
])('%i days are %s', (days, words) => {
  expect(spanWords(days)).toBe(words);
});

it('one is one, everything else is many', () => {
  expect([many(0, 'slip'), many(1, 'slip'), many(2, 'slip')]).toEqual(['0 slips', '1 slip', '2 slips']);
});
