import { expect, it } from '@jest/globals';

import { clockText, isNight } from '../../src/core/night.js';

it.each([
  [0, '00:00', true],
  [359, '05:59', true],
  [360, '06:00', false],
  [720, '12:00', false],
  [1379, '22:59', false],
  [1380, '23:00', true],
  [1439, '23:59', true],
])('minute %i is %s, at night: %s', (minutes, text, night) => {
  expect([clockText(minutes), isNight(minutes)]).toEqual([text, night]);
});
