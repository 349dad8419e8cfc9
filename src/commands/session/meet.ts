/** A question and the keys that may be pressed at it: it is put again until there is an answer, or something to do. */
import type { Change } from '../../core/journey/advance.js';
import type { Reply } from '../../ports.js';
import { askForHelp } from './help-menu.js';
import type { Session } from './session.js';
import { tellSources } from './why.js';

/** `change`: going back, or something that happened. */
export type Met<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'skip' }
  | { readonly kind: 'change'; readonly change: Change };

export async function meet<T>(
  session: Session,
  ask: () => Promise<Reply<T>>,
  sources: readonly string[] = [],
): Promise<Met<T>> {
  for (;;) {
    const reply = await ask();
    switch (reply.kind) {
      case 'answer':
        return reply;
      case 'skip':
        return { kind: 'skip' };
      case 'back':
        return { kind: 'change', change: { type: 'back' } };
      case 'why':
        await tellSources(session, sources);
        break;
      case 'help': {
        const event = await askForHelp(session);
        if (event !== null) return { kind: 'change', change: { type: 'happened', event } };
      }
    }
  }
}
