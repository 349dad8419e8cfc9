import { expect, it } from '@jest/globals';

import { instantAt } from '../../../src/core/journal/instant.js';

it('writes the local instant with its offset', () => {
  const at = instantAt('2026-11-20', '21:05');
  expect(at).toMatch(/^2026-11-20T21:05:00[+-]\d\d:\d\d$/);
  expect(new Date(at).getTime()).toBe(new Date(2026, 10, 20, 21, 5).getTime());
});
