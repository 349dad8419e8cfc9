import { expect, it } from '@jest/globals';

import { itemAt, valueAt } from '../../src/core/at.js';

it.each([
  ['first', 0, 'a'],
  ['last', 1, 'b'],
])('the %s item', (_which, index, item) => {
  expect(itemAt(['a', 'b'], index)).toBe(item);
});

it('a place where nothing is', () => {
  expect(() => itemAt(['a'], 1)).toThrow(RangeError);
  expect(() => itemAt(new Uint8Array(1), -1)).toThrow(RangeError);
});

it('the value of a key, and a key without one', () => {
  const map = new Map([['a', 0]]);
  expect(valueAt(map, 'a')).toBe(0);
  expect(() => valueAt(map, 'b')).toThrow(RangeError);
});
