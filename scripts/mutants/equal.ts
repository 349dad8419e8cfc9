/**
 * Mutants that are no breakage at all: a condition that decides the same as before in every state of the walk leaves the
 * walked graph as it is. One walk asks all of them beside the real conditions; only those that differ somewhere, or that
 * change something else, are worth a proof of their own.
 */
import type { Condition } from '../../src/core/graph/condition.js';
import { atomsOf, valueIsOneOf } from '../../src/core/graph/condition.js';
import type { Exit, Playbook } from '../../src/core/graph/playbook.js';
import { essence } from '../../src/core/graph/proof/essence.js';
import { liveness } from '../../src/core/graph/proof/live.js';
import type { Model, Test } from '../../src/core/graph/proof/model.js';
import { makeModel } from '../../src/core/graph/proof/model.js';
import { walk } from '../../src/core/graph/proof/walk.js';
import { textOf } from './conditions.js';
import type { Instead, Mutant } from './mutant.js';

interface Suspect {
  readonly id: string;
  readonly then: Condition | null;
  readonly test: Test;
  differs: boolean;
}

/** Ids of the mutants that are sure to change nothing. Those that the classes of this walk cannot tell apart are left open. */
export function equalMutants(playbook: Playbook, mutants: readonly Mutant[]): ReadonlySet<string> {
  const model = makeModel(essence(playbook));
  const suspects = new Map<Condition, Suspect[]>();
  for (const { id, instead } of mutants) {
    if (instead === undefined || !isTold(model, instead)) continue;
    const { of, then } = instead;
    const test: Test = then === null ? () => true : model.compile(then);
    suspects.set(of, [...(suspects.get(of) ?? []), { id, then, test, differs: false }]);
  }
  const compile = remembered((condition: Condition) =>
    beside(model.compile(condition), suspects.get(condition) ?? []),
  );
  const atoms = (condition: Condition): ReturnType<typeof model.atoms> => [
    ...model.atoms(condition),
    ...(suspects.get(condition) ?? []).flatMap(({ then }) => (then === null ? [] : model.atoms(then))),
  ];
  walk({ ...model, compile }, liveness({ ...model, atoms }));
  const all = [...suspects.values()].flat();
  return new Set(all.filter((one) => !one.differs).map((one) => one.id));
}

/** Every comparison has one answer for all values of a class; numbers are compared as in the condition itself. */
function isTold({ slots, slotOf }: Model, { of, then }: Instead): boolean {
  const before = atomsOf(of).map(textOf);
  return (then === null ? [] : atomsOf(then)).every((atom) => {
    if (before.includes(textOf(atom))) return true;
    const slot = slots[slotOf.get(atom.fact) ?? -1];
    if (atom.kind === 'number' || slot?.kind !== 'answer') return false;
    return slot.members.every(
      (members) => new Set(members.map((one) => valueIsOneOf(one, atom.values))).size < 2,
    );
  });
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function beside(test: Test, suspects: readonly Suspect[]): Test {
  if (suspects.length === 0) return test;
  return (vector, spot) => {
    const holds = test(vector, spot);
    for (const one of suspects) if (!one.differs && one.test(vector, spot) !== holds) one.differs = true;
    return holds;
  };
}

/** Two neighbours changed places: the same while the second never fits where the first does. */
export function orderOf(first: Pick<Exit, 'when'>, second: Pick<Exit, 'when'>): Mutant['instead'] {
  if (first.when === undefined || second.when === undefined) return undefined;
  return { of: first.when, then: { kind: 'all', of: [first.when, { kind: 'not', of: second.when }] } };
}
