/** The engine's world while the proof walks: a vector of classes, and a note of everything that happened in a move. */
import { itemAt, valueAt } from '../../at.js';
import type { Value } from '../condition.js';
import type { World } from '../engine.js';
import type { Step } from '../playbook.js';
import { DAYS_HERE } from '../playbook.js';
import type { Model, Vector } from './model.js';
import { askedFact, classOfValue } from './model.js';
import type { ClockSlot } from './clock-slot.js';
import type { Ask, Asked, Change, Made } from './outcomes.js';

/** What happened during one move, in order: the triggers of `never` and `possible` are matched against it. */
export type Occurrence =
  | { readonly kind: 'fact' | 'answer'; readonly id: string; readonly value: Value }
  | { readonly kind: 'step' | 'event'; readonly id: string };

export interface ProofWorld extends World {
  /** Only `ask` and `change` may read and write it during a move: what they do is noted, and done again without the engine. */
  readonly vector: Vector;
  /** Numbers of {@link Occurrence}s. */
  readonly occurrences: readonly number[];
  readonly taken: ReadonlySet<object>;
  ask(ask: Ask): boolean;
  change(change: Change): void;
  /** Puts a class into a slot as an answer or report does, and marks what the fact marks. */
  put(slot: number, cls: number): void;
  /** Notes that this class was given as an answer. */
  answered(slot: number, cls: number): void;
  event(id: string): void;
  /** Begins the next move from a copy of that vector. */
  reset(vector: Vector): void;
  /** What was asked and changed since then. */
  made<T>(outcome: T): Made<T>;
}

export function startVector(model: Model): Vector {
  return Uint8Array.from(model.slots.map((slot) => slot.start));
}

/** One world serves the whole walk: `reset` begins each move. */
export function openWorld(model: Model, occurrences: Occurrences): ProofWorld {
  const { playbook, slots, slotOf } = model;
  const here = valueAt(slotOf, DAYS_HERE);

  const vector = startVector(model);
  const taken = new Set<object>();
  let happened: number[] = [];
  let asked: Asked[] = [];
  let changes: Change[] = [];

  const world: ProofWorld = {
    vector,
    get occurrences() {
      return happened;
    },
    taken,
    ask(ask) {
      const answer = ask(vector);
      asked.push({ changes, ask, answer });
      changes = [];
      return answer;
    },
    change(change) {
      change(vector);
      changes.push(change);
    },
    check(condition, spot) {
      const test = model.compile(condition);
      return world.ask((now) => test(now, spot));
    },
    lasting(fact) {
      const { index, slot } = model.answerOf(fact);
      return world.ask((now) => slot.lasting[itemAt(now, index)] === true);
    },
    set(fact, value) {
      const { index, slot } = model.answerOf(fact);
      world.put(index, classOfValue(slot, value));
    },
    put(index, cls) {
      const slot = slots[index];
      if (slot?.kind !== 'answer') return;
      write(index, cls);
      note('fact', index, cls);
      const mark = slot.lasting[cls] === true ? askedFact(playbook, slot.id)?.mark : undefined;
      if (mark !== undefined) world.log(mark);
    },
    answered: (index, cls) => {
      note('answer', index, cls);
    },
    event(id) {
      happened.push(occurrences.named('event', id));
    },
    log(mark) {
      for (const clock of model.clocksOf(mark)) startClock(clock);
      for (const index of model.countsOf(mark)) {
        const slot = slots[index];
        if (slot?.kind === 'count')
          world.change((now) => (now[index] = Math.min(slot.cap, itemAt(now, index) + 1)));
      }
    },
    leave(step: Step) {
      for (const index of model.localOf(step.id)) write(index, itemAt(slots, index).start);
    },
    arrive(step, forGood) {
      happened.push(occurrences.named('step', step.id));
      if (forGood) write(here, 0);
    },
    forget() {
      slots.forEach((slot, index) => {
        if (slot.kind !== 'answer') return;
        world.change((now) => {
          if (slot.lasting[itemAt(now, index)] !== true) now[index] = slot.start;
        });
      });
    },
    passed: () => undefined,
    took: (exit) => void taken.add(exit),
    reset(from) {
      vector.set(from);
      happened = [];
      asked = [];
      changes = [];
    },
    made: (outcome) => ({ asked, changes, outcome }),
  };

  function write(index: number, cls: number): void {
    world.change((now) => (now[index] = cls));
  }

  function note(kind: 'fact' | 'answer', index: number, cls: number): void {
    const number = occurrences.valued(kind, index, cls);
    if (number >= 0) happened.push(number);
  }

  function startClock(clock: { slot: number; else: boolean }): void {
    const slot = slots[clock.slot] as ClockSlot;
    world.change((now) => {
      if (!clock.else || now[clock.slot] === slot.none) now[clock.slot] = 0;
    });
  }
  return world;
}

/** Everything that can happen, numbered: the walk notes numbers only. */
export interface Occurrences {
  readonly list: readonly Occurrence[];
  named(kind: 'step' | 'event', id: string): number;
  /** -1 for no value at all; a question passed over is the answer `skipped`. */
  valued(kind: 'fact' | 'answer', slot: number, cls: number): number;
}

export function numberOccurrences(model: Model): Occurrences {
  const list: Occurrence[] = [];
  const names = { step: new Map<string, number>(), event: new Map<string, number>() };
  const values = { fact: new Map<number, number>(), answer: new Map<number, number>() };
  const add = (occurrence: Occurrence): number => list.push(occurrence) - 1;
  return {
    list,
    named(kind, id) {
      const known = names[kind].get(id) ?? add({ kind, id });
      names[kind].set(id, known);
      return known;
    },
    valued(kind, index, cls) {
      const key = index * 256 + cls;
      const slot = model.slots[index];
      const value = slot?.kind === 'answer' ? slot.values[cls] : undefined;
      const given = kind === 'answer' ? (value ?? 'skipped') : value;
      const known =
        values[kind].get(key) ??
        (given === null || given === undefined ? -1 : add({ kind, id: slot?.id ?? '', value: given }));
      values[kind].set(key, known);
      return known;
    },
  };
}
