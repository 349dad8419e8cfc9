/**
 * A linear classifier: the weights with which a sum tells messages that have a label from those that have not, with the
 * widest margin. Dual coordinate descent for the squared hinge loss, after Hsieh, Chang, Lin, Keerthi, Sundararajan,
 * "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1.
 */

import { doubleAt, intAt, itemAt } from '../../src/core/at.js';

/** What a message has: places, and how much of each. */
export interface Row {
  readonly at: Int32Array;
  readonly worth: Float64Array;
}

export interface Line {
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface Fit {
  /** How much a message on the wrong side costs. */
  readonly cost: number;
  readonly rounds: number;
}

const ALL_EVERY = 4;

/** The same rows give the same line: the order in which they are looked at comes from a fixed seed. */
export function separate(
  rows: readonly Row[],
  has: readonly boolean[],
  width: number,
  { cost, rounds }: Fit,
): Line {
  const weights = new Float64Array(width);
  let bias = 0;
  const slack = 1 / (2 * cost);
  const examples = rows.map(({ at, worth }, i): Example => ({
    at,
    worth,
    side: has[i] === true ? 1 : -1,
    length: worth.reduce((sum, one) => sum + one * one, 1 + slack),
    pull: 0,
  }));
  const random = dice(1);
  for (let round = 0; round < rounds; round++) {
    // Most examples come to hold nothing; whether they should again is asked now and then.
    const looked = round % ALL_EVERY === 0 ? examples : examples.filter(({ pull }) => pull > 0);
    for (const example of shuffled(looked, random)) {
      const { at, worth, side, length, pull } = example;
      let sum = bias;
      for (let k = 0; k < at.length; k++) sum += doubleAt(weights, intAt(at, k)) * doubleAt(worth, k);
      const slope = side * sum - 1 + slack * pull;
      example.pull = Math.max(0, pull - slope / length);
      const change = (example.pull - pull) * side;
      if (change === 0) continue;
      bias += change;
      for (let k = 0; k < at.length; k++) {
        const place = intAt(at, k);
        weights[place] = doubleAt(weights, place) + change * doubleAt(worth, k);
      }
    }
  }
  return { weights, bias };
}

interface Example extends Row {
  readonly side: 1 | -1;
  readonly length: number;
  /** How much it holds the line where it is: alpha in the paper. */
  pull: number;
}

/** Mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [itemAt(order, j), itemAt(order, i)];
  }
  return order;
}
