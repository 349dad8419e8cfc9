/** What is kept of the minutes of an urge, and the plans that are made after them. */
import type { Day } from '../contact/day.js';

/** Each part is kept as soon as it is said, so any of them may be missing. */
export interface LoggedUrge {
  readonly id: string;
  /** ISO 8601 with offset; the day alone where nobody knows the hour. */
  readonly at: string;
  /** 1 to 10. */
  readonly strength: number | null;
  /** The id of a trigger of the shelf, or the person's own words. */
  readonly trigger: string | null;
  /** The id of an idea or a deed of the shelf, or the person's own words. */
  readonly did: string | null;
}

/** "If ..., then I will ...", in the person's own words. */
export interface Plan {
  readonly id: string;
  readonly when: string;
  readonly then: string;
  readonly on: Day;
}

/** What the person wrote in a calm hour, to be read in a restless one. */
export interface CalmNote {
  readonly text: string;
  readonly on: Day;
}

/** The list with the urge in the place of the one with its id, or at its end. */
export function withUrge(log: readonly LoggedUrge[], logged: LoggedUrge): readonly LoggedUrge[] {
  return log.some(({ id }) => id === logged.id)
    ? log.map((one) => (one.id === logged.id ? logged : one))
    : [...log, logged];
}

/**
 * The list after a line of the ledger was taken back. An urge that came to writing has its id: one that was noted with
 * the line alone goes with it, one that stands for itself stays, and what was done is open again.
 */
export function withoutContact(log: readonly LoggedUrge[], contact: string): readonly LoggedUrge[] {
  return log.flatMap((one) => {
    if (one.id !== contact) return [one];
    return one.strength === null ? [] : [{ ...one, did: null }];
  });
}

/** The deed that is contact: it leads into the ledger, and it is never counted as something that helped. */
export const WROTE = 'wrote';
/** The deed that is a look at a profile: counted apart in the ledger. */
export const LOOKED = 'looked';
