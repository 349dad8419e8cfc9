/**
 * Everything that can be done or can happen at a spot: answers, going on, events, reports from other commands, lines of
 * the ledger, going back, and time. A move is made once a spot; what depends on the state is looked up when it runs.
 */
import { itemAt } from '../../at.js';
import type { Spot } from '../engine.js';
import type { AskBlock } from '../playbook.js';
import type { Canon } from './live.js';
import type { Model, Vector } from './model.js';
import type { ProofWorld } from './proof-world.js';
import type { ClockSlot } from './clock-slot.js';
import type { AnswerSlot } from './slots.js';
import type { Clocks } from './time.js';
import { clocksAfter, clocksReadAt, timePassing } from './time.js';

export interface Move {
  readonly label: string;
  /** The person's own answers and time; the others are events, reports, the ledger, and going back. */
  readonly own: boolean;
  /** Where it leads, or null where it is not open. What it reads and writes of the vector it asks and changes in the world. */
  run(world: ProofWorld): Spot | null;
}

/** Moves that are the same in every state at the spot, and those that clocks decide. */
export interface MovesAt {
  readonly fixed: readonly Move[];
  timed(vector: Vector): readonly Move[];
}

export interface Standing {
  readonly model: Model;
  readonly spot: Spot;
  readonly canon: Canon;
  readonly matters: (slot: number) => boolean;
}

export function movesAt(model: Model, spot: Spot, canon: Canon): MovesAt {
  const matters = (slot: number): boolean => canon[slot]?.some((cls) => cls !== canon[slot]?.[0]) === true;
  const at = { model, spot, canon, matters };
  const block = model.engine.block(spot);
  const done: readonly Move[] =
    block.kind === 'wait' || block.kind === 'ask'
      ? []
      : [{ label: `${block.id} done`, own: true, run: (world) => model.engine.pass(spot, world) }];
  const asked = block.kind === 'ask' ? block : undefined;
  const fixed = [
    ...done,
    ...(asked === undefined ? [] : skipping(at, asked)),
    ...events(at),
    ...ledger(at),
    goingBack(at),
  ];
  const clocks = new Map<string, readonly Move[]>();
  const here = clocksReadAt(at);
  return {
    fixed,
    timed(vector) {
      const key = model.slots.map((slot, i) => (slot.kind === 'clock' ? itemAt(vector, i) : '')).join();
      const known = clocks.get(key) ?? [
        ...(asked === undefined ? [] : answers(at, asked, vector)),
        ...reports(at, vector),
        ...timePassing(at, vector, here),
      ];
      clocks.set(key, known);
      return known;
    },
  };
}

/** Every class of the question's answers, each with every place its clocks may then be in. */
function answers({ model, spot }: Standing, block: AskBlock, vector: Vector): readonly Move[] {
  const { index, slot } = model.answerOf(block.id);
  return slot.answers.flatMap((cls) =>
    clocksAfter(model, block.id, vector).map((clocks) => ({
      label: `${block.id}: ${itemAt(slot.names, cls)}`,
      own: true,
      run(world: ProofWorld) {
        give(world, [index, cls], clocks);
        return model.engine.pass(spot, world);
      },
    })),
  );
}

function give(world: ProofWorld, [index, cls]: readonly [number, number], clocks: Clocks): void {
  world.answered(index, cls);
  world.put(index, cls);
  for (const [clock, to] of clocks) world.change((vector) => (vector[clock] = to));
}

/** A skip never wipes an answer. */
function skipping({ model, spot }: Standing, block: AskBlock): readonly Move[] {
  if (!block.skip) return [];
  const { index, slot } = model.answerOf(block.id);
  return [
    {
      label: `${block.id} skipped`,
      own: true,
      run(world) {
        world.answered(index, slot.skipped);
        if (world.ask((vector) => (slot.values[itemAt(vector, index)] ?? null) === null))
          world.put(index, slot.skipped);
        return model.engine.pass(spot, world);
      },
    },
  ];
}

function events({ model, spot }: Standing): readonly Move[] {
  return Object.values(model.playbook.events)
    .filter((event) => event.from.includes(spot.step))
    .map((event) => ({
      label: `[${event.id}]`,
      own: false,
      run(world) {
        world.event(event.id);
        return model.engine.happen(event, spot, world);
      },
    }));
}

/** What other commands answer at any time, and questions that may be looked at again. */
function reports(at: Standing, vector: Vector): readonly Move[] {
  const { model, spot } = at;
  return reportedFacts(model, spot).flatMap(({ index, slot }) =>
    slot.answers.flatMap((cls) =>
      newsOf(at, { index, slot }, clocksAfter(model, slot.id, vector)).map((clocks): Move => ({
        label: `elsewhere ${slot.id}: ${itemAt(slot.names, cls)}`,
        own: false,
        run(world) {
          if (world.lasting(slot.id)) return null;
          give(world, [index, cls], clocks);
          return model.engine.settle(spot, world);
        },
      })),
    ),
  );
}

/**
 * Where the answer itself is read by nothing ahead, and no line about the past names it, only what it does to the clocks
 * is left; and putting a clock that own contact moves anywhere is what the ledger does already.
 */
function newsOf(
  at: Standing,
  told: { index: number; slot: AnswerSlot },
  rows: readonly Clocks[],
): readonly Clocks[] {
  const { model, matters } = at;
  const { index, slot } = told;
  if (matters(index) || model.told.has(slot.id) || slot.lasting.includes(true)) return rows;
  const { mine } = model.playbook.roles;
  const byLedger = mine === undefined ? [] : model.clocksOf(mine).map((clock) => clock.slot);
  const live = rows.map((clocks) => clocks.filter(([clock]) => matters(clock)));
  return live.filter((clocks) => clocks.length > 1 || clocks.some(([clock]) => !byLedger.includes(clock)));
}

export function reportedFacts(
  { playbook, engine, answerOf }: Model,
  spot: Spot,
): readonly { index: number; slot: AnswerSlot }[] {
  const { facts, from } = playbook.background;
  const again = playbook.reopen.flatMap((step) =>
    engine
      .step(step)
      .blocks.flatMap((block) =>
        block.kind === 'ask' && !block.local && !facts.includes(block.id) ? [block.id] : [],
      ),
  );
  return [...(from.includes(spot.step) ? facts : []), ...new Set(again)].map(answerOf);
}

/** A line of the ledger added, back-dated or taken back: the clocks of own contact may then stand anywhere. */
function ledger(at: Standing): readonly Move[] {
  const { model, spot, canon } = at;
  const { mine } = model.playbook.roles;
  const clocks = mine === undefined ? [] : model.clocksOf(mine).filter((clock) => at.matters(clock.slot));
  return clocks.flatMap(({ slot: index }) => {
    const slot = model.slots[index] as ClockSlot;
    const places = slot.stretches
      .map((_, to) => to)
      .filter((to, i, all) => all.findIndex((one) => canon[index]?.[one] === canon[index]?.[to]) === i);
    return places.map((to) => ({
      label: `ledger (${slot.id} ${itemAt(slot.names, to)})`,
      own: false,
      run(world: ProofWorld) {
        world.change((vector) => (vector[index] = to));
        return model.engine.settle(spot, world);
      },
    }));
  });
}

function goingBack({ model, spot }: Standing): Move {
  return { label: 'back', own: false, run: (world) => model.engine.back(spot, world) };
}
