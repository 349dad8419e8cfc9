/**
 * Which differences still matter from a place on. Two states that differ only in what nothing ahead reads behave alike
 * for ever, so the walk keeps one of them. Worked out backwards over the spots of the graph, as live variables are,
 * with a partition of each slot's classes in place of a yes or no. Keeping too much is safe; keeping too little is not.
 */
import type { Condition } from '../condition.js';
import type { Spot } from '../engine.js';
import { isStanding } from '../engine.js';
import type { Exit, Never, Step, Writes } from '../playbook.js';
import { VISITING } from '../playbook.js';
import type { Model } from './model.js';
import { askedFact, visits } from './model.js';
import { clocksReadAt, reportedFacts } from './moves.js';
import type { ClockSlot } from './slots.js';
import { later, rechosen } from './slots.js';

/** For each slot, for each class, the class that stands for it here. */
export type Canon = readonly Uint8Array[];

export interface Liveness {
  canon(spot: Spot): Canon;
}

type Partition = Uint8Array;
type Partitions = Partition[];

interface Node {
  readonly spot: Spot;
  value: Partitions;
  readonly readers: Set<string>;
}

/** Every difference is kept: for the test that the reduced walk agrees with the full one. */
export function keepAll(model: Model): Liveness {
  const canon = model.slots.map((slot) => Uint8Array.from(slot.names, (_, i) => i));
  return { canon: () => canon };
}

