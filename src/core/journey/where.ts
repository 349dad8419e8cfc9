/** Where the walk stands today, and how much of it may be shown: nothing counts down to a second message. */
import type { Day } from '../contact/day.js';
import type { Playbook } from '../graph/playbook.js';
import { stepOf } from '../graph/playbook.js';
import { fill } from '../words.js';
import { standing } from './advance.js';
import type { Standing } from './advance.js';
import { closedBy } from './closed.js';
import type { Journey, State } from './state.js';
import type { Waiting } from './waiting.js';
import { waitingAt } from './waiting.js';
import type { Who } from './who.js';
import { whoOf } from './who.js';

export interface Where {
  /** Null before it has begun. */
  readonly journey: Journey | null;
  readonly standing: Standing | null;
  readonly step: { readonly id: string; readonly title: string; readonly phase: string } | null;
  /** What closed the way; empty while it is open. */
  readonly closed: readonly string[];
  /** Why, in the playbook's words; null while it is open, or where there are none. */
  readonly reason: string | null;
  readonly waiting: Waiting | null;
  /** The way is closed, they were written to already, or the step is about contact: nothing counts down. */
  readonly quiet: boolean;
  /** The step is about contact, where days of no contact mean nothing. */
  readonly inContact: boolean;
  /** The ex without the name: others may see a status. */
  readonly who: Who;
}

export function whereOf(playbook: Playbook, state: State, today: Day): Where {
  const who: Who = { ...whoOf(playbook, state), name: 'your ex' };
  const journey = state.journeys[playbook.name];
  const stands = standing(playbook, state, today);
  if (journey === undefined || stands === null) return { ...NOT_BEGUN, who };
  const { spot, draft } = stands;
  const { id, title, phase } = stepOf(playbook, spot.step);
  const { by, reason } = closedBy(playbook, stands);
  const inContact = isQuiet(playbook, spot.step) || isQuiet(playbook, spot.visit?.step);
  const attempts = draft.number(playbook.roles.attempts ?? '') ?? 0;
  const quiet = by.length > 0 || inContact || attempts >= 1;
  return {
    journey,
    standing: stands,
    step: { id, title: fill(title, who), phase },
    closed: by,
    reason: reason === null ? null : fill(reason, who),
    waiting: waitingAt(stands, { playbook, journey, contacts: state.contacts, today, quiet }),
    quiet,
    inContact,
    who,
  };
}

const NOT_BEGUN: Omit<Where, 'who'> = {
  journey: null,
  standing: null,
  step: null,
  closed: [],
  reason: null,
  waiting: null,
  quiet: false,
  inContact: false,
};

function isQuiet(playbook: Playbook, step: string | undefined): boolean {
  return step !== undefined && playbook.roles.quiet.includes(step);
}
