/**
 * Which differences still matter from a place on. Two states that differ only in what nothing ahead reads behave alike
 * for ever, so the walk keeps one of them. Worked out backwards over the spots of the graph, as live variables are,
 * with a partition of each slot's classes in place of a yes or no. Keeping too much is safe; keeping too little is not.
 */
import type { Condition } from '../condition.js';
import type { Spot } from '../engine.js';
import { isStanding } from '../engine.js';
import type { Exit, Never, Step, Writes } from '../playbook.js';
import type { Model } from './model.js';
import { backwards } from './backwards.js';
import type { Partitions } from './partition.js';
import { cleared, found, joined, merged, same, shared } from './partition.js';
import { certain, fitting, liveKey, pairKey, spotKey } from './spots.js';
import { reportedFacts } from './moves.js';

/** For each slot, for each class, the class that stands for it here. */
export type Canon = readonly Uint8Array[];

export interface Liveness {
  canon(spot: Spot): Canon;
}

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
  const { beforeLeave, beforeWrites, beforeAnswer, beforeGiven, beforeNight, beforeForget, only } = backwards(
    model,
    nothing,
  );
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
  function itemAt(spot: Spot, reader: string): Partitions {
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
    if (block.kind === 'say' || fits === false) return merged(live, itemAt(onward, key));
    read(block.when);
    if (block.kind === 'exit') {
      flow(through(block, { ...spot, at: 0 }, key));
      return fits === true ? live : merged(live, itemAt(onward, key));
    }
    if (block.kind === 'wait') read(block.until);
    const after = itemAt(onward, key);
    flow(block.kind === 'ask' ? beforeAnswer(block, after) : after);
    if (fits !== true) flow(after);
    const own = itemAt(spot, key);
    for (const { index, slot } of reportedFacts(model, spot)) {
      flow(beforeGiven(slot.id, own));
      flow(only(index, shared(Uint8Array.from(slot.lasting, Number))));
    }
    flow(beforeNight(spot, own));
    for (let earlier = 0; earlier < spot.at; earlier++) {
      const one = step.blocks[earlier];
      if (one !== undefined && isStanding(one)) flow(itemAt({ ...spot, at: earlier }, key));
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
    const names = 'feature' in block ? [block.id, String(block.feature)] : [block.id];
    return (
      never.in.includes(spot.step) ||
      names.some((name) => doing.includes(name)) ||
      (never.in.length === 0 && doing.length === 0)
    );
  }

  /** Back through an exit: the arrival's writes, the leaving, the exit's own writes. */
  function through(exit: Pick<Exit, 'go' | 'target'> & Writes, spot: Spot, reader: string): Partitions {
    const here = stepOf(spot.step);
    if (exit.target === 'back') {
      let back = nothing();
      found(backers, pairKey(spot), () => new Set<string>()).add(reader);
      for (const home of homesOf(spot)) back = merged(back, itemAt(home, reader));
      return beforeWrites(exit, beforeLeave(here, back));
    }
    const target = exit.target === 'here' ? here : stepOf(exit.target);
    const visit =
      exit.target === 'here' ? spot.visit : exit.go === 'to' ? null : (spot.visit ?? returnOf(here, spot));
    const first = { step: target.id, at: 0, visit };
    if (visit !== null) addHomes(first, spot.visit === null ? [{ ...visit, visit: null }] : homesOf(spot));
    const arrival = itemAt(first, reader);
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

  itemAt({ step: playbook.first, at: 0, visit: null }, '');
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

const always: Condition = { kind: 'all', of: [] };