export function liveness(model: Model): Liveness {
  const { playbook, engine } = model;
  const nodes = new Map<string, Node>();
  const queue: string[] = [];
  const queued = new Set<string>();
  const blank: Partitions = model.slots.map((slot) => shared(new Uint8Array(slot.names.length)));
  const nothing = (): Partitions => [...blank];
  const stepOf = (id: string): Step => engine.step(id);
  /** Where a visit goes back to; spots on a visit are told apart by the step that they go back to, not by its block. */
  const homes = new Map<string, Map<string, Spot>>();
  const backers = new Map<string, Set<string>>();

  const conditionParts = new Map<Condition, Partitions>();
  function partsOf(condition: Condition): Partitions {
    const known = conditionParts.get(condition);
    if (known !== undefined) return known;
    const parts = nothing();
    for (const { slot, table } of model.atoms(condition)) {
      const counted = model.slots[slot]?.kind === 'count' && new Set(table).size > 1;
      const atom = shared(Uint8Array.from(table, (yes, i) => (counted ? i : yes ? 1 : 0)));
      parts[slot] = joined(parts[slot] ?? atom, atom);
    }
    conditionParts.set(condition, parts);
    return parts;
  }

  /** What matters at a spot, as far as known yet; `reader` is worked out again when more turns out to matter. */
  function at(spot: Spot, reader: string): Partitions {
    const key = liveKey(spot);
    let node = nodes.get(key);
    if (node === undefined) {
      node = { spot, value: nothing(), readers: new Set() };
      nodes.set(key, node);
      push(key);
    }
    node.readers.add(reader);
    return node.value;
  }

  function push(key: string): void {
    if (queued.has(key)) return;
    queued.add(key);
    queue.push(key);
  }

  function compute(node: Node): Partitions {
    const { spot } = node;
    const key = liveKey(spot);
    let live = nothing();
    const read = (condition: Condition | undefined): void => {
      if (condition !== undefined) live = merged(live, partsOf(condition));
    };
    const flow = (parts: Partitions): void => {
      live = merged(live, parts);
    };
    const step = stepOf(spot.step);
    for (const stop of playbook.stops) {
      if (!stop.in.includes(spot.step)) continue;
      read(stop.when);
      flow(through({ ...stop, set: {}, log: [] }, spot, key));
    }
    const block = step.blocks[spot.at];
    if (block === undefined) {
      for (const exit of step.next) {
        const fits = fitting(exit, spot);
        if (fits === false) continue;
        read(exit.when);
        flow(through(exit, { ...spot, at: 0 }, key));
        if (fits === true) break;
      }
      return live;
    }
    const onward = { ...spot, at: spot.at + 1 };
    const fits = block.kind === 'exit' ? fitting(block, spot) : certain(block.when, spot);
    if (block.kind === 'say' || fits === false) return merged(live, at(onward, key));
    read(block.when);
    if (block.kind === 'exit') {
      flow(through(block, { ...spot, at: 0 }, key));
      return fits === true ? live : merged(live, at(onward, key));
    }
    if (block.kind === 'wait') read(block.until);
    const after = at(onward, key);
    flow(block.kind === 'ask' ? beforeAnswer(block, after) : after);
    if (fits !== true) flow(after);
    const own = at(spot, key);
    for (const { index, slot } of reportedFacts(model, spot)) {
      flow(beforeGiven(slot.id, own));
      flow(only(index, shared(Uint8Array.from(slot.lasting, Number))));
    }
    flow(beforeNight(spot, own));
    for (let earlier = 0; earlier < spot.at; earlier++) {
      const one = step.blocks[earlier];
      if (one !== undefined && isStanding(one)) flow(at({ ...spot, at: earlier }, key));
    }
    for (const event of Object.values(playbook.events)) {
      if (!event.from.includes(spot.step)) continue;
      let out = own;
      for (const exit of event.next)
        out = merged(merged(out, partsOf(exit.when ?? always)), through(exit, spot, key));
      const forgot = event.forget ? beforeForget(out) : out;
      flow(beforeWrites(event, forgot));
    }
    for (const never of [...playbook.never, ...playbook.possible]) {
      if (concerns(never, spot, block)) read(never.when);
    }
    return live;
  }

  function concerns(
    never: { in: readonly string[] } | Never,
    spot: Spot,
    block: { id: string; kind: string },
  ): boolean {
    const doing = 'doing' in never ? never.doing : [];
    const feature = 'feature' in block ? String(block.feature) : block.id;
    return (
      never.in.includes(spot.step) || doing.includes(feature) || (never.in.length === 0 && doing.length === 0)
    );
  }

  /** Back through an exit: the arrival's writes, the leaving, the exit's own writes. */
  function through(exit: Pick<Exit, 'go' | 'target'> & Writes, spot: Spot, reader: string): Partitions {
    const here = stepOf(spot.step);
    if (exit.target === 'back') {
      let back = nothing();
      found(backers, pairKey(spot), () => new Set<string>()).add(reader);
      for (const home of homesOf(spot)) back = merged(back, at(home, reader));
      return beforeWrites(exit, beforeLeave(here, back));
    }
    const target = exit.target === 'here' ? here : stepOf(exit.target);
    const visit =
      exit.target === 'here' ? spot.visit : exit.go === 'to' ? null : (spot.visit ?? returnOf(here, spot));
    const first = { step: target.id, at: 0, visit };
    if (visit !== null) addHomes(first, spot.visit === null ? [{ ...visit, visit: null }] : homesOf(spot));
    const arrival = at(first, reader);
    const arrived =
      visit === null && exit.target !== 'here' ? cleared(arrival, [model.slots.length - 1]) : arrival;
    return beforeWrites(exit, beforeLeave(here, beforeWrites(target.onArrival, arrived)));
  }

  function homesOf(spot: Spot): readonly Spot[] {
    return [...(homes.get(pairKey(spot))?.values() ?? [])];
  }

  function addHomes(spot: Spot, spots: readonly Spot[]): void {
    const known = found(homes, pairKey(spot), () => new Map<string, Spot>());
    const before = known.size;
    for (const home of spots) known.set(spotKey(home), home);
    if (known.size === before) return;
    for (const reader of backers.get(pairKey(spot)) ?? []) push(reader);
    for (const [key, node] of nodes) if (pairKey(node.spot) === pairKey(spot)) push(key);
  }

  function returnOf(step: Step, spot: Spot): { step: string; at: number } {
    const asked = step.blocks.slice(0, spot.at).some((block) => block.kind === 'ask');
    return { step: spot.step, at: asked ? 0 : spot.at };
  }

  function beforeLeave(step: Step, after: Partitions): Partitions {
    return cleared(after, model.localOf(step.id));
  }

  /** Back through what is written: first the values, each with its mark, then the marks. */
  function beforeWrites(writes: Writes, after: Partitions): Partitions {
    let before = writes.log.reduceRight((parts, mark) => beforeMark(mark, parts), after);
    for (const [fact, value] of Object.entries(writes.set).reverse()) {
      const asked = askedFact(playbook, fact);
      if (asked?.mark !== undefined && asked.lasts.includes(String(value)))
        before = beforeMark(asked.mark, before);
      before = cleared(before, [model.slotOf.get(fact) ?? -1]);
    }
    return before;
  }

  /** A mark starts its clocks anew; one that has it as its `else` starts only if it did not run. */
  function beforeMark(mark: string, after: Partitions): Partitions {
    const before = [...after];
    for (const { slot: index, else: only } of model.clocksOf(mark)) {
      const { none } = model.slots[index] as ClockSlot;
      const part = partOf(after, index);
      before[index] = shared(part.map((block, cls) => (!only || cls === none ? (part[0] ?? 0) : block)));
    }
    return before;
  }

  /** A lasting class passes by unasked; any other is overwritten, or stays where the question may be passed over. */
  function beforeAnswer(block: { id: string; local: boolean; skip: boolean }, after: Partitions): Partitions {
    const index = model.slotOf.get(block.id);
    const slot = index === undefined ? undefined : model.slots[index];
    if (index === undefined || slot?.kind !== 'answer') return after;
    const part = partOf(after, index);
    const passed = (cls: number): number =>
      part[slot.values[cls] === undefined || slot.values[cls] === null ? slot.skipped : cls] ?? 0;
    const signs = slot.lasting.map((lasts, cls) =>
      lasts && !block.local ? `lasts ${part[cls] ?? 0}` : block.skip ? passed(cls) : '',
    );
    const given = beforeGiven(block.id, after);
    const before = [
      ...(block.skip || slot.lasting.includes(true) ? merged(given, cleared(after, [index])) : given),
    ];
    before[index] = bySign(signs);
    return before;
  }

  /** Back through an answer that was given, wherever: what it was before is gone, and its mark and clocks move. */
  function beforeGiven(question: string, after: Partitions): Partitions {
    const asked = askedFact(playbook, question);
    let before = after;
    if (asked?.mark !== undefined && asked.lasts.length > 0)
      before = merged(before, beforeMark(asked.mark, before));
    const chosen = [...before];
    model.slots.forEach((slot, clock) => {
      if (slot.kind !== 'clock' || !slot.against.includes(question)) return;
      chosen[clock] = beforeChoice(partOf(before, clock), (cls) => rechosen(slot, cls, question));
    });
    return cleared(chosen, [model.slotOf.get(question) ?? -1]);
  }

  /** Back through time. Where clocks run together it matters how many days each of them takes. */
  function beforeNight(spot: Spot, after: Partitions): Partitions {
    const here = clocksReadAt({ model, spot });
    const matters = (clock: number): boolean => new Set(after[clock]).size > 1;
    const together =
      [...here].filter((clock) => model.slots[clock]?.kind === 'clock' && matters(clock)).length > 1;
    const before = nothing();
    model.slots.forEach((slot, clock) => {
      if (slot.kind !== 'clock' || !matters(clock)) return;
      const part = partOf(after, clock);
      if (!here.has(clock) || !together)
        before[clock] = beforeChoice(part, (cls) => later(slot, cls).map((one) => one.index));
      else
        before[clock] = bySign(
          slot.names.map((_, cls) =>
            [...new Set(later(slot, cls).map((one) => `${part[one.index] ?? 0}:${one.least}-${one.most}`))]
              .sort()
              .join(),
          ),
        );
    });
    return before;
  }

  function partOf(parts: Partitions, index: number): Partition {
    return parts[index] ?? shared(new Uint8Array(model.slots[index]?.names.length ?? 0));
  }

  function beforeForget(after: Partitions): Partitions {
    return after.map((part, index) => {
      const slot = model.slots[index];
      if (slot?.kind !== 'answer') return part;
      return shared(Uint8Array.from(slot.lasting, (lasts, cls) => (lasts ? 1 + (part[cls] ?? 0) : 0)));
    });
  }

  function only(index: number, part: Partition): Partitions {
    const parts = nothing();
    parts[index] = part;
    return parts;
  }

  at({ step: playbook.first, at: 0, visit: null }, '');
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    queued.delete(key);
    const node = nodes.get(key);
    if (node === undefined) continue;
    const next = compute(node);
    if (same(node.value, next)) continue;
    node.value = merged(node.value, next);
    for (const reader of node.readers) if (reader !== '') push(reader);
  }

  const canons = new Map<string, Canon>();
  return {
    canon(spot) {
      const key = liveKey(spot);
      const known = canons.get(key);
      if (known !== undefined) return known;
      const canon = (nodes.get(key)?.value ?? nothing()).map((part) =>
        part.map((block) => part.indexOf(block)),
      );
      canons.set(key, canon);
      return canon;
    },
  };
}

