/**
 * The exhaustive walk: breadth-first over every state that can be reached, trying every move in each one. What comes
 * out is a graph of states and moves, in which the rest of the proof looks things up.
 */
import { itemAt } from '../../at.js';
import type { Spot } from '../engine.js';
import type { Liveness } from './live.js';
import { spotKey } from './spots.js';
import type { Model, Vector } from './model.js';
import type { Occurrence } from './proof-world.js';
import { numberOccurrences, openWorld, startVector } from './proof-world.js';
import type { Move, MovesAt } from './moves.js';
import { movesAt } from './moves.js';
import { makeTable } from './table.js';

export interface Walked {
  readonly model: Model;
  readonly size: number;
  /** State 0 is the beginning. */
  spotOf(state: number): Spot;
  vectorOf(state: number): Vector;
  /** All moves that lead elsewhere or in which something happened. */
  readonly edges: Edges;
  readonly moves: readonly Move[];
  /** What can happen in a move: lists of numbers of `occurrences`. `edges.seen` are numbers of these lists. */
  readonly seenLists: readonly (readonly number[])[];
  readonly seenAtStart: number;
  readonly occurrences: readonly Occurrence[];
  /** Exits and stops that were taken somewhere. */
  readonly taken: ReadonlySet<object>;
  readonly faults: readonly { readonly state: number; readonly label: string; readonly message: string }[];
  /** False where the walk was stopped by what was watched for. */
  readonly complete: boolean;
}

export interface Edges {
  readonly from: number[];
  readonly to: number[];
  /** Number of the move in `moves`. */
  readonly move: number[];
  readonly seen: number[];
}

/** `watch` is asked once of every state found; the walk stops where it says yes, and then at any fault as well. */
export function walk(model: Model, live: Liveness, watch?: (spot: Spot, vector: Vector) => boolean): Walked {
  const { engine } = model;
  const table = makeTable(model.slots.length);
  const spots: Spot[] = [];
  const canons: (readonly Uint8Array[])[] = [];
  const liveSlots: (readonly number[])[] = [];
  const spotMoves: MovesAt[] = [];
  const spotNumbers = new Map<string, number>();
  const edges: Edges = { from: [], to: [], move: [], seen: [] };
  const moves: Move[] = [];
  const moveNumbers = new Map<Move, number>();
  const seenLists: (readonly number[])[] = [];
  const seenNumbers = new Map<string, number>();
  const faults: Walked['faults'][number][] = [];
  const occurrences = numberOccurrences(model);
  const world = openWorld(model, occurrences);
  const kept = startVector(model);
  const found = { all: true };

  function spotNumber(spot: Spot): number {
    const key = spotKey(spot);
    const known = spotNumbers.get(key);
    if (known !== undefined) return known;
    const canon = live.canon(spot);
    spotNumbers.set(key, spots.length);
    canons.push(canon);
    liveSlots.push(
      canon.flatMap((classes, slot) => (classes.some((cls) => cls !== classes[0]) ? [slot] : [])),
    );
    spotMoves.push(movesAt(model, spot, canon));
    return spots.push(spot) - 1;
  }

  /** The state that the world now is in, with every difference that no longer matters dropped. */
  function stateAt(spot: Spot): number {
    const number = spotNumber(spot);
    const canon = itemAt(canons, number);
    const slots = itemAt(liveSlots, number);
    kept.fill(0);
    for (const slot of slots) kept[slot] = itemAt(itemAt(canon, slot), itemAt(world.vector, slot));
    const before = table.size;
    const state = table.number(number, kept, slots);
    if (watch !== undefined && state === before && watch(spot, kept)) found.all = false;
    return state;
  }

  function seenNumber(): number {
    const key = world.occurrences.join();
    const known = seenNumbers.get(key);
    if (known !== undefined) return known;
    seenNumbers.set(key, seenLists.length);
    return seenLists.push([...world.occurrences]) - 1;
  }

  function attempt(state: number, move: Move): void {
    world.reset(table.vectorOf(state));
    let to: number;
    try {
      const spot = move.run(world);
      if (spot === null) return;
      to = stateAt(spot);
    } catch (error) {
      faults.push({ state, label: move.label, message: error instanceof Error ? error.message : '' });
      if (watch !== undefined) found.all = false;
      return;
    }
    if (to === state && world.occurrences.length === 0) return;
    let number = moveNumbers.get(move);
    if (number === undefined) moveNumbers.set(move, (number = moves.push(move) - 1));
    edges.from.push(state);
    edges.to.push(to);
    edges.move.push(number);
    edges.seen.push(seenNumber());
  }

  world.reset(startVector(model));
  stateAt(engine.begin(world));
  const seenAtStart = seenNumber();
  for (let state = 0; found.all && state < table.size; state++) {
    const at = spotMoves[table.spotOf(state)];
    if (at === undefined) break;
    for (const move of at.fixed) attempt(state, move);
    for (const move of at.timed(Uint8Array.from(table.vectorOf(state)))) attempt(state, move);
  }
  return {
    model,
    size: table.size,
    spotOf: (state) => itemAt(spots, table.spotOf(state)),
    vectorOf: (state) => table.vectorOf(state),
    edges,
    moves,
    seenLists,
    seenAtStart,
    occurrences: occurrences.list,
    taken: world.taken,
    faults,
    complete: found.all,
  };
}
