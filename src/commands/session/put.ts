/** Puts the block that the walk stands at to the person, by its kind. */
import type { StandingBlock } from '../../core/graph/playbook.js';
import type { Outcome } from './outcome.js';
import { putAsk } from './put-ask.js';
import { putDo } from './put-do.js';
import { putPick, putRate } from './put-menu.js';
import { putWait } from './put-wait.js';
import { putWriting } from './put-writing.js';
import type { Session } from './session.js';

export function put(session: Session, block: StandingBlock): Promise<Outcome> {
  switch (block.kind) {
    case 'ask':
      return putAsk(session, block);
    case 'reflect':
    case 'list':
      return putWriting(session, block);
    case 'pick':
      return putPick(session, block);
    case 'rate':
      return putRate(session, block);
    case 'do':
      return putDo(session, block);
    case 'wait':
      return putWait(session, block);
  }
}
