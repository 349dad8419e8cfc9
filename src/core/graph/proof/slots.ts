/**
 * From real answers and days to few classes. Two values that no condition anywhere tells apart are one class; days are
 * cut at the milestones that conditions name; "have the days reached the chosen wait?" is a yes/no of its own.
 * A slot holds one fact, clock or count; a state of the proof is one class for each slot.
 */
import type { Atom, Condition, Value } from '../condition.js';
import { atomsOf, compare, valueIsOneOf } from '../condition.js';
import type { AskBlock, Domain, Playbook, Trigger } from '../playbook.js';
import { DAYS_HERE } from '../playbook.js';
import type { ClockSlot } from './clock-slot.js';
import { clockHolds, clockSlot, cutsOf } from './clock-slot.js';

export interface Slot {
  readonly id: string;
  readonly kind: 'answer' | 'clock' | 'count';
  /** What each class is called in a counterexample. */
  readonly names: readonly string[];
  /** The class at the very beginning. */
  readonly start: number;
}

export interface AnswerSlot extends Slot {
  readonly kind: 'answer';
  /** Class of "no answer yet" and of "passed over". */
  readonly unasked: number;
  readonly skipped: number;
  /** Classes that an answer can give, and which of all last. */
  readonly answers: readonly number[];
  readonly lasting: readonly boolean[];
  readonly members: readonly (readonly (Value | null | undefined)[])[];
  /** One value of each class; null for skipped, undefined for unasked. */
  readonly values: readonly (Value | null | undefined)[];
}

export interface CountSlot extends Slot {
  readonly kind: 'count';
  readonly cap: number;
}
export type AnySlot = AnswerSlot | ClockSlot | CountSlot;

/** Every condition and trigger of the playbook, wherever it stands. */
export function conditionsOf(playbook: Playbook): readonly Condition[] {
  const maybe = (one: { readonly when?: Condition }): readonly Condition[] =>
    one.when === undefined ? [] : [one.when];
  return [
    ...Object.values(playbook.facts).flatMap((fact) => (fact.kind === 'when' ? [fact.when] : [])),
    ...playbook.stops.map((stop) => stop.when),
    ...Object.values(playbook.events).flatMap((event): readonly Condition[] => event.next.flatMap(maybe)),
    ...playbook.never.flatMap(maybe),
    ...playbook.possible.flatMap(maybe),
    ...playbook.steps.flatMap((step): readonly Condition[] => [
      ...step.blocks
        .filter((block) => block.kind !== 'say')
        .flatMap((block): readonly Condition[] => [
          ...maybe(block),
          ...(block.kind === 'wait' ? [block.until] : []),
        ]),
      ...step.next.flatMap((one) => maybe(one)),
    ]),
  ];
}

export function localAsks(playbook: Playbook): readonly AskBlock[] {
  return playbook.steps.flatMap((step) =>
    step.blocks.filter((block): block is AskBlock => block.kind === 'ask' && block.local),
  );
}

/** Everything that `never` and `possible` say of the past. */
export function triggersOf({ never, possible }: Playbook): readonly Trigger[] {
  return [
    ...never.flatMap((one) => [...one.once, ...one.until, ...one.counted]),
    ...possible.flatMap((one) => [...one.once, ...one.until]),
  ];
}

export function slotsOf(playbook: Playbook): readonly AnySlot[] {
  const atoms = conditionsOf(playbook).flatMap(atomsOf);
  const triggers = triggersOf(playbook);
  const about = (fact: string): readonly Atom[] => atoms.filter((atom) => atom.fact === fact);
  const tests = (fact: string): readonly (readonly Value[])[] =>
    triggers.flatMap((trigger) => testsOf(trigger, fact));
  const asked = Object.entries(playbook.facts).flatMap(([id, fact]): AnySlot[] => {
    if (fact.kind === 'when') return [];
    if (fact.kind === 'times') return [countSlot(id, about(id))];
    if (fact.kind === 'days_since') return [clockSlot(id, about(id), playbook)];
    return [answerSlot({ ...fact, id }, about(id), tests(id))];
  });
  const local = localAsks(playbook).map((ask) =>
    answerSlot({ id: ask.id, domain: ask.domain, lasts: [] }, about(ask.id), tests(ask.id)),
  );
  return [...asked, ...local, clockSlot(DAYS_HERE, about(DAYS_HERE), playbook)];
}

