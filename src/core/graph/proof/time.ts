/** Clocks in the proof: where they may stand after an answer, and the moves in which days pass. */
import { itemAt } from '../../at.js';
import type { Model, Vector } from './model.js';
import type { Move, Standing } from './moves.js';
import { later, rechosen } from './clock-slot.js';

/** The event that every passing of days is, for `until: {event: night}`. */
export const NIGHT = 'night';

export type Clocks = readonly (readonly [number, number])[];

/** A day that is given puts its clocks anywhere; a number that days are compared with leaves the days, not what is reached. */
export function clocksAfter(model: Model, question: string, vector: Vector): readonly Clocks[] {
  const fact = model.playbook.facts[question];
  const dated =
    fact?.kind === 'asked' && fact.domain.kind === 'date' && fact.mark !== undefined
      ? model.clocksOf(fact.mark)
      : [];
  let rows: readonly Clocks[] = [[]];
  model.slots.forEach((slot, index) => {
    if (slot.kind !== 'clock') return;
    const anywhere = dated.some((clock) => clock.slot === index);
    if (!anywhere && !slot.against.includes(question)) return;
    const places = anywhere
      ? slot.stretches.map((_, i) => i)
      : rechosen(slot, itemAt(vector, index), question);
    rows = rows.flatMap((row) => places.map((to) => [...row, [index, to] as const]));
  });
  return rows;
}

/**
 * Time passing. Clocks that are read where the walk stands run together: a number of days must suit each of them. Any
 * other clock moves nobody here, so it may run on by itself, stretch by stretch, and the moves add up to the same.
 */
export function timePassing(at: Standing, vector: Vector, here: ReadonlySet<number>): readonly Move[] {
  let rows: readonly { clocks: Clocks; least: number; most: number }[] = [
    { clocks: [], least: 1, most: Infinity },
  ];
  const alone: Clocks[] = [];
  at.model.slots.forEach((slot, index) => {
    if (slot.kind !== 'clock' || !at.matters(index)) return;
    const then = later(slot, itemAt(vector, index));
    if (!here.has(index)) {
      alone.push(
        ...then.flatMap((one) => (one.index === vector[index] ? [] : [[[index, one.index] as const]])),
      );
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
  return distinct([...rows.map((row) => row.clocks), ...alone], at, vector).map((clocks) =>
    passing(at, clocks),
  );
}

/**
 * One of those that come to the same here: where nothing is read at once, the classes that nothing ahead tells apart.
 * A night in which no clock gets anywhere new is one of them: it is a night all the same.
 */
function distinct(rows: readonly Clocks[], { canon }: Standing, vector: Vector): readonly Clocks[] {
  const seen = new Set<string>();
  return rows.flatMap((clocks) => {
    const moved = clocks.filter(
      ([index, to]) => canon[index]?.[to] !== canon[index]?.[itemAt(vector, index)],
    );
    const key = moved.map(([index, to]) => `${index}=${canon[index]?.[to] ?? to}`).join();
    if (seen.has(key)) return [];
    seen.add(key);
    return [moved];
  });
}

function passing({ model, spot }: Standing, clocks: Clocks): Move {
  const names = clocks.map(
    ([index, to]) => `${itemAt(model.slots, index).id} ${itemAt(itemAt(model.slots, index).names, to)}`,
  );
  return {
    label: names.length === 0 ? 'a night passes' : `days pass (${names.join('; ')})`,
    own: true,
    run(world) {
      world.event(NIGHT);
      for (const [index, to] of clocks) world.change((vector) => (vector[index] = to));
      return model.engine.settle(spot, world);
    },
  };
}

/** The clocks that a stop of this step, or a wait from here on, compares. */
export function clocksReadAt({ model, spot }: Pick<Standing, 'model' | 'spot'>): ReadonlySet<number> {
  const { playbook, engine } = model;
  const blocks = engine.step(spot.step).blocks.slice(spot.at);
  const conditions = [
    ...playbook.stops.filter((stop) => stop.in.includes(spot.step)).map((stop) => stop.when),
    ...blocks.flatMap((one) => (one.kind === 'wait' ? [one.until] : [])),
    ...blocks.flatMap((one) => (one.when === undefined ? [] : [one.when])),
  ];
  return new Set(conditions.flatMap((condition) => model.atoms(condition).map((atom) => atom.slot)));
}
