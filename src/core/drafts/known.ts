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
export function placesOf({ found, rows }: Features, known: Known): Features {
  const places: number[] = [];
  const own = rows.map(({ from, to }) => {
    const start = places.length;
    for (const hash of found.subarray(from, to)) {
      const place = placeOf(hash, known);
      if (place !== null) places.push(place);
    }
    return { from: start, to: places.length };
  });
  return { found: new Int32Array(places), rows: own };
}

function beginningOf(hash: number): number {
  return (hash >> 16) + BEGINNINGS / 2;
}
