/** Every condition that is one small change away from a condition. */
import type { Atom, Condition } from '../../src/core/graph/condition.js';
import { replaced, without } from './mutant.js';

export interface Variant {
  readonly what: string;
  /** Null: no condition is left. */
  readonly condition: Condition | null;
}

/** The condition taken away whole, and every smaller change. */
export function variantsOf(condition: Condition): readonly Variant[] {
  return [{ what: 'dropped', condition: null }, ...changesOf(condition)];
}

export function negated(condition: Condition): Condition {
  return { kind: 'not', of: condition };
}

function changesOf(condition: Condition): readonly Variant[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...combined(condition), ...inner(condition)];
    case 'not':
      return [{ what: 'no longer not', condition: condition.of }];
    case 'is':
      return condition.values.length < 2
        ? []
        : condition.values.map((value, i) => ({
            what: `without ${condition.fact}=${value}`,
            condition: { ...condition, values: without(condition.values, i) },
          }));
    case 'number':
      return bounds(condition);
  }
}

type Combined = Extract<Condition, { kind: 'all' | 'any' }>;

/** One part dropped, and all in place of any. */
function combined(condition: Combined): readonly Variant[] {
  const other = condition.kind === 'all' ? 'any' : 'all';
  const parts = condition.of.map((part, i): Variant => {
    const of = without(condition.of, i);
    const [only] = of;
    return {
      what: `without ${textOf(part)}`,
      condition: of.length === 1 && only !== undefined ? only : { ...condition, of },
    };
  });
  return [...parts, { what: `${other} for ${condition.kind}`, condition: { kind: other, of: condition.of } }];
}

function inner(condition: Combined): readonly Variant[] {
  return condition.of.flatMap((part, i) =>
    changesOf(part).flatMap(({ what, condition: changed }) =>
      changed === null ? [] : [{ what, condition: { ...condition, of: replaced(condition.of, i, changed) } }],
    ),
  );
}

type Comparison = Extract<Atom, { kind: 'number' }>;

/** Against a number: one more, one less. Against a fact: the day itself counted the other way. */
function bounds(atom: Comparison): readonly Variant[] {
  const { to } = atom;
  if (typeof to === 'number') {
    return [to - 1, to + 1].map((moved) => ({
      what: `${textOf(atom)} moved to ${moved}`,
      condition: { ...atom, to: moved },
    }));
  }
  const other = ({ at_least: 'over', over: 'at_least', under: 'at_most', at_most: 'under' } as const)[
    atom.bound
  ];
  return [{ what: `${textOf(atom)} now ${other}`, condition: { ...atom, bound: other } }];
}

export function textOf(condition: Condition): string {
  switch (condition.kind) {
    case 'is':
      return `${condition.fact}=${condition.values.join('|')}`;
    case 'number':
      return `${condition.fact} ${condition.bound} ${condition.to}`;
    case 'not':
      return `not ${textOf(condition.of)}`;
    default:
      return condition.of.map(textOf).join(condition.kind === 'all' ? ' & ' : ' or ');
  }
}
