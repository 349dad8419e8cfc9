/** `coach contact`: the ledger. What the walk makes of a contact is for `advance` to say. */
import { randomUUID } from 'node:crypto';

import type { Contact } from '../core/contact/contact.js';
import { advance } from '../core/journey/advance.js';
import type { State } from '../core/journey/state.js';
import { withoutContact } from '../core/urge/urge.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { contactsView, contactWords } from '../terminal/views/contacts.js';
import type { ContactFlags } from './contact-flags.js';
import { readFlags } from './contact-flags.js';
import { heed } from './heed.js';
import { keepContact } from './keep-contact.js';
import { readStdin } from './read-stdin.js';
import { meetSlip, showCalmNote } from './slip.js';

export interface ContactAddOptions extends ContactFlags {
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** Keeps a contact. Asks who began it where no flag says so. Throws `usage` before anything is kept. */
export async function contactAdd(ports: Ports, options: ContactAddOptions): Promise<ExitCode> {
  const { say } = ports;
  const flagged = await readFlags(ports, options);
  const note = options.note === undefined ? '' : await readNote(options);
  const by = flagged.by ?? (await askWhoBegan(ports));
  if (by === null) {
    say.talk('Nothing was kept.');
    return 0;
  }
  const contact: Contact = { ...flagged, id: randomUUID(), by, ...(note === '' ? {} : { note }) };
  showCalmNote(ports, contact);
  const { slip } = await keepContact(ports, contact);
  // Whoever may not be safe is not asked for a plan about messages.
  const heavy = await heed(ports, note);
  if (slip && !heavy) await meetSlip(ports, { contact });
  return 0;
}

/** Newest last. */
export async function contactList(ports: Ports, options: { readonly json?: boolean }): Promise<ExitCode> {
  const { say, store, clock } = ports;
  const contacts = [...store.read().contacts].sort(byTime);
  const ledger = { contacts, today: clock.today() };
  await say.result(
    options.json === true
      ? jsonText({ version: 1, contacts: contacts.map(inFull) })
      : contactsView(ledger, say.theme, say.width),
  );
  return 0;
}

/** Takes back the line that was added last, after asking. Throws `usage` where there is none that may go. */
export async function contactUndo(ports: Ports): Promise<ExitCode> {
  const state = ports.store.read();
  const today = ports.clock.today();
  const last = lastOf(state);
  const question = `Take back this line? ${contactWords(last, today)}`;
  if (!(await ports.ask.confirm({ id: 'undo', question, skip: false }))) {
    ports.say.talk('It stays.');
    return 0;
  }
  const event = { type: 'uncontact', id: last.id } as const;
  const { state: next } = advance(await ports.playbook(), state, { event, today, newId: randomUUID });
  await ports.store.save({ ...next, urges: withoutContact(next.urges, last.id) });
  ports.say.talk('Taken back. The count is as if it had never been there.');
  return 0;
}

function lastOf({ contacts }: State): Contact {
  const last = contacts.at(-1);
  if (last === undefined)
    throw new CoachError('usage', 'The ledger is empty.', 'There is nothing to take back.');
  // The walk counts these: taking one back would open the way to one message more.
  if (last.planned !== undefined) {
    throw new CoachError(
      'usage',
      'The last line was noted by the walk, and stays.',
      'coach contact list shows all.',
    );
  }
  return last;
}

/** Null when the person would rather not say. */
async function askWhoBegan({ ask, say }: Ports): Promise<Contact['by'] | null> {
  const choices = [
    { value: 'me', label: 'I did' },
    { value: 'them', label: 'They did' },
    { value: 'both', label: 'Both of us, or we met by chance' },
  ] as const;
  for (;;) {
    const reply = await ask.choice({ id: 'by', question: 'Who began it?', choices, skip: false });
    if (reply.kind === 'answer') return choices.find((one) => one.value === reply.value)?.value ?? null;
    if (reply.kind !== 'help' && reply.kind !== 'why') return null;
    say.talk(
      'Only contact that you began moves the count; that is our own rule. Help at any hour: coach support',
    );
  }
}

async function readNote({ stdin }: ContactAddOptions): Promise<string> {
  return (await readStdin(stdin ?? process.stdin)).trimEnd();
}

/** Lines of the same time stay in the order in which they were added. */
function byTime(a: Contact, b: Contact): number {
  const [one, other] = [a, b].map(({ on, time }) => `${on} ${time ?? ''}`);
  if (one === undefined || other === undefined || one === other) return 0;
  return one < other ? -1 : 1;
}

/** Every key, so that scripts need not ask which are there. */
function inFull({
  id,
  on,
  time,
  by,
  how,
  practical,
  reply,
  note,
  planned,
}: Contact): Record<string, unknown> {
  return {
    id,
    on,
    time: time ?? null,
    by,
    how: how ?? null,
    practical: practical === true,
    reply: reply ?? null,
    note: note ?? null,
    planned: planned ?? null,
  };
}
