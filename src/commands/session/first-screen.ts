/** Before the first question ever: what is kept and where, who can read it, how to leave, and what leaving does not hide. */
import type { Session } from './session.js';
import { tell } from './talk.js';
import { words } from './words.js';

/** Nothing is saved before it was read. */
export async function showFirstScreen(session: Session): Promise<void> {
  const { ask, say, store } = session.ports;
  if (!ask.person) return;
  say.talk(`\n${say.theme.title(words.firstTitle)}`);
  await tell(session, words.first(store.folders.data));
  await ask.more();
}
