/** A new line of the ledger, and what the walk makes of it. */
import type { Contact } from '../contact/contact.js';
import type { Day } from '../contact/day.js';
import type { Playbook } from '../graph/playbook.js';
import { advance, NotOpen } from './advance.js';
import type { State } from './state.js';

export interface Moment {
  readonly contact: Contact;
  readonly today: Day;
  readonly newId: () => string;
}

export interface NotedContact {
  readonly state: State;
  /** The walk has gone to the page about what they wrote. */
  readonly theirs: boolean;
}

/**
 * What I began moves the count, and the walk looks at its stops again. What they began is an event of the walk where
 * that is open in the present step; elsewhere, and where the walk could not hear of it, it is a line of the ledger only.
 */
export function noteContact(playbook: Playbook, state: State, moment: Moment): NotedContact {
  const { contact, ...context } = moment;
  const noted = advance(playbook, state, { ...context, event: { type: 'contact', contact } }).state;
  const { wrote } = playbook.roles;
  if (wrote === undefined || !isNews(playbook, state, contact)) return { state: noted, theirs: false };
  try {
    const event = { type: 'happened', event: wrote } as const;
    return { state: advance(playbook, noted, { ...context, event }).state, theirs: true };
  } catch (error) {
    if (error instanceof NotOpen) return { state: noted, theirs: false };
    throw error;
  }
}

/** They began it, it is no practical matter, and it is not older than the walk: that is the past, filled in. */
function isNews(playbook: Playbook, state: State, { by, how, on, practical }: Contact): boolean {
  const begun = state.journeys[playbook.name]?.visited[0]?.on;
  const reached = by === 'them' && how !== 'shown' && practical !== true;
  return reached && begun !== undefined && on >= begun;
}
