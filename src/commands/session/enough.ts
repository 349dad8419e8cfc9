/** At the end of a page: is it enough for today? */
import type { Change } from '../../core/journey/advance.js';
import type { Choice } from '../../ports.js';
import { meet } from './meet.js';
import type { Session } from './session.js';
import { tell, titleOf } from './talk.js';
import { words } from './words.js';

export type Enough = { readonly kind: 'on' | 'rest' } | { readonly kind: 'change'; readonly change: Change };

/** The page that comes next is named, so that the choice is a real one. */
export async function askEnough(session: Session): Promise<Enough> {
  const choices: readonly Choice[] = [
    { value: 'go_on', label: words.goOnWith(titleOf(session, session.stands().spot.step)) },
    { value: 'enough', label: words.enough },
  ];
  const question = { id: 'enough', question: words.endOfPage, choices, skip: false };
  for (;;) {
    const met = await meet(session, () => session.ports.ask.choice(question));
    if (met.kind === 'answer') return { kind: met.value === 'enough' ? 'rest' : 'on' };
    if (met.kind === 'change' && met.change.type !== 'back') return met;
    await tell(session, words.firstOfPage);
  }
}
