/**
 * The exhaustive walk: breadth-first over every state that can be reached, trying in each one every answer, every
 * event, every report from other commands, going back, and time passing. What comes out is a graph of states and moves.
 */
import type { Spot } from '../engine.js';
import type { AskBlock } from '../playbook.js';
import type { Liveness } from './live.js';
import { spotKey } from './live.js';
import type { Model, Occurrence, ProofWorld, Vector } from './model.js';
import { openWorld, startVector } from './model.js';
import type { AnswerSlot, ClockSlot } from './slots.js';
import { later, rechosen } from './slots.js';

export interface Walked {
  readonly model: Model;
  /** Spot and vector of each state, by number; state 0 is the beginning. */
  readonly spots: readonly Spot[];
  readonly vectors: readonly Vector[];
  /** The move that first led there: from which state, and what was done. */
  readonly parents: readonly number[];
  readonly labels: readonly number[];
  /** All moves. `own` moves are the person's answers and time; the others are events, reports and going back. */
  readonly edges: { readonly from: number[]; readonly to: number[]; readonly label: number[]; readonly seen: number[]; readonly own: boolean[] };
  readonly labelNames: readonly string[];
  /** What happened in a move, interned: `edges.seen` and `seenAtStart` are numbers in this list. */
  readonly seenLists: readonly (readonly Occurrence[])[];
  readonly seenAtStart: number;
  readonly taken: ReadonlySet<object>;
  readonly faults: readonly { readonly state: number; readonly label: string; readonly message: string }[];
}

/** The event that every passing of days is, for `until: {event: night}`. */
export const NIGHT = 'night';

interface Move {
  readonly label: string;
  readonly own: boolean;
  run(world: ProofWorld): Spot | null;
}

/** Facts that triggers name are reported even where nothing reads them, so that the past is complete. */
export function walk(model: Model, live: Liveness): Walked {
  const { playbook, engine, slots } = model;
  const spots: Spot[] = [];
  const vectors: Vector[] = [];
  const parents: number[] = [];
  const labels: number[] = [];
  const edges: Walked['edges'] = { from: [], to: [], label: [], seen: [], own: [] };
  const known = new Map<string, number>();
  const spotNumbers = new Map<string, number>();
  const labelNames = interner<string>((label) => label);
  const seenLists = interner<readonly Occurrence[]>(seenKey);
  const taken = new Set<object>();
  const faults: { state: number; label: string; message: string }[] = [];
  const inTriggers = new Set(
    [...playbook.never, ...playbook.possible].flatMap((one) => [...one.once, ...one.until]).flatMap((one) => (one.kind === 'fact' ? [one.fact] : [])),
  );
  const reported = reportedFacts(model);

  function arrive(spot: Spot, world: ProofWorld, by: { from: number; label: string; own: boolean }): void {
    const canon = live.canon(spot);
    const { vector } = world;
    for (let i = 0; i < vector.length; i++) vector[i] = canon[i]?.[vector[i] ?? 0] ?? 0;
    const place = spotKey(spot);
    let number = spotNumbers.get(place);
    if (number === undefined) spotNumbers.set(place, (number = spotNumbers.size));
    const key = String.fromCharCode(number, ...vector);
    const label = labelNames.number(by.label);
    let state = known.get(key);
    if (state === undefined) {
      state = spots.length;
      known.set(key, state);
      spots.push(spot);
      vectors.push(vector);
      parents.push(by.from);
      labels.push(label);
    }
    if (by.from < 0) return;
    edges.from.push(by.from);
    edges.to.push(state);
    edges.label.push(label);
    edges.seen.push(seenLists.number(world.occurrences));
    edges.own.push(by.own);
  }

  function attempt(state: number, move: Move): void {
    const world = openWorld(model, Uint8Array.from(vectors[state] ?? []));
    let spot: Spot | null;
    try {
      spot = move.run(world);
    } catch (error) {
      faults.push({ state, label: move.label, message: error instanceof Error ? error.message : '' });
      return;
    }
    for (const exit of world.taken) taken.add(exit);
    if (spot !== null) arrive(spot, world, { from: state, label: move.label, own: move.own });
  }

  const first = openWorld(model, startVector(model));
  const begin = engine.begin(first);
  const seenAtStart = seenLists.number(first.occurrences);
  arrive(begin, first, { from: -1, label: 'begin', own: true });
  for (let state = 0; state < spots.length; state++) {
    const spot = spots[state];
    const vector = vectors[state];
    if (spot === undefined || vector === undefined) break;
    const canon = live.canon(spot);
    const matters = (slot: number): boolean => canon[slot]?.some((cls) => cls !== canon[slot]?.[0]) === true;
    for (const move of movesAt({ model, spot, vector, matters, reported, inTriggers })) attempt(state, move);
  }
  return { model, spots, vectors, parents, labels, edges, labelNames: labelNames.list, seenLists: seenLists.list, seenAtStart, taken, faults };

  function reportedFacts({ slotOf }: Model): readonly { slot: number; fact: string; again: boolean }[] {
    const again = playbook.reopen.flatMap((step) => engine.step(step).blocks.flatMap((block) => (block.kind === 'ask' && !block.local ? [block.id] : [])));
    return [...new Set([...playbook.background.facts, ...again])].flatMap((fact) => {
      const slot = slotOf.get(fact);
      const own = !playbook.background.facts.includes(fact);
      return slot === undefined || slots[slot]?.kind !== 'answer' ? [] : [{ slot, fact, again: own }];
    });
  }
}

