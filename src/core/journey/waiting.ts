/** The wait that the walk stands at, and the first day on which it lets go. */
import type { Contact } from '../contact/contact.js';
import type { Day } from '../contact/day.js';
import { addDays } from '../contact/day.js';
import type { Playbook, WaitBlock } from '../graph/playbook.js';
import type { Standing } from './advance.js';
import type { Journey } from './state.js';
import { openDraft } from './world.js';

export interface Waiting {
  readonly id: string;
  /** Null for a wait that says only that it is not yet time, and where no day in sight ends it. */
  readonly until: Day | null;
}

export interface WaitingInput {
  readonly playbook: Playbook;
  readonly journey: Journey;
  readonly contacts: readonly Contact[];
  readonly today: Day;
  /** No date may be shown. */
  readonly quiet: boolean;
}

/** Longer than any wait that can be chosen. */
const IN_SIGHT = 400;

/** Null where the walk does not stand at a wait. */
export function waitingAt({ block, spot }: Standing, input: WaitingInput): Waiting | null {
  if (block.kind !== 'wait') return null;
  return { id: block.id, until: input.quiet || block.quiet ? null : endOf(block, spot, input) };
}

/** Found by asking the condition itself day by day, so that it cannot disagree with the walk. */
function endOf(block: WaitBlock, spot: Standing['spot'], input: WaitingInput): Day | null {
  const { playbook, journey, contacts, today } = input;
  for (let days = 1; days <= IN_SIGHT; days++) {
    const day = addDays(today, days);
    const then = openDraft(journey, contacts, { playbook, today: day, newId: () => '' });
    if (then.check(block.until, spot)) return day;
  }
  return null;
}
