/** The ledger in words. */
import type { Contact } from '../../core/contact/contact.js';
import type { Day } from '../../core/contact/day.js';
import { shortDayWords } from '../../core/contact/day-words.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { apart } from './count.js';

export interface Ledger {
  /** In the order in which they are shown. */
  readonly contacts: readonly Contact[];
  readonly today: Day;
}

/** A line for each contact, and its note under it; at the end how often it was a look, or came by itself. */
export function contactsView({ contacts, today }: Ledger, theme: Theme, width: number): string {
  if (contacts.length === 0) return 'The ledger is empty.';
  const lines = contacts.map((one) => contactView(one, today, { theme, width }));
  const times = (how: Contact['how']): number => contacts.filter((one) => one.how === how).length;
  const counters = apart(times('look'), times('shown')).join(' ');
  return [...lines, ...(counters === '' ? [] : ['', wrap(counters, width)])].join('\n');
}

interface Drawing {
  readonly theme: Theme;
  readonly width: number;
}

function contactView(contact: Contact, today: Day, { theme, width }: Drawing): string {
  const line = wrap(`- ${contactWords(contact, today)}`, width);
  if (contact.note === undefined) return line;
  const note = contact.note.split('\n').map((row) => wrap(`  ${theme.quote(row)}`, width));
  return [line, ...note].join('\n');
}

/** "Sat 21 Nov 21:30: you, by text; reply: warm". */
export function contactWords(contact: Contact, today: Day): string {
  const { on, time, practical, planned, reply } = contact;
  const when = [shortDayWords(on, today), ...(time === undefined ? [] : [time])].join(' ');
  const more = [
    ...(practical === true ? ['practical'] : []),
    ...(planned === undefined ? [] : ['as planned']),
    ...(reply === undefined ? [] : [`reply: ${reply}`]),
  ];
  return [`${when}: ${whoAndHow(contact)}`, ...more].join('; ');
}

const WHO = { me: 'you', them: 'they', both: 'both of you' } as const;
const HOW = { text: 'by text', call: 'a call', met: 'in person', social: 'on social media' } as const;

function whoAndHow({ by, how }: Contact): string {
  if (how === 'look') return 'you looked at a profile';
  if (how === 'shown') return 'it came to you by itself';
  return how === undefined ? WHO[by] : `${WHO[by]}, ${HOW[how]}`;
}
