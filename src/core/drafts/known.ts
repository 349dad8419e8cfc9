/** The features that were met often enough to be learned, and the place of each: where its weights stand. */
import { intAt } from '../at.js';
import type { Features } from './features.js';

export interface Known {
  /** Hashes, ascending. */
  readonly hashes: Int32Array;
  /** The first place of each beginning, of 16 bits, and one more: the end. */
  readonly starts: Int32Array;
}

const BEGINNINGS = 1 << 16;

/** `hashes` ascend. */
export function knownFrom(hashes: Int32Array): Known {
  const starts = new Int32Array(BEGINNINGS + 1);
  let place = 0;
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    starts[beginning] = place;
    while (place < hashes.length && beginningOf(intAt(hashes, place)) === beginning) place++;
  }
  starts[BEGINNINGS] = place;
  return { hashes, starts };
}

/** Null where the hash is not known. */
export function placeOf(hash: number, { hashes, starts }: Known): number | null {
  const beginning = beginningOf(hash);
  const end = intAt(starts, beginning + 1);
  for (let place = intAt(starts, beginning); place < end; place++)
    if (intAt(hashes, place) === hash) return place;
  return null;
}

/** Features by their places; those that are not known are left out. */
export function placesOf(found: Features, known: Known): Features {
  return new Map(
    [...found].flatMap(([hash, sentence]) => {
      const place = placeOf(hash, known);
      return place === null ? [] : [[place, sentence] as const];
    }),
  );
}

function beginningOf(hash: number): number {
  return (hash >> 16) + BEGINNINGS / 2;
}
