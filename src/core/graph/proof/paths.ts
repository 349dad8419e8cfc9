/** Shortest ways through the walked graph: to a state, to a state with a past, and which states can still get somewhere. */
import { intAt, itemAt } from '../../at.js';
import type { Traced } from './past.js';
import type { Walked } from './walk.js';

/** The moves of the shortest way to the first state, with a counter value, that is `wanted`. Null when there is none. */
export function shortestWay(
  walked: Walked,
  traced: Traced | null,
  wanted: (state: number, value: number) => boolean,
): readonly string[] | null {
  const width = traced?.transfers[0]?.length ?? 1;
  const out = outgoing(walked);
  const first = traced?.transfers[walked.seenAtStart]?.[0] ?? 0;
  const parent = new Map<number, { from: number; edge: number }>();
  const seen = new Set<number>([first]);
  const queue = [first];
  for (let head = 0; head < queue.length; head++) {
    const node = itemAt(queue, head);
    const state = Math.floor(node / width);
    if (wanted(state, node % width)) return wayTo(walked, parent, node);
    for (let i = intAt(out.start, state); i < intAt(out.start, state + 1); i++) {
      const edge = intAt(out.order, i);
      const value = traced?.transfers[intAt(walked.edges.seen, edge)]?.[node % width] ?? 0;
      const to = intAt(walked.edges.to, edge) * width + value;
      if (seen.has(to)) continue;
      seen.add(to);
      parent.set(to, { from: node, edge });
      queue.push(to);
    }
  }
  return null;
}

function wayTo(
  walked: Walked,
  parent: ReadonlyMap<number, { from: number; edge: number }>,
  end: number,
): readonly string[] {
  const labels: string[] = [];
  for (let at = parent.get(end); at !== undefined; at = parent.get(at.from)) {
    const to = walked.spotOf(intAt(walked.edges.to, at.edge)).step;
    const from = walked.spotOf(intAt(walked.edges.from, at.edge)).step;
    const label = itemAt(walked.moves, intAt(walked.edges.move, at.edge)).label;
    labels.unshift(from === to ? label : `${label} > ${to}`);
  }
  return labels;
}

/** Edge numbers ordered by the state they leave: `order[start[s]]` up to `order[start[s + 1]]`. */
function outgoing({ edges, size }: Walked): { readonly start: Int32Array; readonly order: Int32Array } {
  return grouped(edges.from, size);
}

function grouped(keys: Int32Array, size: number): { readonly start: Int32Array; readonly order: Int32Array } {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1] = intAt(start, key + 1) + 1;
  for (let i = 0; i < size; i++) start[i + 1] = intAt(start, i + 1) + intAt(start, i);
  const next = start.slice();
  const order = new Int32Array(keys.length);
  keys.forEach((key, edge) => {
    order[intAt(next, key)] = edge;
    next[key] = intAt(next, key) + 1;
  });
  return { start, order };
}

/** Marks every state from which a `goal` state can be reached, over the moves that `may` be used. */
export function canReach(
  walked: Walked,
  goal: (state: number) => boolean,
  may: (edge: number) => boolean,
): Uint8Array {
  const into = grouped(walked.edges.to, walked.size);
  const reached = new Uint8Array(walked.size);
  const queue: number[] = [];
  for (let state = 0; state < walked.size; state++) {
    if (!goal(state)) continue;
    reached[state] = 1;
    queue.push(state);
  }
  for (let head = 0; head < queue.length; head++) {
    const state = itemAt(queue, head);
    for (let i = intAt(into.start, state); i < intAt(into.start, state + 1); i++) {
      const edge = intAt(into.order, i);
      const from = intAt(walked.edges.from, edge);
      if (reached[from] === 1 || !may(edge)) continue;
      reached[from] = 1;
      queue.push(from);
    }
  }
  return reached;
}
