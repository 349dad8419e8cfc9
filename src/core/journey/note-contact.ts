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
  const event = newsIn(playbook, state, contact);
  if (event === undefined) return { state: noted, theirs: false };
  try {
    return {
      state: advance(playbook, noted, { ...context, event: { type: 'happened', event, noted: true } }).state,
      theirs: true,
    };
  } catch (error) {
    if (error instanceof NotOpen) return { state: noted, theirs: false };
    throw error;
  }
}

/** The event that the walk hears of: a no is a no whoever began; else a message from them. */
function newsIn(playbook: Playbook, state: State, contact: Contact): string | undefined {
  const { refusal, wrote } = playbook.roles;
  const begun = state.journeys[playbook.name]?.visited[0]?.on;
  if (begun === undefined || contact.on < begun) return undefined;
  if (contact.reply === 'no') return refusal;
  return isTheirs(contact) ? wrote : undefined;
}

/** They began it, by any way that is meant for me, and it is no practical matter. */
function isTheirs({ by, how, practical }: Contact): boolean {
  return by === 'them' && how !== 'shown' && practical !== true;
}