interface Standing {
  readonly model: Model;
  readonly spot: Spot;
  readonly vector: Vector;
  readonly matters: (slot: number) => boolean;
  readonly reported: readonly { slot: number; fact: string; again: boolean }[];
  readonly inTriggers: ReadonlySet<string>;
}

function movesAt(at: Standing): readonly Move[] {
  const { model, spot } = at;
  const block = model.engine.block(spot);
  const done: readonly Move[] =
    block.kind === 'ask'
      ? answers(at, block)
      : block.kind === 'wait'
        ? []
        : [{ label: `${block.id} done`, own: true, run: (world) => model.engine.pass(spot, world) }];
  return [...done, ...timePassing(at), ...events(at), ...reports(at), ...ledger(at), goingBack(at)];
}

/** Every class of the question's answers, and passing it over; each with every place its clocks may then be in. */
function answers({ model, spot, vector }: Standing, block: AskBlock): readonly Move[] {
  const index = model.slotOf.get(block.id);
  const slot = index === undefined ? undefined : model.slots[index];
  if (index === undefined || slot?.kind !== 'answer') {
    return [{ label: `${block.id}: any`, own: true, run: (world) => model.engine.pass(spot, world) }];
  }
  const given = slot.answers.flatMap((cls) =>
    clocksAfter(model, block.id, vector).map((clocks): Move => ({
      label: `${block.id}: ${slot.names[cls] ?? ''}`,
      own: true,
      run(world) {
        sayAnswer(world, slot, cls);
        world.put(index, cls);
        for (const [clock, to] of clocks) world.vector[clock] = to;
        return model.engine.pass(spot, world);
      },
    })),
  );
  if (!block.skip) return given;
  const skip: Move = {
    label: `${block.id} skipped`,
    own: true,
    run(world) {
      const now = slot.values[world.vector[index] ?? 0];
      if (now === undefined || now === null) world.put(index, slot.skipped);
      return model.engine.pass(spot, world);
    },
  };
  return [...given, skip];
}

function sayAnswer(world: ProofWorld, slot: AnswerSlot, cls: number): void {
  const value = slot.values[cls];
  if (value !== null && value !== undefined) world.occurrences.push({ kind: 'answer', question: slot.id, value });
}

type Clocks = readonly (readonly [number, number])[];

/** A day that is given puts its clocks anywhere; a number that days are compared with leaves the days, not what is reached. */
function clocksAfter(model: Model, question: string, vector: Vector): readonly Clocks[] {
  const fact = model.playbook.facts[question];
  const marked = fact?.kind === 'asked' && fact.domain.kind === 'date' && fact.mark !== undefined ? model.clocksOf(fact.mark) : [];
  let rows: readonly Clocks[] = [[]];
  model.slots.forEach((slot, index) => {
    if (slot.kind !== 'clock') return;
    const dated = marked.some((clock) => clock.slot === index);
    const places = dated ? slot.stretches.map((_, i) => i) : rechosen(slot, vector[index] ?? 0, question);
    if (dated || slot.against.includes(question)) rows = rows.flatMap((row) => places.map((to) => [...row, [index, to] as const]));
  });
  return rows;
}

/**
 * Time passing. Clocks that are read where the walk stands run together: a number of days must suit each of them. Any
 * other clock moves nobody here, so it may run on by itself, stretch by stretch, and the moves add up to the same.
 */