function testsOf(trigger: Trigger, fact: string): readonly (readonly Value[])[] {
  const named =
    trigger.kind === 'fact' ? trigger.fact : trigger.kind === 'answer' ? trigger.question : undefined;
  return named === fact && 'values' in trigger ? [trigger.values] : [];
}

interface Asked {
  readonly id: string;
  readonly domain: Domain;
  readonly lasts: readonly string[];
  readonly starts?: Value;
  readonly default?: number;
}

function answerSlot(fact: Asked, atoms: readonly Atom[], tests: readonly (readonly Value[])[]): AnswerSlot {
  const all: readonly (Value | null | undefined)[] = [undefined, null, ...valuesOf(fact.domain)];
  const sign = (value: Value | null | undefined): string =>
    [
      ...atoms.map((atom) => atomHolds(atom, value, fact.default)),
      ...tests.map((values) => valueIsOneOf(value, values)),
      fact.lasts.includes(String(value)),
      value === undefined || value === null,
    ].join();
  const signs = [...new Set(all.map(sign))];
  const members = signs.map((one) => all.filter((value) => sign(value) === one));
  const classOf = (value: Value | null | undefined): number => signs.indexOf(sign(value));
  return {
    id: fact.id,
    kind: 'answer',
    names: members.map((values) => nameOf(values)),
    members,
    values: members.map((values) => values.at(-1)),
    unasked: classOf(undefined),
    skipped: classOf(null),
    start: classOf(fact.starts),
    answers: [...new Set(valuesOf(fact.domain).map(classOf))],
    lasting: members.map((values) => values.some((value) => fact.lasts.includes(String(value)))),
  };
}

function valuesOf(domain: Domain): readonly Value[] {
  if (domain.kind === 'words') return domain.values;
  if (domain.kind === 'number')
    return Array.from({ length: domain.to - domain.from + 1 }, (_, i) => domain.from + i);
  return ['given'];
}

function nameOf(values: readonly (Value | null | undefined)[]): string {
  const given = values.filter((value) => value !== undefined && value !== null);
  if (given.length === 0) return values.includes(null) && values.length === 1 ? 'skipped' : 'unasked';
  return typeof given[0] === 'number' && given.length > 1
    ? `${String(given[0])}..${String(given.at(-1))}`
    : given.join('|');
}

function atomHolds(atom: Atom, value: Value | null | undefined, fallback: number | undefined): boolean {
  if (atom.kind === 'is') return valueIsOneOf(value, atom.values);
  const left = typeof value === 'number' ? value : fallback;
  return typeof atom.to === 'number' && compare(left, atom.bound, atom.to);
}

function countSlot(id: string, atoms: readonly Atom[]): CountSlot {
  const cap = Math.max(0, ...cutsOf(atoms));
  return {
    id,
    kind: 'count',
    cap,
    start: 0,
    names: Array.from({ length: cap + 1 }, (_, n) => (n === cap ? `${n}+` : String(n))),
  };
}

/** Which classes of the slot make the atom true. */
export function atomTable(atom: Atom, slot: AnySlot, playbook: Playbook): readonly boolean[] {
  switch (slot.kind) {
    case 'answer': {
      const fact = playbook.facts[slot.id];
      const fallback = fact?.kind === 'asked' ? fact.default : undefined;
      return slot.values.map((value) => atomHolds(atom, value, fallback));
    }
    case 'count':
      return slot.names.map(
        (_, n) => atom.kind === 'number' && typeof atom.to === 'number' && compare(n, atom.bound, atom.to),
      );
    case 'clock':
      return slot.names.map((_, i) => clockHolds(atom, slot, i));
  }
}
