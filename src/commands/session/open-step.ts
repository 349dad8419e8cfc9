/** `start --to STEP`: a page that was visited is looked at again, or only read. */
import { CoachError } from '../../errors.js';
import { wayOf } from '../../core/journey/way.js';
import { nearest } from '../../core/graph/cursor.js';
import { stepOf } from '../../core/graph/playbook.js';
import { isClosed } from './is-closed.js';
import type { Session } from './session.js';
import { filled } from './talk.js';
import { words } from './words.js';

/** The id that the step has now. Throws `usage` for one that is unknown or was never visited, `closed` where a stop holds. */
export function visitedStep(session: Session, given: string): string {
  const { playbook, journey } = session;
  const id = playbook.renamed[given] ?? given;
  const ids = playbook.steps.map((step) => step.id);
  if (!ids.includes(id))
    throw new CoachError('usage', words.noStep(given), words.nearest(nearest(given, ids)));
  const now = journey();
  if (now === undefined) throw new CoachError('usage', words.notBegun, words.begin);
  const known = now.visited.some((one) => (playbook.renamed[one.step] ?? one.step) === id);
  if (!known) throw new CoachError('usage', words.notVisited(id), words.mapShows);
  if (isClosed(session, id)) throw new CoachError('closed', reasonOf(session), words.closedHint);
  return stepOf(playbook, id).id;
}

/** Why the way is closed, on one line; a page may also be closed for another reason, such as time. */
function reasonOf(session: Session): string {
  const { playbook, state, ports } = session;
  const { reason } = wayOf(playbook, state(), ports.clock.today());
  return reason === null ? words.closedToday : filled(session, reason).replace(/\s+/gu, ' ');
}
