/**
 * What must never, or must still, be so about the past: "once this has happened, never that, until". Each such line is
 * a counter that moves run over; for every state the walk found, the values the counter may have there are kept as bits.
 */
import { byteAt, intAt, itemAt } from '../../at.js';
import type { Trigger } from '../playbook.js';
import { valueIsOneOf } from '../condition.js';
import type { Occurrence } from './proof-world.js';
import type { Walked } from './walk.js';

export interface Past {
  readonly once: readonly Trigger[];
  readonly until: readonly Trigger[];
  readonly counted: readonly Trigger[];
  /** The counter stops here; a line without `counted` is 0 or 1. */
  readonly most: number;
}

/** The counter's next value for each value now, over everything that happened in one move. */
export function transferOf(past: Past, seen: readonly Occurrence[]): readonly number[] {
  return Array.from({ length: past.most + 1 }, (_, value) =>
    seen.reduce((now, one) => next(past, now, one), value),
  );
}

function next(past: Past, value: number, occurrence: Occurrence): number {
  const cleared = matches(past.until, occurrence) ? 0 : value;
  if (past.counted.length > 0)
    return matches(past.counted, occurrence) ? Math.min(past.most, cleared + 1) : cleared;
  return matches(past.once, occurrence) ? 1 : cleared;
}

function matches(triggers: readonly Trigger[], occurrence: Occurrence): boolean {
  return triggers.some((trigger) => {
    switch (trigger.kind) {
      case 'step':
        return occurrence.kind === 'step' && trigger.steps.includes(occurrence.id);
      case 'event':
        return occurrence.kind === 'event' && trigger.events.includes(occurrence.id);
      case 'answer':
        return (
          occurrence.kind === 'answer' &&
          occurrence.id === trigger.question &&
          valueIsOneOf(occurrence.value, trigger.values)
        );
      case 'fact':
        return (
          occurrence.kind === 'fact' &&
          occurrence.id === trigger.fact &&
          valueIsOneOf(occurrence.value, trigger.values)
        );
    }
  });
}

export interface Traced {
  /** Bit n: the counter can be n in that state. */
  readonly values: Uint8Array;
  /** `transfers[seen][value]`: the counter after a move in which that was seen. */
  readonly transfers: readonly (readonly number[])[];
}

/** Runs every counter over all moves until nothing new turns up. Those that are 0 or 1 run together, a bit each. */
export function tracePasts(walked: Walked, pasts: readonly Past[]): readonly Traced[] {
  const lists = walked.seenLists.map((list) => list.flatMap((number) => itemAt(walked.occurrences, number)));
  const traced = pasts.map((past) => ({
    past,
    values: new Uint8Array(walked.size),
    transfers: lists.map((seen) => transferOf(past, seen)),
  }));
  for (const { values, transfers } of traced)
    values[0] = 1 << itemAt(itemAt(transfers, walked.seenAtStart), 0);
  const flags = traced.filter(({ past }) => past.most === 1);
  for (let i = 0; i < flags.length; i += BITS) traceFlags(walked, flags.slice(i, i + BITS));
  for (const one of traced) if (one.past.most > 1) traceCounter(walked, one);
  return traced;
}

const BITS = 31;

/** `on` and `off`: which of the flags may be 1, may be 0, in a state. */
function traceFlags({ edges, size, seenLists }: Walked, flags: readonly Traced[]): void {
  const packed = (value: number): Int32Array =>
    Int32Array.from(seenLists, (_, seen) =>
      flags.reduce((mask, { transfers }, bit) => mask | (itemAt(itemAt(transfers, seen), value) << bit), 0),
    );
  const [from0, from1] = [packed(0), packed(1)];
  const on = new Int32Array(size);
  const off = new Int32Array(size);
  flags.forEach(({ values }, bit) => {
    if (values[0] === 1) off[0] = intAt(off, 0) | (1 << bit);
    else on[0] = intAt(on, 0) | (1 << bit);
  });
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < edges.from.length; i++) {
      const state = intAt(edges.from, i);
      const seen = intAt(edges.seen, i);
      const to = intAt(edges.to, i);
      const [isOn, isOff] = [intAt(on, state), intAt(off, state)];
      const [t0, t1] = [intAt(from0, seen), intAt(from1, seen)];
      const nextOn = intAt(on, to) | (isOff & t0) | (isOn & t1);
      const nextOff = intAt(off, to) | (isOff & ~t0) | (isOn & ~t1);
      if (nextOn === on[to] && nextOff === off[to]) continue;
      on[to] = nextOn;
      off[to] = nextOff;
      changed = true;
    }
  }
  flags.forEach(({ values }, bit) => {
    for (let state = 0; state < size; state++) {
      values[state] = ((intAt(off, state) >> bit) & 1) | (((intAt(on, state) >> bit) & 1) << 1);
    }
  });
}

function traceCounter({ edges }: Walked, { values, transfers }: Traced): void {
  const bits = transfers.map(bitTable);
  for (let changed = true; changed;) {
    changed = false;
    for (let i = 0; i < edges.from.length; i++) {
      const now = byteAt(values, intAt(edges.from, i));
      const to = intAt(edges.to, i);
      const there = byteAt(values, to);
      const next = there | byteAt(itemAt(bits, intAt(edges.seen, i)), now);
      if (next === there) continue;
      values[to] = next;
      changed = true;
    }
  }
}

/** From a set of values, as bits, to the set after the move. */
function bitTable(transfer: readonly number[]): Uint8Array {
  const table = new Uint8Array(1 << transfer.length);
  for (let set = 0; set < table.length; set++) {
    let after = 0;
    transfer.forEach((to, from) => {
      if ((set & (1 << from)) !== 0) after |= 1 << to;
    });
    table[set] = after;
  }
  return table;
}
