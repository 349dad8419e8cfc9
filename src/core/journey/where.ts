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
  readonly waiting: Waiting | null;
  /** The way is closed, they were written to already, or a quiet step stands open: nothing counts down. */
  readonly quiet: boolean;
  /** They are in touch again: days of no contact mean nothing there. */
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
  const closed = closedBy(playbook, stands).by;
  const { roles } = playbook;
  const home = spot.visit?.step ?? spot.step;
  const attempts = draft.number(roles.attempts ?? '') ?? 0;
  const quiet =
    closed.length > 0 || attempts >= 1 || [spot.step, home].some((one) => roles.quiet.includes(one));
  return {
    journey,
    standing: stands,
    step: { id, title: fill(title, who), phase },
    closed,
    waiting: waitingAt(stands, { playbook, journey, contacts: state.contacts, today, quiet }),
    quiet,
    inContact: roles.quiet.includes(home) && roles.contact.includes(home),
    who,
  };
}

const NOT_BEGUN: Omit<Where, 'who'> = {
  journey: null,
  standing: null,
  step: null,
  closed: [],
  waiting: null,
  quiet: false,
  inContact: false,
};
