import type { Day } from '../contact/day.js';

/** A journal entry as it was typed. `id` is random, never a time; order is the order of the file. */
export interface Entry {
  readonly id: string;
  /** ISO 8601 with offset, local. */
  readonly at: string;
  readonly text: string;
  readonly mood: number | null;
  readonly tags: readonly string[];
  readonly step: string | null;
  readonly prompt: string | null;
  /** A letter that was put away: nothing shows it before that day. */
  readonly sealedUntil?: Day;
}
