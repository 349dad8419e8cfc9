/** `start --restart`: the walk begins again; journal, ledger and what lasts stay. */
import { CoachError } from '../../errors.js';
import { apply } from './apply.js';
import type { Session } from './session.js';
import { words } from './words.js';

/** The id of the confirmation in an answers file. */
export const RESTART = 'restart';

/** False when the person decided otherwise. Throws `usage` where the playbook has no event that forgets. */
export async function restart(session: Session): Promise<boolean> {
  const event = Object.values(session.playbook.events).find((one) => one.forget);
  if (event === undefined) throw new CoachError('usage', words.noRestart, words.begin);
  const question = { id: RESTART, question: words.restart, help: words.restartHelp, skip: false };
  if (!(await session.ports.ask.confirm(question))) return false;
  await apply(session, { change: { type: 'happened', event: event.id } });
  return true;
}
