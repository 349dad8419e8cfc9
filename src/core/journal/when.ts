/** Days in words, for choosing entries: all of today counts as past. */
import type { Day } from '../contact/day.js';
import { parseWhen } from '../contact/when.js';
import type { When } from '../contact/when.js';

const LAST_MINUTE = 24 * 60 - 1;

/** As `parseWhen` reads it; null for what cannot be read and for days that are still to come. */
export function readWhen(text: string, today: Day): When | null {
  return parseWhen(text, { today, minutes: LAST_MINUTE });
}