/** What the spot alone decides of a condition, on a visit or not; undefined where facts decide. */
function certain(condition: Condition | undefined, spot: Spot): boolean | undefined {
  if (condition === undefined) return true;
  if (condition.kind === 'not') {
    const part = certain(condition.of, spot);
    return part === undefined ? undefined : !part;
  }
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((part) => certain(part, spot));
    const deciding = condition.kind === 'any';
    if (parts.includes(deciding)) return deciding;
    return parts.includes(undefined) ? undefined : !deciding;
  }
  return condition.fact === VISITING ? visits(condition, spot) : undefined;
}

function fitting(
  exit: { readonly target: string; readonly when?: Condition },
  spot: Spot,
): boolean | undefined {
  return exit.target === 'back' && spot.visit === null ? false : certain(exit.when, spot);
}

const always: Condition = { kind: 'all', of: [] };

function liveKey({ step, at, visit }: Spot): string {
  return `${step}:${at}${visit === null ? '' : `<${visit.step}`}`;
}

function pairKey({ step, visit }: Spot): string {
  return `${step}<${visit?.step ?? ''}`;
}

function found<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

export function spotKey({ step, at, visit }: Spot): string {
  return visit === null ? `${step}:${at}` : `${step}:${at}<${visit.step}:${visit.at}`;
}

