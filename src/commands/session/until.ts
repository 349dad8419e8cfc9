import { addDays } from '../../core/contact/day.js';
import { whereOf } from '../../core/journey/where.js';
import type { Session } from './session.js';
import { untilWords } from './words.js';

/**
 * The first day on which the wait is over, in words. Null where no day may be named: nothing counts down to a second
 * message, nor while the way is closed.
 */
export function untilOf({ playbook, state, ports }: Session): string | null {
  const today = ports.clock.today();
  const until = whereOf(playbook, state(), today).waiting?.until ?? null;
  return until === null ? null : untilWords(until, today, addDays(today, 1));
}
