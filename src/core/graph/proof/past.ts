/**
 * What must never, or must still, be so about the past: "once this has happened, never that, until". Each such line is
 * a counter that moves run over; for every state the walk found, the values the counter may have there are kept as bits.
 */
import type { Trigger } from '../playbook.js';
import { valueIsOneOf } from '../condition.js';
import type { Occurrence } from './model.js';
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

/** Runs every counter over all moves until nothing new turns up. */
export function tracePasts(walked: Walked, pasts: readonly Past[]): readonly Traced[] {
  const { edges, size, seenLists, occurrences } = walked;
  const lists = seenLists.map((list) => list.flatMap((number) => occurrences[number] ?? []));
  const traced = pasts.map((past) => ({
    values: new Uint8Array(size),
    transfers: lists.map((seen) => transferOf(past, seen)),
    bits: lists.map((seen) => bitTable(transferOf(past, seen))),
  }));
  for (const one of traced) one.values[0] = 1 << (one.transfers[walked.seenAtStart]?.[0] ?? 0);
  for (const { values, bits } of traced) {
    for (let changed = true; changed;) {
      changed = false;
      for (let i = 0; i < edges.from.length; i++) {
        const now = values[edges.from[i] ?? 0] ?? 0;
        const after = bits[edges.seen[i] ?? 0]?.[now] ?? 0;
        const to = edges.to[i] ?? 0;
        const there = values[to] ?? 0;
        if ((there | after) === there) continue;
        values[to] = there | after;
        changed = true;
      }
    }
  }
  return traced;
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
