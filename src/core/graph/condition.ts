/**
 * Conditions as data. A mapping in YAML means "all of these", a list of values "one of these"; `any`, `all` and
 * `not` combine. This module is the decoded form and its one meaning; `decode` reads the YAML form.
 */
export type Value = string | number;

/** `unasked`: no answer yet. `skipped`: passed over on purpose. `unknown`: either of the two. `any`: any answer. */
export type ValueTest = Value;

export type Bound = 'at_least' | 'at_most' | 'under' | 'over';

export type Condition =
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'is'; readonly fact: string; readonly values: readonly ValueTest[] }
  | { readonly kind: 'number'; readonly fact: string; readonly bound: Bound; readonly to: number | string };

/** What one comparison of a condition asks: the atoms that {@link holds} puts to its reader. */
export type Atom = Extract<Condition, { kind: 'is' | 'number' }>;

/** True when the condition holds; `test` decides each atom. A named condition is an atom that the reader expands. */
export function holds(condition: Condition, test: (atom: Atom) => boolean): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => holds(part, test));
    case 'any':
      return condition.of.some((part) => holds(part, test));
    case 'not':
      return !holds(condition.of, test);
    default:
      return test(condition);
  }
}

/** Every atom of a condition, in reading order. */
export function atomsOf(condition: Condition): readonly Atom[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(atomsOf);
    case 'not':
      return atomsOf(condition.of);
    default:
      return [condition];
  }
}

/** The plain meaning of "value is one of", with the words for a question that has no answer. */
export function valueIsOneOf(value: Value | null | undefined, tests: readonly ValueTest[]): boolean {
  return tests.some((test) => {
    if (test === 'unknown') return value === undefined || value === null;
    if (test === 'unasked') return value === undefined;
    if (test === 'skipped') return value === null;
    if (test === 'any') return value !== undefined && value !== null;
    return value !== null && value !== undefined && String(value) === String(test);
  });
}

/** The plain meaning of a bound. A number that is not known makes every comparison false. */
export function compare(left: number | undefined, bound: Bound, right: number | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  switch (bound) {
    case 'at_least':
      return left >= right;
    case 'at_most':
      return left <= right;
    case 'under':
      return left < right;
    case 'over':
      return left > right;
  }
}
