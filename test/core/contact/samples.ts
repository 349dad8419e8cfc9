import fc from 'fast-check';

import type { Contact } from '../../../src/core/contact/contact.js';
import { contactWays } from '../../../src/core/contact/contact.js';
import { dayFromNumber, dayNumber } from '../../../src/core/contact/day.js';

let made = 0;

/** A contact of mine by text, unless told otherwise. */
export function contact(on: string, more: Partial<Contact> = {}): Contact {
  made += 1;
  return { id: `c${made}`, on, by: 'me', how: 'text', ...more };
}

/** Days around a leap day and the changes of clocks. */
export const someDay = fc
  .integer({ min: dayNumber('2023-12-01'), max: dayNumber('2025-02-01') })
  .map(dayFromNumber);

export const someContact: fc.Arbitrary<Contact> = fc.record(
  {
    id: fc.uuid(),
    on: someDay,
    by: fc.constantFrom('me', 'them', 'both'),
    how: fc.constantFrom(...contactWays),
    practical: fc.boolean(),
    planned: fc.constantFrom('first_message'),
  },
  { requiredKeys: ['id', 'on', 'by'] },
);

export const someContacts = fc.array(someContact, { maxLength: 12 });
