import { describe, expect, it } from '@jest/globals';

import { holdUntil } from '../../../src/core/drafts/hold-until.js';
import { instantAt } from '../../../src/core/journal/instant.js';

const at = (day: string, time: string): string => instantAt(day, time);

describe('how long a draft is put away', () => {
  it.each<[string, string, string]>([
    ['24h', '2026-11-22 21:30', '2026-11-23 21:30'],
    ['24 hours', '2026-11-22 21:30', '2026-11-23 21:30'],
    ['1 h', '2026-11-22 23:30', '2026-11-23 00:30'],
    ['an hour', '2026-11-22 21:30', '2026-11-22 22:30'],
    ['3d', '2026-11-29 21:30', '2026-12-02 21:30'],
    ['A week', '2026-11-22 21:30', '2026-11-29 21:30'],
    ['90 days', '2026-01-01 12:00', '2026-04-01 12:00'],
    ['until morning', '2026-11-22 23:30', '2026-11-23 08:00'],
    ['until morning', '2026-11-23 02:05', '2026-11-23 08:00'],
    ['morning', '2026-11-23 08:00', '2026-11-24 08:00'],
    ['tomorrow', '2026-11-22 09:00', '2026-11-23 08:00'],
  ])('%s, said at %s, is %s', (words, now, until) => {
    const [day = '', time = ''] = now.split(' ');
    const [untilDay = '', untilTime = ''] = until.split(' ');
    expect(holdUntil(words, at(day, time))).toBe(at(untilDay, untilTime));
  });

  it.each([
    '',
    '24',
    'h',
    '0h',
    '0 days',
    '91 days',
    '2161h',
    '-1d',
    '1.5h',
    '2 months',
    'until death',
    '24h!',
  ])('cannot be read: %j', (words) => {
    expect(holdUntil(words, at('2026-11-22', '21:30'))).toBeNull();
  });
});
