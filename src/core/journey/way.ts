/** Whether the way to contact is open to this person today, and which pages that leaves to be read. */
import type { Day } from '../contact/day.js';
import type { Block, Playbook, Step } from '../graph/playbook.js';
import { standing } from './advance.js';
import type { Standing } from './advance.js';
import { closedBy } from './closed.js';
import type { State } from './state.js';

export interface Way {
  readonly closed: boolean;
  /** Why it is closed, in the words of the playbook; null while it is open, and where the playbook has no words. */
  readonly reason: string | null;
  /** What the walk would not show while the way is closed is not to be read beside it either. */
  shows(step: Step, block?: Block): boolean;
}

/** The way of somebody of whom nothing is known. */
export const openWay: Way = { closed: false, reason: null, shows: () => true };

export function wayOf(playbook: Playbook, state: State, today: Day): Way {
  const now = standing(playbook, state, today);
  if (now === null) return openWay;
  const { by, reason } = closedBy(playbook, now);
  return by.length === 0 ? openWay : { closed: true, reason, shows: pagesLeft(playbook, now) };
}

function pagesLeft(playbook: Playbook, { draft }: Standing): Way['shows'] {
  const stopped = (step: Step): boolean =>
    playbook.stops.some((stop) => stop.in.includes(step.id) && draft.check(stop.when, at(step)));
  return (step, block) => !stopped(step) && (block?.when === undefined || draft.check(block.when, at(step)));
}

function at(step: Step): Standing['spot'] {
  return { step: step.id, at: 0, visit: null };
}
