/**
 * Weighs a message: how much it is like those that people have labelled, label by label. Weights are learned from the
 * labelled messages (scripts/learn) and added up, nothing else; which sentence they come from says why.
 */
import { byteAt, doubleAt, itemAt, signedByteAt } from '../at.js';
import type { StageId } from '../draft-tips.js';
import { featuresOf } from './features.js';
import type { Features } from './features.js';
import { placeOf } from './known.js';
import type { Known } from './known.js';
import type { Line } from './line.js';

export interface Weights {
  /** Ids of labels, in the order of the columns. */
  readonly labels: readonly string[];
  /** For each label: added to every sum, and what one step of its weights is worth. */
  readonly bias: readonly number[];
  readonly step: readonly number[];
  readonly sure: readonly Sure[];
  /** What else a message has weighs nothing. */
  readonly known: Known;
  /** For each place, how rarely messages have it, in steps of {@link RARITY_STEP}. */
  readonly rarity: Uint8Array;
  /** For each place, the weights of all labels, in steps. */
  readonly table: Int8Array;
}

/** How sure they must be of a label. */
export interface Sure {
  /** Over this score it stands by itself. */
  readonly enough: number;
  /** Under this score what a rule found is let go. */
  readonly doubt: number;
}

export const RARITY_STEP = 1 / 25;

/** Long messages have more of everything; a part of that is taken out again. */
export function lengthOf(places: Iterable<number>, rarity: Uint8Array): number {
  let sum = 0;
  for (const place of places) sum += (byteAt(rarity, place) * RARITY_STEP) ** 2;
  return 5 * Math.max(1, sum) ** 0.25;
}

export interface Weighed {
  /** Over 0: more like those with the label than like those without. */
  readonly score: number;
  /** The sentence that speaks most for the label. */
  readonly sentence: number;
}

/** In the order of the labels. */
export function weigh(line: Line, stage: StageId | null, weights: Weights): readonly Weighed[] {
  const { known } = weights;
  return weighPlaces(
    featuresOf(line, stage, (hash) => placeOf(hash, known)),
    weights,
  );
}

/** As {@link weigh}, where the features are there already, by their places. */
export function weighPlaces(places: Features, weights: Weights): readonly Weighed[] {
  const { labels, bias, step } = weights;
  const sums = sumsOf(places, weights);
  const width = labels.length;
  return labels.map((_, label) => {
    let [all, best] = [0, 0];
    for (let row = 0; row * width < sums.length; row++) {
      const part = doubleAt(sums, row * width + label);
      all += part;
      if (row > 0 && part > doubleAt(sums, best * width + label)) best = row;
    }
    return { score: itemAt(bias, label) + itemAt(step, label) * all, sentence: Math.max(0, best - 1) };
  });
}

/** A row of sums, one for each label, for what belongs to no sentence, and for each sentence. */
function sumsOf(places: Features, { labels, rarity, table }: Weights): Float64Array {
  const length = lengthOf(places.keys(), rarity);
  const width = labels.length;
  let rows = 1;
  for (const sentence of places.values()) rows = Math.max(rows, sentence + 2);
  const sums = new Float64Array(rows * width);
  for (const [place, sentence] of places) {
    const worth = (byteAt(rarity, place) * RARITY_STEP) / length;
    const [from, to] = [place * width, (sentence + 1) * width];
    for (let label = 0; label < width; label++)
      sums[to + label] = doubleAt(sums, to + label) + worth * signedByteAt(table, from + label);
  }
  return sums;
}
