import { describe, expect, it } from '@jest/globals';

import { instantAt, readWhen } from '../../../src/core/journal/when.js';

/** A Sunday. */
const TODAY = '2026-11-22';

describe('a time in words or figures', () => {
  it.each([
    ['today', '2026-11-22', null],
    ['Yesterday', '2026-11-21', null],
    ['yesterday 21:00', '2026-11-21', '21:00'],
    ['yesterday at 9.30', '2026-11-21', '09:30'],
    ['3 days ago', '2026-11-19', null],
    ['a week ago 08:15', '2026-11-15', '08:15'],
    ['2 weeks ago', '2026-11-08', null],
    ['one day ago', '2026-11-21', null],
    ['saturday', '2026-11-21', null],
    ['last monday', '2026-11-16', null],
    ['on wed', '2026-11-18', null],
    ['sunday', '2026-11-15', null],
    ['2026-11-20', '2026-11-20', null],
    ['2026-3-1', '2026-03-01', null],
    ['2026-11-20 21:00', '2026-11-20', '21:00'],
    ['2026-11-20T21:00', '2026-11-20', '21:00'],
    ['2026-11-20T21:00:30', '2026-11-20', '21:00'],
    ['21:30', '2026-11-22', '21:30'],
    ['2028-02-29', '2028-02-29', null],
  ])('%j', (text, day, time) => {
    expect(readWhen(text, TODAY)).toEqual({ day, time });
  });

  it.each([
    '', ' ', '5', 'tomorrow?', 'soon', 'monda', '11/12/2026', '2026-02-30', '2027-02-29', '2026-13-45', '25:00',
    'yesterday 24:00', 'yesterday 9', '[1]', 'last', 'ago', 'days ago', '2026-11-20T21:00+01:00',
  ])('does not guess at %j', (text) => {
    expect(readWhen(text, TODAY)).toBeNull();
  }); // prettier-ignore
});

it('writes the local instant with its offset', () => {
  const at = instantAt('2026-11-20', '21:05');
  expect(at).toMatch(/^2026-11-20T21:05:00[+-]\d\d:\d\d$/);
  expect(new Date(at).getTime()).toBe(new Date(2026, 10, 20, 21, 5).getTime());
});
