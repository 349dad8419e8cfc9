/** The end of an evening with the coach: what is kept, and what the next one brings. */
import { showSupport } from './support-lines.js';
import type { Session } from './session.js';
import { tell, titleOf } from './talk.js';
import { untilOf } from './until.js';
import { words } from './words.js';

/** Everything is saved by now. A page that begins again with help lines shows them before anything else. */
export async function goodNight(session: Session, how: string): Promise<void> {
  if (!session.ports.ask.person) return;
  const { block } = session.stands();
  const help = block.kind === 'do' && block.feature === 'support';
  if (how === 'again' && help) await showSupport(session);
  const lines = [words.goodNight, `${words.saved} ${nextWords(session, how)}`];
  await tell(session, [...lines, ...(help ? [words.supportOpen] : [])].join('\n\n'));
}

function nextWords(session: Session, how: string): string {
  const { block, spot } = session.stands();
  if (block.kind === 'wait') {
    const until = untilOf(session);
    return until === null ? words.nextAnyDay : words.nextWait(until);
  }
  const title = titleOf(session, spot.step);
  return how === 'again' ? words.nextAgain(title) : words.next(title);
}
