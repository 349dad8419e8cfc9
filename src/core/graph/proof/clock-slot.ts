/** Days as classes: stretches between the milestones that conditions name, and what each has reached of a chosen number. */
import type { Atom, Bound } from '../condition.js';
import { compare, valueIsOneOf } from '../condition.js';
import type { Playbook } from '../playbook.js';
import { DAYS_HERE } from '../playbook.js';
import type { Slot } from './slots.js';

/** One stretch of days, with what it has reached of each number fact that the clock is compared with. */
interface Stretch {
  readonly from: number;
  /** First day after it; Infinity for the last. */
  readonly end: number;
  readonly reached: readonly boolean[];
}
export interface ClockSlot extends Slot {
  readonly kind: 'clock';
  readonly stretches: readonly Stretch[];
  /** The number facts that days are compared with. */
  readonly against: readonly string[];
  /** Class of "no mark yet". */
  readonly none: number;
}
/** The numbers at which a bound changes its answer: `at_least 7` and `under 7` at 7, `over 7` and `at_most 7` at 8. */
export function cutsOf(atoms: readonly Atom[]): readonly number[] {
  return sorted(
    atoms.flatMap((atom) =>
      atom.kind === 'number' && typeof atom.to === 'number' ? [atom.to + (isAfter(atom.bound) ? 1 : 0)] : [],
    ),
  );
}

function sorted(cuts: readonly number[]): readonly number[] {
  return [...new Set(cuts)].filter((cut) => cut > 0).sort((a, b) => a - b);
}

function isAfter(bound: Bound): boolean {
  return bound === 'over' || bound === 'at_most';
}

export function clockSlot(id: string, atoms: readonly Atom[], playbook: Playbook): ClockSlot {
  const against = [
    ...new Set(
      atoms.flatMap((atom) => (atom.kind === 'number' && typeof atom.to === 'string' ? [atom.to] : [])),
    ),
  ];
  // Below the least number that can be chosen none is reached, whatever was chosen.
  const least = against.flatMap((fact) => numberRange(playbook, fact)?.from ?? []);
  const cuts = [0, ...sorted([...cutsOf(atoms), ...least]), Infinity];
  const stretches = cuts.slice(0, -1).flatMap((from, i) => {
    const end = cuts[i + 1] ?? Infinity;
    return product(against.map((fact) => feasible(playbook, fact, { from, end }))).map((reached) => ({
      from,
      end,
      reached,
    }));
  });
  const names = stretches.map((one) => stretchName(one, against));
  return {
    id,
    kind: 'clock',
    stretches,
    against,
    none: stretches.length,
    start: id === DAYS_HERE ? 0 : stretches.length,
    names: [...names, 'none'],
  };
}

function feasible(playbook: Playbook, fact: string, days: { from: number; end: number }): readonly boolean[] {
  const range = numberRange(playbook, fact);
  if (range === null) return [false];
  return [...(days.from < range.to ? [false] : []), ...(days.end - 1 >= range.from ? [true] : [])];
}

function numberRange(playbook: Playbook, id: string): { readonly from: number; readonly to: number } | null {
  const fact = playbook.facts[id];
  return fact?.kind === 'asked' && fact.domain.kind === 'number' ? fact.domain : null;
}

function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (rows, one) => rows.flatMap((row) => one.map((value) => [...row, value])),
    [[]],
  );
}

function stretchName({ from, end, reached }: Stretch, against: readonly string[]): string {
  const days = end === Infinity ? `${from}+` : `${from}..${end - 1}`;
  return [
    days,
    ...against.map((fact, i) => (reached[i] === true ? `${fact} reached` : `${fact} not reached`)),
  ].join(', ');
}

export function clockHolds(atom: Atom, slot: ClockSlot, index: number): boolean {
  const stretch = slot.stretches[index];
  if (stretch === undefined || atom.kind !== 'number')
    return atom.kind === 'is' && stretch === undefined && valueIsOneOf(undefined, atom.values);
  if (typeof atom.to === 'number') return compare(stretch.from, atom.bound, atom.to);
  const reached = stretch.reached[slot.against.indexOf(atom.to)] === true;
  return atom.bound === 'at_least' || atom.bound === 'over' ? reached : !reached;
}

/**
 * The classes that a clock may stand in after at least one day, and how many days that takes: `least` and `most`.
 * What was reached stays reached while the chosen number stays.
 */
export function later(
  slot: ClockSlot,
  index: number,
): readonly { index: number; least: number; most: number }[] {
  const now = slot.stretches[index];
  if (now === undefined) return [{ index, least: 1, most: Infinity }];
  return slot.stretches.flatMap((then, i) => {
    if (then.end - 1 <= now.from && i !== index) return [];
    if (then.reached.some((yes, k) => !yes && now.reached[k] === true)) return [];
    const least = Math.max(1, then.from - (now.end - 1));
    const most = then.end === Infinity ? Infinity : then.end - 1 - now.from;
    return most >= least ? [{ index: i, least, most }] : [];
  });
}

/** The classes with the same days, whatever they have reached of that fact: where a clock may be when the fact changes. */
export function rechosen(slot: ClockSlot, index: number, fact: string): readonly number[] {
  const now = slot.stretches[index];
  const k = slot.against.indexOf(fact);
  if (now === undefined || k < 0) return [index];
  return slot.stretches.flatMap((then, i) =>
    then.from === now.from && then.reached.every((yes, j) => j === k || yes === now.reached[j]) ? [i] : [],
  );
}
