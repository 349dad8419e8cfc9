/** The states found so far, kept flat: a spot number and a vector each, found again by an open hash table. */
import { byteAt, intAt, itemAt } from '../../at.js';
import type { Vector } from './model.js';

export interface StateTable {
  readonly size: number;
  /** The number of the state, given anew when it is new. Only `live` slots may be other than 0. */
  number(spot: number, vector: Vector, live: Uint8Array): number;
  spotOf(state: number): number;
  vectorOf(state: number): Vector;
}

const FREE = -1;

export function makeTable(width: number): StateTable {
  let capacity = 1 << 14;
  let slots = new Int32Array(capacity * 2).fill(FREE);
  let hashes = new Uint32Array(capacity);
  let spots = new Uint16Array(capacity);
  let bytes = new Uint8Array(capacity * width);
  let size = 0;

  function hash(spot: number, vector: Vector, live: Uint8Array): number {
    let h = Math.imul(spot + 1, 0x9e3779b1);
    for (const slot of live) h = Math.imul(h ^ byteAt(vector, slot), 0x01000193);
    return (h ^ (h >>> 15)) >>> 0;
  }

  function same(state: number, spot: number, vector: Vector): boolean {
    if (spots[state] !== spot) return false;
    const at = state * width;
    for (let i = 0; i < width; i++) if (bytes[at + i] !== vector[i]) return false;
    return true;
  }

  function grow(): void {
    capacity *= 2;
    const [oldSpots, oldBytes, oldHashes] = [spots, bytes, hashes];
    hashes = new Uint32Array(capacity);
    hashes.set(oldHashes);
    spots = new Uint16Array(capacity);
    spots.set(oldSpots);
    bytes = new Uint8Array(capacity * width);
    bytes.set(oldBytes);
    slots = new Int32Array(capacity * 2).fill(FREE);
    for (let state = 0; state < size; state++) place(state, itemAt(hashes, state));
  }

  function place(state: number, h: number): void {
    let at = h & (slots.length - 1);
    while (slots[at] !== FREE) at = (at + 1) & (slots.length - 1);
    slots[at] = state;
  }

  return {
    get size() {
      return size;
    },
    number(spot, vector, live) {
      const h = hash(spot, vector, live);
      for (let at = h & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
        const state = intAt(slots, at);
        if (state === FREE) break;
        if (hashes[state] === h && same(state, spot, vector)) return state;
      }
      if (size === capacity) grow();
      spots[size] = spot;
      bytes.set(vector, size * width);
      hashes[size] = h;
      place(size, h);
      return size++;
    },
    spotOf: (state) => itemAt(spots, state),
    vectorOf: (state) => bytes.subarray(state * width, (state + 1) * width),
  };
}