function timePassing(at: Standing): readonly Move[] {
  const { model, vector, matters } = at;
  const here = clocksReadAt(at);
  let rows: readonly { clocks: Clocks; least: number; most: number }[] = [{ clocks: [], least: 1, most: Infinity }];
  const alone: Clocks[] = [];
  model.slots.forEach((slot, index) => {
    if (slot.kind !== 'clock' || !matters(index)) return;
    const then = later(slot, vector[index] ?? 0);
    if (!here.has(index)) {
      alone.push(...then.flatMap((one) => (one.index === vector[index] ? [] : [[[index, one.index] as const]])));
      return;
    }
    rows = rows.flatMap((row) =>
      then.flatMap((one) => {
        const least = Math.max(row.least, one.least);
        const most = Math.min(row.most, one.most);
        return least > most ? [] : [{ clocks: [...row.clocks, [index, one.index] as const], least, most }];
      }),
    );
  });
  const together = rows.map((row) => row.clocks).filter((clocks) => clocks.some(([index, to]) => vector[index] !== to));
  return [...together, ...alone].map((clocks) => passing(at, clocks));
}

function passing({ model, spot }: Standing, clocks: Clocks): Move {
  return {
    label: `days pass (${clocks.map(([index, to]) => `${model.slots[index]?.id ?? ''} ${model.slots[index]?.names[to] ?? ''}`).join('; ')})`,
    own: true,
    run(world) {
      world.occurrences.push({ kind: 'event', event: NIGHT });
      for (const [index, to] of clocks) world.vector[index] = to;
      return model.engine.settle(spot, world);
    },
  };
}

/** The clocks that a stop of this step, or the wait that it stands at, compares. */
function clocksReadAt({ model, spot }: Standing): ReadonlySet<number> {
  const { playbook, engine } = model;
  const block = engine.block(spot);
  const conditions = [
    ...playbook.stops.filter((stop) => stop.in.includes(spot.step)).map((stop) => stop.when),
    ...(block.when === undefined ? [] : [block.when]),
    ...engine.step(spot.step).blocks.slice(spot.at).flatMap((one) => (one.kind === 'wait' ? [one.until, ...(one.when === undefined ? [] : [one.when])] : [])),
  ];
  return new Set(conditions.flatMap((condition) => model.atoms(condition).map((atom) => atom.slot)));
}

function events({ model, spot }: Standing): readonly Move[] {
  return Object.values(model.playbook.events).map((event) => ({
    label: `[${event.id}]`,
    own: false,
    run(world) {
      world.occurrences.push({ kind: 'event', event: event.id });
      return model.engine.happen(event, spot, world);
    },
  }));
}

/** What other commands answer at any time, and questions that may be looked at again. */
function reports({ model, spot, vector, matters, reported, inTriggers }: Standing): readonly Move[] {
  return reported.flatMap(({ slot: index, fact, again }) => {
    const slot = model.slots[index] as AnswerSlot;
    if (!again && !model.playbook.background.from.includes(spot.step)) return [];
    const clocked = model.slots.some((one, i) => one.kind === 'clock' && one.against.includes(fact) && matters(i));
    if (slot.lasting[vector[index] ?? 0] === true || !(matters(index) || inTriggers.has(fact) || clocked || dates(model, fact))) return [];
    return slot.answers.flatMap((cls) =>
      clocksAfter(model, fact, vector).map((clocks): Move => ({
        label: `elsewhere ${fact}: ${slot.names[cls] ?? ''}`,
        own: false,
        run(world) {
          sayAnswer(world, slot, cls);
          world.put(index, cls);
          for (const [clock, to] of clocks) world.vector[clock] = to;
          return model.engine.settle(spot, world);
        },
      })),
    );
  });
}

function dates(model: Model, fact: string): boolean {
  const one = model.playbook.facts[fact];
  return one?.kind === 'asked' && one.domain.kind === 'date' && one.mark !== undefined;
}

/** A line of the ledger added, back-dated or taken back: the clocks of own contact may then stand anywhere. */
function ledger({ model, spot, matters }: Standing): readonly Move[] {
  const { mine } = model.playbook.roles;
  if (mine === undefined) return [];
  const clocks = model.clocksOf(mine).filter((clock) => matters(clock.slot));
  return clocks.flatMap(({ slot: index }) => {
    const slot = model.slots[index] as ClockSlot;
    return slot.stretches.map((_, to) => ({
      label: `ledger (${slot.id} ${slot.names[to] ?? ''})`,
      own: false,
      run(world: ProofWorld) {
        world.vector[index] = to;
        return model.engine.settle(spot, world);
      },
    }));
  });
}

function goingBack({ model, spot }: Standing): Move {
  return { label: 'back', own: false, run: (world) => model.engine.back(spot, world) };
}

function seenKey(list: readonly Occurrence[]): string {
  return list.map((one) => Object.values(one).join('=')).join(' ');
}

interface Interner<T> {
  readonly list: T[];
  number(value: T): number;
}

function interner<T>(keyOf: (value: T) => string): Interner<T> {
  const numbers = new Map<string, number>();
  const list: T[] = [];
  return {
    list,
    number(value) {
      const key = keyOf(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, list.length);
      return list.push(value) - 1;
    },
  };
}

