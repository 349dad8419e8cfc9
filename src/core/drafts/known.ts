/** The features that were met often enough to be learned, and the place of each: where its weights stand. */
import { intAt, itemAt } from '../at.js';
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
  const starts = rows.map((end, row) => {
    for (let at = row === 0 ? 0 : itemAt(rows, row - 1); at < end; at++) {
      const place = placeOf(intAt(found, at), known);
      if (place !== null) places.push(place);
    }
    return places.length;
  });
  return { found: Int32Array.from(places), rows: starts };
}

function beginningOf(hash: number): number {
  return (hash >> 16) + BEGINNINGS / 2;
}
