/**
 * The exhaustive walk: breadth-first over every state that can be reached, trying every move in each one. What comes
 * out is a graph of states and moves, in which the rest of the proof looks things up.
 */
import { byteAt, intAt, itemAt } from '../../at.js';
import type { Spot } from '../engine.js';
import type { Edges } from './edges.js';
import { makeEdges } from './edges.js';
import type { Liveness } from './live.js';
import { spotKey } from './spots.js';
import type { Model, Vector } from './model.js';
import type { Occurrence } from './proof-world.js';
import { numberOccurrences, openWorld, startVector } from './proof-world.js';
import type { Move, MovesAt } from './moves.js';
import { movesAt } from './moves.js';
import type { Outcomes } from './outcomes.js';
import { keep, outcomeOf } from './outcomes.js';
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

const CLOSED = 'closed';

/** Where a move leads, and what happens in it; or the fault that it runs into. */
type Outcome = typeof CLOSED | { readonly spot: number; readonly seen: number } | { readonly fault: string };

/** A spot of the walk, with all that is worked out for it once. */
interface Place {
  readonly spot: Spot;
  /** For each slot, from `starts[slot]` on: for each class, the class that stands for it here. */
  readonly canon: Uint8Array;
  readonly starts: Int32Array;
  /** The slots that still tell states apart here. */
  readonly live: Uint8Array;
  readonly moves: MovesAt;
}

interface Tried {
  /** Number of the move in `moves`, -1 until it leads somewhere. */
  number: number;
  readonly outcomes: Outcomes<Outcome>;
}

/** `watch` is asked once of every state found; the walk stops where it says yes, and then at any fault as well. */
export function walk(model: Model, live: Liveness, watch?: (spot: Spot, vector: Vector) => boolean): Walked {
  const { engine } = model;
  const table = makeTable(model.slots.length);
  const spots: Place[] = [];
  const spotNumbers = new Map<string, number>();
  const edges = makeEdges();
  const moves: Move[] = [];
  const tried = new Map<Move, Tried>();
  const seenLists: (readonly number[])[] = [];
  const seenNumbers = new Map<string, number>();
  const faults: Walked['faults'][number][] = [];
  const occurrences = numberOccurrences(model);
  const world = openWorld(model, occurrences);
  const kept = startVector(model);
  /** The vector of the state that moves are tried in. */
  const origin = startVector(model);
  const found = { all: true };

  function spotNumber(spot: Spot): number {
    const key = spotKey(spot);
    const known = spotNumbers.get(key);
    if (known !== undefined) return known;
    const canon = live.canon(spot);
    const tells = (classes: Uint8Array): boolean => classes.some((cls) => cls !== classes[0]);
    const slots = canon.flatMap((classes, slot) => (tells(classes) ? [slot] : []));
    const starts = [...canon.keys()].map((slot) =>
      canon.slice(0, slot).reduce((sum, { length }) => sum + length, 0),
    );
    spotNumbers.set(key, spots.length);
    return (
      spots.push({
        spot,
        canon: Uint8Array.from(canon.flatMap((classes) => [...classes])),
        starts: Int32Array.from(starts),
        live: Uint8Array.from(slots),
        moves: movesAt(model, spot, canon),
      }) - 1
    );
  }

  /** The state that the world now is in, with every difference that no longer matters dropped. */
  function stateAt(number: number): number {
    const { spot, canon, starts, live: slots } = itemAt(spots, number);
    kept.fill(0);
    for (const slot of slots) kept[slot] = byteAt(canon, intAt(starts, slot) + byteAt(world.vector, slot));
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

  function make(move: Move): Outcome {
    try {
      const spot = move.run(world);
      return spot === null ? CLOSED : { spot: spotNumber(spot), seen: seenNumber() };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : '' };
    }
  }

  function attempt(state: number, move: Move): void {
    const known = tried.get(move) ?? { number: -1, outcomes: { root: null } };
    tried.set(move, known);
    world.vector.set(origin);
    let outcome = outcomeOf(known.outcomes, world.vector);
    if (outcome === null) {
      world.reset(origin);
      outcome = make(move);
      keep(known.outcomes, world.made(outcome));
    }
    if (outcome === CLOSED) return;
    if ('fault' in outcome) {
      faults.push({ state, label: move.label, message: outcome.fault });
      if (watch !== undefined) found.all = false;
      return;
    }
    const to = stateAt(outcome.spot);
    if (to === state && itemAt(seenLists, outcome.seen).length === 0) return;
    if (known.number < 0) known.number = moves.push(move) - 1;
    edges.add(state, to, known.number, outcome.seen);
  }

  world.reset(startVector(model));
  stateAt(spotNumber(engine.begin(world)));
  const seenAtStart = seenNumber();
  for (let state = 0; found.all && state < table.size; state++) {
    const there = itemAt(spots, table.spotOf(state)).moves;
    origin.set(table.vectorOf(state));
    for (const move of there.fixed) attempt(state, move);
    for (const move of there.timed(origin)) attempt(state, move);
  }
  return {
    model,
    size: table.size,
    spotOf: (state) => itemAt(spots, table.spotOf(state)).spot,
    vectorOf: (state) => table.vectorOf(state),
    edges: edges.all(),
    moves,
    seenLists,
    seenAtStart,
    occurrences: occurrences.list,
    taken: world.taken,
    faults,
    complete: found.all,
  };
}
