/** A line of the ledger: kept, then told, kindly and true about the count. */
import { randomUUID } from 'node:crypto';

import type { Contact } from '../core/contact/contact.js';
import { noteContact } from '../core/journey/note-contact.js';
import { statusOf } from '../core/journey/status.js';
import type { Ports } from '../ports.js';
import { notedView } from '../terminal/views/noted.js';

export async function keepContact(ports: Ports, contact: Contact): Promise<void> {
  const { store, say } = ports;
  const today = ports.clock.today();
  const playbook = await ports.playbook();
  const { state, theirs } = noteContact(playbook, store.read(), { contact, today, newId: randomUUID });
  await store.save(state);
  const status = statusOf({ playbook, state, today, entries: { last: null, thisMonth: 0 } });
  say.talk(notedView({ contact, status, page: theirs }, say.theme, say.width));
}
