/** Weights made by hand, for tests of what is done with them. */
import { plainLine } from '../../src/core/danger.js';
import { featuresOf } from '../../src/core/drafts/features.js';
import { knownFrom } from '../../src/core/drafts/known.js';
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
  const foundIn = (text: string): readonly number[] => [...featuresOf(plainLine(text), stage).found];
  const hashes = Int32Array.from(new Set(texts.flatMap(foundIn))).sort();
  const weightOf = (hash: number, label: string): number =>
    Object.entries(labels[label] ?? {}).reduce(
      (last, [text, weight]) => (foundIn(text).includes(hash) ? weight : last),
      0,
    );
  return {
    labels: ids,
    bias: ids.map(() => bias),
    step: ids.map(() => 0.1),
    sure: ids.map(() => ({ enough: -0.3, doubt: -0.6 })),
    known: knownFrom(hashes),
    rarity: new Uint8Array(hashes.length).fill(25),
    rows: Int32Array.from({ length: hashes.length + 1 }, (_, place) => place * ids.length),
    table: Int16Array.from(
      [...hashes].flatMap((hash) => ids.map((id, label) => weightOf(hash, id) * 256 + label)),
    ),
  };
}
