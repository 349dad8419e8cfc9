/** The moves that the walk took: four numbers each, in lists that double when they are full. There are millions of them. */

export interface Edges {
  /** Numbers of states. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Number of the move, and of the list of what happened in it. */
  readonly move: Int32Array;
  readonly seen: Int32Array;
}

export interface GrowingEdges {
  add(from: number, to: number, move: number, seen: number): void;
  all(): Edges;
}

export function makeEdges(): GrowingEdges {
  let capacity = 1 << 16;
  let length = 0;
  let [from, to, move, seen] = [room(), room(), room(), room()];

  function room(old?: Int32Array): Int32Array {
    const list = new Int32Array(capacity);
    if (old !== undefined) list.set(old);
    return list;
  }

  return {
    add(...edge) {
      if (length === capacity) {
        capacity *= 2;
        [from, to, move, seen] = [room(from), room(to), room(move), room(seen)];
      }
      [from[length], to[length], move[length], seen[length]] = edge;
      length++;
    },
    all: () => ({
      from: from.subarray(0, length),
      to: to.subarray(0, length),
      move: move.subarray(0, length),
      seen: seen.subarray(0, length),
    }),
  };
}
