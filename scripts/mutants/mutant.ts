/** One small breakage of a playbook, and the plain list edits that make them. */
import type { Condition } from '../../src/core/graph/condition.js';
import type { Playbook } from '../../src/core/graph/playbook.js';

export interface Mutant {
  /** Place and change in words, stable as long as the place is: the key of known.yaml. */
  readonly id: string;
  /** 1 = what keeps somebody safe, tried first; 3 = what only narrows, or advice. */
  readonly tier: 1 | 2 | 3;
  readonly playbook: Playbook;
  /** Where only a condition is another one: which, and what stands in its place (null: nothing). */
  readonly instead?: Instead | undefined;
}

export interface Instead {
  readonly of: Condition;
  readonly then: Condition | null;
}

export function without<T>(list: readonly T[], index: number): readonly T[] {
  return list.filter((_, i) => i !== index);
}

export function replaced<T>(list: readonly T[], index: number, by: T): readonly T[] {
  return list.map((one, i) => (i === index ? by : one));
}

/** The item at `index` and the one at `other` have changed places. */
export function swapped<T>(list: readonly T[], index: number, other: number): readonly T[] {
  return list.map((one, i) =>
    i === index ? (list[other] ?? one) : i === other ? (list[index] ?? one) : one,
  );
}

export function withoutKey<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
