/** Partitions of the classes of a slot: which of them still have to be told apart. Equal ones are one object. */
import { itemAt } from '../../at.js';

export type Partition = Uint8Array;
export type Partitions = Partition[];

export function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

export function cleared(parts: Partitions, slots: readonly number[]): Partitions {
  const next = [...parts];
  for (const slot of slots) next[slot] = shared(new Uint8Array(itemAt(parts, slot).length));
  return next;
}

/** Classes with the same sign are one block. */
export function bySign(signs: readonly (string | number)[]): Partition {
  const seen = new Map<string | number, number>();
  return shared(Uint8Array.from(signs, (sign) => found(seen, sign, () => seen.size)));
}

/** Two classes are one before when each can become what the other can. */
export function beforeChoice(part: Partition, places: (cls: number) => readonly number[]): Partition {
  return bySign(
    Array.from(part, (_, cls) => [...new Set(places(cls).map((to) => itemAt(part, to)))].sort().join()),
  );
}

/** The coarsest partition that keeps apart what either keeps apart. Equal partitions are one object, so joins are looked up. */
export function joined(a: Partition, b: Partition): Partition {
  if (a === b) return a;
  const known = joins.get(a)?.get(b);
  if (known !== undefined) return known;
  const both = refined(a, b);
  found(joins, a, () => new Map<Partition, Partition>()).set(b, both);
  return both;
}

function refined(a: Partition, b: Partition): Partition {
  const seen = new Map<number, number>();
  return shared(
    a.map((block, i) => {
      const pair = block * 256 + itemAt(b, i);
      const number = seen.get(pair) ?? seen.size;
      seen.set(pair, number);
      return number;
    }),
  );
}

const joins = new Map<Partition, Map<Partition, Partition>>();
const partitions = new Map<string, Partition>();

/** The one object for that partition; blocks are numbered in order of appearance. */
export function shared(part: Uint8Array): Partition {
  const seen = new Map<number, number>();
  const normal = part.map((block) => found(seen, block, () => seen.size));
  return found(partitions, normal.join(), () => normal);
}

export function merged(a: Partitions, b: Partitions): Partitions {
  return a === b ? a : a.map((part, i) => joined(part, itemAt(b, i)));
}

export function same(old: Partitions, next: Partitions): boolean {
  return old.every((part, i) => joined(part, itemAt(next, i)) === part);
}
