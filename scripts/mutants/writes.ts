/** Breakages of what exits, events and arrivals write, and of exits themselves. */
import type { Condition } from '../../src/core/graph/condition.js';
import type { Exit, Writes } from '../../src/core/graph/playbook.js';
import { variantsOf } from './conditions.js';
import type { Instead } from './mutant.js';
import { without, withoutKey } from './mutant.js';

export function writeChanges({
  set,
  log,
}: Writes): readonly { readonly what: string; readonly writes: Writes }[] {
  return [
    ...Object.entries(set).map(([fact, value]) => ({
      what: `without set ${fact}=${value}`,
      writes: { set: withoutKey(set, fact), log },
    })),
    ...log.map((mark, i) => ({ what: `without log ${mark}`, writes: { set, log: without(log, i) } })),
  ];
}

type Going = Pick<Exit, 'go' | 'target'> & Writes & { readonly when?: Condition };

/** The condition weakened, what it writes dropped, a visit for good and the other way round. */
export function exitChanges<E extends Going>(
  exit: E,
): readonly { readonly what: string; readonly exit: E; readonly instead?: Instead | undefined }[] {
  const inside = exit.target === 'back' || exit.target === 'here';
  return [
    ...whenChanges(exit).map(({ what, one, instead }) => ({ what, exit: one, instead })),
    ...writeChanges(exit).map(({ what, writes }) => ({ what, exit: { ...exit, ...writes } })),
    ...(inside
      ? []
      : [
          {
            what: exit.go === 'to' ? 'as a visit' : 'for good',
            exit: { ...exit, go: exit.go === 'to' ? ('visit' as const) : ('to' as const) },
          },
        ]),
  ];
}

export function whenChanges<T extends { readonly when?: Condition }>(
  one: T,
): readonly { readonly what: string; readonly one: T; readonly instead: Instead | undefined }[] {
  const { when } = one;
  if (when === undefined) return [];
  return variantsOf(when).map((variant) => ({
    what: `when ${variant.what}`,
    one: variant.condition === null ? unconditional(one) : { ...one, when: variant.condition },
    instead: { of: when, then: variant.condition },
  }));
}

function unconditional<T extends { readonly when?: Condition }>(one: T): T {
  const copy: { when?: Condition } = { ...one };
  delete copy.when;
  return copy as T;
}
