/** Weights made by hand, for tests of what is done with them. */
import { plainLine } from '../../src/core/danger.js';
import { BUCKET_BITS, featuresOf } from '../../src/core/drafts/features.js';
import type { Weights } from '../../src/core/drafts/weigh.js';

const BUCKETS = 1 << BUCKET_BITS;

/** Weights in which the buckets of these texts speak for a label, each as much as the number says. */
export function weightsFor(
  labels: Readonly<Record<string, Readonly<Record<string, number>>>>,
  bias = -1,
): Weights {
  const ids = Object.keys(labels);
  const table = new Int8Array(BUCKETS * ids.length);
  ids.forEach((id, column) => {
    for (const [text, weight] of Object.entries(labels[id] ?? {}))
      for (const bucket of featuresOf(plainLine(text), 'warm').keys())
        table[bucket * ids.length + column] = weight;
  });
  return {
    labels: ids,
    bias: ids.map(() => bias),
    step: ids.map(() => 0.1),
    sure: ids.map(() => ({ enough: -0.3, doubt: -0.6 })),
    rarity: new Uint8Array(BUCKETS).fill(25),
    table,
  };
}
