import { expect, it } from '@jest/globals';

import { strongestHours } from '../../../src/core/urge/strongest.js';

const log = (...all: readonly (readonly [string, number | null])[]) =>
  all.map(([time, strength], id) => ({
    id: String(id),
    at: `2026-11-22T${time}:00+01:00`,
    strength,
    trigger: null,
    did: null,
  }));

it.each([
  ['nothing', log(), null],
  ['too few', log(['22:10', 9], ['22:40', 9]), null],
  ['none with a strength', log(['22:10', null], ['22:40', null], ['23:59', null]), null],
  [
    'the late evening',
    log(['22:10', 9], ['22:40', 8], ['23:59', 9], ['08:00', 10]),
    { from: '22:00', to: '24:00' },
  ],
  [
    'the higher mean, not the more often',
    log(['09:00', 4], ['09:10', 5], ['08:00', 4], ['09:59', 4], ['01:00', 9], ['01:10', 8], ['00:30', 9]),
    { from: '00:00', to: '02:00' },
  ],
])('%s', (_, urges, hours) => {
  expect(strongestHours(urges)).toEqual(hours);
});
