import type { Day } from './day.js';

export const contactWays = ['text', 'call', 'met', 'social', 'look', 'shown'] as const;
export type ContactWay = (typeof contactWays)[number];
export const contactReplies = ['warm', 'neutral', 'cold', 'none', 'no'] as const;
export type ContactReply = (typeof contactReplies)[number];

/**
 * One line of the ledger: who began it, how, when. `look` is "I checked their profile", `shown` is "it came to me";
 * both are counted apart and are not contact. `planned` names the message that the walk led to (a first message,
 * one light note): it moves the count, and it is no slip.
 */
export interface Contact {
  readonly id: string;
  readonly on: Day;
  /** Local time of day, "21:30", when known. */
  readonly time?: string;
  readonly by: 'me' | 'them' | 'both';
  readonly how?: ContactWay;
  readonly practical?: boolean;
  readonly reply?: ContactReply;
  readonly note?: string;
  readonly planned?: string;
}

/** Contact that I began, by any way that reaches them, and that is not practical. Only this moves the count. */
export function counts(contact: Contact): boolean {
  return (
    contact.by !== 'them' && contact.practical !== true && contact.how !== 'look' && contact.how !== 'shown'
  );
}

/** Contact that counts and that the walk did not lead to. */
export function isSlip(contact: Contact): boolean {
  return counts(contact) && contact.planned === undefined;
}
