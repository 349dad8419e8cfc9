import { describe, expect, it } from '@jest/globals';

import { makeTable } from '../../../../src/core/graph/proof/table.js';

const WIDTH = 3;
const live = Uint8Array.of(0, 1, 2);
/** More than twice what the table has room for at first. */
const MANY = 40_000;

/** The digits of a number in base 40, so that no two numbers below 64,000 have the same. */
function vectorOf(number: number): Uint8Array {
  return Uint8Array.of(number % 40, Math.floor(number / 40) % 40, Math.floor(number / 1600));
}

describe('the table of states', () => {
  it('gives each state a number of its own, and finds it again, also after it has grown', () => {
    const table = makeTable(WIDTH);
    for (let i = 0; i < MANY; i++) expect(table.number(i % 7, vectorOf(i), live)).toBe(i);
    expect(table.size).toBe(MANY);
    for (let i = 0; i < MANY; i += 97) {
      expect([table.number(i % 7, vectorOf(i), live), table.spotOf(i), [...table.vectorOf(i)]]).toEqual([
        i,
        i % 7,
        [...vectorOf(i)],
      ]);
    }
    expect(table.size).toBe(MANY);
  });

  it('tells states of one hash apart', () => {
    const table = makeTable(WIDTH);
    // No slot is said to be live, so that every vector at one spot has the same hash.
    const numbers = [0, 1, 2, 1].map((i) => table.number(0, vectorOf(i), new Uint8Array()));
    expect(numbers).toEqual([0, 1, 2, 1]);
  });
});
