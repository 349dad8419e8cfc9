import { describe, expect, it } from '@jest/globals';

import type { Now } from '../../src/core/contact/when.js';
import { readEnglish } from '../../src/terminal/when-in-english.js';

/** A Sunday, half past nine in the evening. */
const now: Now = { today: '2026-11-22', minutes: 21 * 60 + 30 };

describe('a time in English', () => {
  it.each([
    ['friday evening at 9', '2026-11-20 21:00'],
    ['Friday night', '2026-11-20'],
    ['monday evening at 9', '2026-11-16 21:00'],
    ['sunday evening', '2026-11-15'],
    ['12th of november', '2026-11-12'],
    ['second of november', '2026-11-02'],
    ['24th of december', '2025-12-24'],
    ['a couple of days ago', '2026-11-20'],
    ['twelve days ago at 9pm', '2026-11-10 21:00'],
    ['half an hour ago', '2026-11-22 21:00'],
    ['ten minutes ago', '2026-11-22 21:20'],
    ['tonight at 9', '2026-11-22 21:00'],
  ])('%j is %s', (text, wanted) => {
    const [day, time] = wanted.split(' ');
    expect(readEnglish(text, now)).toEqual(time === undefined ? { day } : { day, time });
  });

  it.each([
    [
      'still to come',
      ['tomorrow evening', 'next friday', 'this friday', 'tonight at 11pm', 'in two days', 'in an hour'],
    ],
    [
      'to be read in two ways',
      [
        '11/12/2026',
        '2026-13-01',
        '11.12.2026',
        'yesterday at midnight',
        'friday at 9',
        'tuesday last week',
        'last week',
        'last night at 1',
        'friday night at 1am',
      ],
    ],
    ['no day', ['november', 'may', 'a month ago', '2026', 'on my birthday', 'christmas', 'hello', '']],
    ['more than a time', ['yesterday, she wrote', 'the evening, friday', 'monday to friday', '2 may 3 may']],
    ['of another zone', ['yesterday 9pm EST', 'yesterday 21:00 UTC', '12th of november 21:00+01:00']],
    ['no real day', ['30th of february', '29th of february', '31st of november']],
  ])('%s is refused', (_, texts) => {
    expect(texts.map((text) => readEnglish(text, now))).toEqual(texts.map(() => null));
  });
});
