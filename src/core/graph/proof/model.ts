/**
 * The engine's world for the proof: a vector with one class for each slot in place of real answers and dates.
 * Conditions are compiled to closures over the vector once, since the walk asks them millions of times.
 */
import { itemAt, valueAt } from '../../at.js';
import type { Atom, Condition, Value } from '../condition.js';
import { valueIsOneOf } from '../condition.js';
import type { Engine, Spot } from '../engine.js';
import { makeEngine } from '../engine.js';
import type { AskedFact, Playbook, Trigger } from '../playbook.js';
import { VISITING } from '../playbook.js';
import type { AnswerSlot, AnySlot } from './slots.js';
import { atomTable, slotsOf, triggersOf } from './slots.js';

export type Vector = Uint8Array;
export type Test = (vector: Vector, spot: Spot) => boolean;

export interface Model {
  readonly playbook: Playbook;
  readonly engine: Engine;
  readonly slots: readonly AnySlot[];
  readonly slotOf: ReadonlyMap<string, number>;
  /** Slot of each mark: clocks that begin again with it, and counts. */
  readonly clocksOf: (mark: string) => readonly { slot: number; else: boolean }[];
  readonly countsOf: (mark: string) => readonly number[];
  /** The slot of what was answered to a question, or set. Throws for what is neither. */
  readonly answerOf: (id: string) => { readonly index: number; readonly slot: AnswerSlot };
  readonly localOf: (step: string) => readonly number[];
  /** Facts and questions that `never` and `possible` name in the past. */
  readonly told: ReadonlySet<string>;
  compile(condition: Condition): Test;
  /** The atoms of a condition that read a slot, derived facts spelt out. */
  readonly atoms: (condition: Condition) => readonly { slot: number; table: readonly boolean[] }[];
}

export function makeModel(playbook: Playbook): Model {
  const slots = slotsOf(playbook);
  const slotOf = new Map(slots.map((slot, index) => [slot.id, index]));
  const compiled = new Map<Condition, Test>();
  const local = new Map(
    playbook.steps.map((step) => [
      step.id,
      step.blocks.flatMap((block) =>
        block.kind === 'ask' && block.local ? [valueAt(slotOf, block.id)] : [],
      ),
    ]),
  );

  function tableOf(atom: Atom): { slot: number; table: readonly boolean[] } {
    const slot = valueAt(slotOf, atom.fact);
    return { slot, table: atomTable(atom, itemAt(slots, slot), playbook) };
  }

  function compile(condition: Condition): Test {
    const known = compiled.get(condition);
    if (known !== undefined) return known;
    const test = make(condition);
    compiled.set(condition, test);
    return test;
  }

  function make(condition: Condition): Test {
    if (condition.kind === 'not') {
      const part = compile(condition.of);
      return (vector, spot) => !part(vector, spot);
    }
    if (condition.kind === 'all' || condition.kind === 'any')
      return combined(condition.kind, condition.of.map(compile));
    if (condition.fact === VISITING) return (_, spot) => visits(condition, spot);
    const fact = playbook.facts[condition.fact];
    if (fact?.kind === 'when') return derived(compile(fact.when), condition);
    const { slot, table } = tableOf(condition);
    return (vector) => table[itemAt(vector, slot)] === true;
  }

  function atoms(condition: Condition): readonly { slot: number; table: readonly boolean[] }[] {
    if (condition.kind === 'not') return atoms(condition.of);
    if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(atoms);
    const fact = playbook.facts[condition.fact];
    if (fact?.kind === 'when') return atoms(fact.when);
    return condition.fact === VISITING ? [] : [tableOf(condition)];
  }

  const clocks = (mark: string): readonly { slot: number; else: boolean }[] =>
    Object.entries(playbook.facts).flatMap(([id, fact]): readonly { slot: number; else: boolean }[] => {
      if (fact.kind !== 'days_since') return [];
      const slot = valueAt(slotOf, id);
      if (fact.marks.includes(mark)) return [{ slot, else: false }];
      return fact.otherwise === mark ? [{ slot, else: true }] : [];
    });
  const counts = (mark: string): readonly number[] =>
    Object.entries(playbook.facts).flatMap(([id, fact]) =>
      fact.kind === 'times' && fact.mark === mark ? [valueAt(slotOf, id)] : [],
    );
  return {
    playbook,
    engine: makeEngine(playbook),
    slots,
    slotOf,
    clocksOf: remembered(clocks),
    countsOf: remembered(counts),
    told: new Set(triggersOf(playbook).flatMap(namedBy)),
    answerOf: remembered((id) => {
      const index = valueAt(slotOf, id);
      const slot = itemAt(slots, index);
      if (slot.kind !== 'answer') throw new Error(`${id} is nothing that is answered`);
      return { index, slot };
    }),
    localOf: (step) => valueAt(local, step),
    compile,
    atoms,
  };
}

function namedBy(trigger: Trigger): readonly string[] {
  if (trigger.kind === 'fact') return [trigger.fact];
  return trigger.kind === 'answer' ? [trigger.question] : [];
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

function combined(kind: 'all' | 'any', parts: readonly Test[]): Test {
  return kind === 'all'
    ? (vector, spot) => {
        for (const part of parts) if (!part(vector, spot)) return false;
        return true;
      }
    : (vector, spot) => {
        for (const part of parts) if (part(vector, spot)) return true;
        return false;
      };
}

/** `visiting: yes | no | [steps that the visit goes back to]`. */
export function visits(atom: Atom, { visit }: Spot): boolean {
  const values = atom.kind === 'is' ? atom.values : [];
  return values.includes(visit === null ? 'no' : 'yes') || (visit !== null && values.includes(visit.step));
}

function derived(test: Test, atom: Atom): Test {
  const values = atom.kind === 'is' ? atom.values : [];
  const [yes, no] = [valueIsOneOf('yes', values), valueIsOneOf('no', values)];
  return (vector, spot) => (test(vector, spot) ? yes : no);
}

/** The class of a value; an unknown value counts as no answer. */
export function classOfValue(slot: AnswerSlot, value: Value): number {
  const at = slot.members.findIndex((members) =>
    members.some((one) => one !== null && one !== undefined && String(one) === String(value)),
  );
  return at < 0 ? slot.unasked : at;
}

export function askedFact(playbook: Playbook, id: string): AskedFact | undefined {
  const fact = playbook.facts[id];
  return fact?.kind === 'asked' ? fact : undefined;
}
