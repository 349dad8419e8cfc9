/** A line of the ledger: kept, then told, kindly and true about the count. */
import { randomUUID } from 'node:crypto';

import type { Contact } from '../core/contact/contact.js';
import { noteContact } from '../core/journey/note-contact.js';
import type { Status } from '../core/journey/status.js';
import { statusOf } from '../core/journey/status.js';
import type { State } from '../core/journey/state.js';
import type { Ports } from '../ports.js';
import { notedView } from '../terminal/views/noted.js';

/** `slip`: it is one more message that was not planned; nothing from before the breakup, nor of two who are in touch. */
export async function keepContact(ports: Ports, contact: Contact): Promise<{ readonly slip: boolean }> {
  const { store, say } = ports;
  const today = ports.clock.today();
  const playbook = await ports.playbook();
  const before = store.read();
  const { state, theirs } = noteContact(playbook, before, { contact, today, newId: randomUUID });
  await store.save(state);
  const counting = store.settings().counting !== false;
  const statusIn = (one: State): Status =>
    statusOf({ playbook, state: one, today, entries: { last: null, thisMonth: 0 }, counting });
  const status = statusIn(state);
  say.talk(notedView({ contact, status, page: theirs }, say.theme, say.width));
  return { slip: !status.inContact && slipsIn(status) > slipsIn(statusIn(before)) };
}

function slipsIn({ document }: Status): number {
  return document.noContact?.slips ?? 0;
}
