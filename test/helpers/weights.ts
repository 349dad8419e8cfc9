/** Weights made by hand, for tests of what is done with them. */
import { plainLine } from '../../src/core/danger.js';
import { featuresOf } from '../../src/core/drafts/features.js';
import { knownFrom, placesOf } from '../../src/core/drafts/known.js';
import type { Weights } from '../../src/core/drafts/weigh.js';
import type { StageId } from '../../src/core/draft-tips.js';

/** Weights in which what stands in these texts speaks for a label, each as much as the number says. */
export function weightsFor(
  labels: Readonly<Record<string, Readonly<Record<string, number>>>>,
  bias = -1,
  stage: StageId | null = 'warm',
): Weights {
  const ids = Object.keys(labels);
  const texts = Object.values(labels).flatMap((one) => Object.keys(one));
  const featuresIn = (text: string) => featuresOf(plainLine(text), stage);
  const hashes = Int32Array.from(new Set(texts.flatMap((text) => [...featuresIn(text).keys()]))).sort();
  const known = knownFrom(hashes);
  const table = new Int8Array(hashes.length * ids.length);
  ids.forEach((id, column) => {
    for (const [text, weight] of Object.entries(labels[id] ?? {}))
      for (const place of placesOf(featuresIn(text), known).keys())
        table[place * ids.length + column] = weight;
  });
  return {
    labels: ids,
    bias: ids.map(() => bias),
    step: ids.map(() => 0.1),
    sure: ids.map(() => ({ enough: -0.3, doubt: -0.6 })),
    known,
    rarity: new Uint8Array(hashes.length).fill(25),
    table,
  };
}
