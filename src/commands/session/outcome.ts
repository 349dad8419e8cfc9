/** What comes of putting one block to the person. */
import type { Step } from './apply.js';
import type { Met } from './meet.js';

export type Outcome =
  | ({ readonly kind: 'change' } & Step)
  /** Something came between; the same block is put once more. */
  | { readonly kind: 'once_more' }
  /** Another page is looked at; then the same block is put once more. */
  | { readonly kind: 'look'; readonly step: string }
  | { readonly kind: 'rest' };

/** The answer, or its being passed over, made into an outcome; a change of a key stays what it is. */
export function outcomeOf<T>(met: Met<T>, answered: (value: T | null) => Outcome): Outcome {
  return met.kind === 'change' ? met : answered(met.kind === 'answer' ? met.value : null);
}

/** The block is done; nothing else came of it. */
export function done(block: string): Outcome {
  return { kind: 'change', change: { type: 'done', block } };
}
