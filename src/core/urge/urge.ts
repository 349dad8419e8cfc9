/** What is kept of the minutes of an urge, and the plans that are made after them. */
import type { Day } from '../contact/day.js';

/** Each part is kept as soon as it is said, so any of them may be missing. */
export interface LoggedUrge {
  readonly id: string;
  /** ISO 8601 with offset. */
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

/** The deed that is contact: it leads into the ledger, and it is never counted as something that helped. */
export const WROTE = 'wrote';
/** The deed that is a look at a profile: counted apart in the ledger. */
export const LOOKED = 'looked';
