/** `start --to STEP`: a page that was visited is looked at again, or only read. */
import { CoachError } from '../../errors.js';
import { wayOf } from '../../core/journey/way.js';
import { nearest } from '../../core/graph/cursor.js';
import { isClosed } from './is-closed.js';
import type { Session } from './session.js';
import { filled } from './talk.js';
import { words } from './words.js';

/**
 * The id that the step has now. Throws `closed` where a stop of the playbook keeps the person out, `usage` for a step
 * that is unknown or was never visited. While the way is closed that is said first, also of a step not visited yet.
 */
export function visitedStep(session: Session, given: string): string {
  const { playbook, journey } = session;
  const id = playbook.renamed[given] ?? given;
  const ids = playbook.steps.map((step) => step.id);
  if (!ids.includes(id))
    throw new CoachError('usage', words.noStep(given), words.nearest(nearest(given, ids)));
  const now = journey();
  if (now === undefined) throw new CoachError('usage', words.notBegun, words.begin);
  const known = now.visited.some((one) => (playbook.renamed[one.step] ?? one.step) === id);
  const stopped = isClosed(session, id);
  const reason = stopped ? reasonOf(session) : null;
  if (reason !== null) throw new CoachError('closed', reason, words.closedHint);
  if (!known) throw new CoachError('usage', words.notVisited(id), words.mapShows);
  if (stopped) throw new CoachError('closed', words.closedToday, words.closedHint);
  return id;
}

/** Why the way is closed, on one line; null while it is open: a page may be closed by something else, such as time. */
function reasonOf(session: Session): string | null {
  const { playbook, state, ports } = session;
  const { closed, reason } = wayOf(playbook, state(), ports.clock.today());
  if (!closed) return null;
  return filled(session, reason ?? words.closedToday).replace(/\s+/gu, ' ');
}
