/** What is said after a contact was noted: kind, and true about the count. */
import type { Contact } from '../../core/contact/contact.js';
import { counts } from '../../core/contact/contact.js';
import { dayWords, many } from '../../core/contact/day-words.js';
import type { Status } from '../../core/journey/status.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export interface Noted {
  readonly contact: Contact;
  /** As it is now. */
  readonly status: Status;
  /** The walk has a page for it. */
  readonly page: boolean;
}

export function notedView({ contact, status, page }: Noted, theme: Theme, width: number): string {
  const lines = [
    `Noted. ${counts(contact) ? countWords(contact, status) : stayWords(contact)}`,
    ...(page ? pageLines(status, theme) : []),
    ...(contact.reply === 'no' ? [NO] : []),
  ];
  return lines.map((line) => wrap(line, width)).join('\n');
}

/** The walk knows a no only when it is said there. */
const NO =
  'A no is an answer. If it was one, say so in coach start; that can be done at any question, and it is respected.';

function countWords({ on }: Contact, { document, inContact, counting }: Status): string {
  const { noContact, today } = document;
  if (noContact === null || inContact || !counting) return 'It is in the ledger.';
  const { since, kept, total, best } = noContact;
  if (on < since && total > 0 && kept === total) return 'The count stays as it is.';
  const begins = on === since ? `The count goes on from ${dayWords(since, today)}. ` : '';
  if (total === 0) return `${begins}Today is its first day.`;
  return `${begins}You have kept ${kept} of ${many(total, 'day')}, and your longest run is ${many(best, 'day')}.`;
}

function stayWords({ how, practical }: Contact): string {
  if (how === 'look') return 'A look is counted apart, and the days stay as they are.';
  if (how === 'shown') return 'It came to you by itself, and the days stay as they are.';
  if (practical === true) return 'Practical contact leaves the days as they are.';
  return 'They began it, so the days stay as they are.';
}

function pageLines({ document }: Status, theme: Theme): readonly string[] {
  const title = document.step === null ? '' : `: "${document.step.title}"`;
  return [
    `Nothing has to be answered now. There is a page for it${title}.`,
    `Next: ${theme.highlight('coach start')}`,
  ];
}
