/**
 * Weighs a message: how much it is like those that people have labelled, label by label. Weights are learned from the
 * labelled messages (scripts/learn) and added up, nothing else; which sentence they come from says why.
 */
import { byteAt, intAt, itemAt, shortAt } from '../at.js';
import type { StageId } from '../draft-tips.js';
import { featuresOf } from './features.js';
import type { Features, Keys } from './features.js';
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
  /** For each place, where its weights begin in the table; and one more, the end of the last. */
  readonly rows: Int32Array;
  /** Weights in steps, each with the number of its label: `weight * 256 + label`. */
  readonly table: Int16Array;
}

/** How sure they must be of a label. */
export interface Sure {
  /** Over this score it stands by itself. */
  readonly enough: number;
  /** Under this score what a rule found is let go. */
  readonly doubt: number;
}

export const RARITY_STEP = 1 / 25;

/** Long messages have more of everything; a part of that is taken out again. `squares`: of all rarities, in steps. */
export function lengthOf(squares: number): number {
  return 5 * Math.max(1, squares * RARITY_STEP ** 2) ** 0.25;
}

/** Labels by their place in the list of labels. */
export interface Weighed {
  /** Over 0: more like those with the label than like those without. */
  readonly scores: readonly number[];
  /** The sentence that speaks most for the label. */
  readonly sentenceFor: (label: number) => number;
}

export interface Weigher {
  /** What of a text is known, by its places. */
  readonly placesIn: (line: Line, stage: StageId | null) => Features;
  /** Each place counts once, in the first sentence that it stands in. */
  readonly weigh: (places: Features) => Weighed;
}

/** So many words are kept with what they weigh; then it begins anew. */
const MOST = 20_000;

export function weigherOf(weights: Weights): Weigher {
  const { known, rarity } = weights;
  const keys: Keys = { of: (hash) => placeOf(hash, known), words: new Map() };
  /** The turn in which each place was last met. */
  const marks = new Int32Array(rarity.length);
  let turn = 0;
  return {
    placesIn(line, stage) {
      if (keys.words.size > MOST) keys.words.clear();
      return featuresOf(line, stage, keys);
    },
    weigh({ found, rows }) {
      turn++;
      const width = weights.labels.length;
      const sums = new Int32Array(rows.length * width);
      let squares = 0;
      rows.forEach(({ from, to }, row) => {
        for (let at = from; at < to; at++) {
          const place = intAt(found, at);
          if (marks[place] === turn) continue;
          marks[place] = turn;
          const worth = byteAt(rarity, place);
          squares += worth * worth;
          add(sums, row * width, { place, worth }, weights);
        }
      });
      return weighed(sums, RARITY_STEP / lengthOf(squares), weights);
    },
  };
}

/** Adds what a place weighs to the sums that begin at `from`. */
function add(sums: Int32Array, from: number, { place, worth }: Met, { rows, table }: Weights): void {
  const end = intAt(rows, place + 1);
  for (let at = intAt(rows, place); at < end; at++) {
    const entry = shortAt(table, at);
    const sum = from + (entry & 0xff);
    sums[sum] = intAt(sums, sum) + worth * (entry >> 8);
  }
}

interface Met {
  readonly place: number;
  readonly worth: number;
}

/** `sums`: a row for what belongs to no sentence, and one for each sentence; each one is worth `unit`. */
function weighed(sums: Int32Array, unit: number, { labels, bias, step }: Weights): Weighed {
  const width = labels.length;
  const totals = new Int32Array(width);
  for (let row = 0; row < sums.length; row += width)
    for (let label = 0; label < width; label++)
      totals[label] = intAt(totals, label) + intAt(sums, row + label);
  return {
    scores: labels.map((_, label) => itemAt(bias, label) + itemAt(step, label) * intAt(totals, label) * unit),
    sentenceFor(label) {
      let best = 0;
      for (let row = 1; row * width < sums.length; row++)
        if (intAt(sums, row * width + label) > intAt(sums, best * width + label)) best = row;
      return Math.max(0, best - 1);
    },
  };
}