function cleared(parts: Partitions, slots: readonly number[]): Partitions {
  const next = [...parts];
  for (const slot of slots) next[slot] = shared(new Uint8Array(parts[slot]?.length ?? 0));
  return next;
}

/** Classes with the same sign are one block. */
function bySign(signs: readonly (string | number)[]): Partition {
  const seen = new Map<string | number, number>();
  return shared(Uint8Array.from(signs, (sign) => found(seen, sign, () => seen.size)));
}

/** Two classes are one before when each can become what the other can. */
function beforeChoice(part: Partition, places: (cls: number) => readonly number[]): Partition {
  return bySign(
    Array.from(part, (_, cls) => [...new Set(places(cls).map((to) => part[to] ?? 0))].sort().join()),
  );
}

/** The coarsest partition that keeps apart what either keeps apart. Equal partitions are one object, so joins are looked up. */
function joined(a: Partition, b: Partition): Partition {
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
      const pair = block * 256 + (b[i] ?? 0);
      const number = seen.get(pair) ?? seen.size;
      seen.set(pair, number);
      return number;
    }),
  );
}

const joins = new Map<Partition, Map<Partition, Partition>>();
const partitions = new Map<string, Partition>();

/** The one object for that partition; blocks are numbered in order of appearance. */
function shared(part: Uint8Array): Partition {
  const seen = new Map<number, number>();
  const normal = part.map((block) => found(seen, block, () => seen.size));
  return found(partitions, normal.join(), () => normal);
}

function merged(a: Partitions, b: Partitions): Partitions {
  return a === b ? a : a.map((part, i) => joined(part, b[i] ?? part));
}

function same(old: Partitions, next: Partitions): boolean {
  return old.every((part, i) => joined(part, next[i] ?? part) === part);
}
