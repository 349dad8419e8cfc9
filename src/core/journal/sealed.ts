/** Letters that were put away until a day. Nothing shows them before it, not even to whoever knows their id. */
import type { Day } from '../contact/day.js';
import type { Entry } from './entry.js';

export function isSealed({ sealedUntil }: Pick<Entry, 'sealedUntil'>, today: Day): boolean {
  return sealedUntil !== undefined && today < sealedUntil;
}

/** Those that may be read today. */
export function unsealed(entries: readonly Entry[], today: Day): readonly Entry[] {
  return entries.filter((entry) => !isSealed(entry, today));
}
