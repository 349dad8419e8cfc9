/** What is kept of an urge, a plan and the calm note. `content/hour.yaml` holds what is offered. */
import type { Day } from '../contact/day.js';

/** One urge to write. What was not said is null. */
export interface UrgeRecord {
  readonly id: string;
  /** ISO 8601 with offset; the day alone where nobody knows the hour. */
  readonly at: string;
  /** 1 to 10. */
  readonly strength: number | null;
  /** The id of a trigger, or own words. */
  readonly trigger: string | null;
  /** The id of a thing to do, {@link WAITED}, {@link WROTE}, or own words. */
  readonly did: string | null;
  /** The line of the ledger, where it came to writing: taking that back takes {@link WROTE} back too. */
  readonly contact: string | null;
}

export const WAITED = 'waited';
export const WROTE = 'wrote';

/** "If it is late, then I will put the phone away." Both in the person's words or those of a choice. */
export interface Plan {
  readonly id: string;
  readonly if: string;
  readonly then: string;
  readonly on: Day;
}

/** What the calm self left for the hard hour. */
export interface CalmNote {
  readonly text: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

export function newUrge(id: string, at: string): UrgeRecord {
  return { id, at, strength: null, trigger: null, did: null, contact: null };
}

/** The list with the record in the place of the one with its id, or at its end. */
export function withUrge(urges: readonly UrgeRecord[], record: UrgeRecord): readonly UrgeRecord[] {
  return urges.some(({ id }) => id === record.id)
    ? urges.map((one) => (one.id === record.id ? record : one))
    : [...urges, record];
}

/** The list after a line of the ledger was taken back: what was done is open again. */
export function withoutContact(urges: readonly UrgeRecord[], contact: string): readonly UrgeRecord[] {
  return urges.map((one) => (one.contact === contact ? { ...one, did: null, contact: null } : one));
}
