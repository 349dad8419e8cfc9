/** What is asked after the breaths: how strong, what set it off, what was done. Each answer is on the disk at once. */
import { randomUUID } from 'node:crypto';

import type { Urge } from '../core/shelf.js';
import type { LoggedUrge } from '../core/urge/urge.js';
import { LOOKED, WROTE } from '../core/urge/urge.js';
import { advance } from '../core/journey/advance.js';
import type { Choice, Reply } from '../ports.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';
import { keepContact } from './keep-contact.js';
import { askPlan } from './slip.js';
import type { Moment } from './urge.js';
import { words } from '../terminal/views/urge-words.js';

const OTHER = 'other';

export interface After {
  readonly logged: LoggedUrge;
  readonly offers: readonly Urge[];
}

export async function askAfter(moment: Moment, { logged, offers }: After): Promise<void> {
  const { ports, shelf, filled } = moment;
  let now = logged;
  const keep = async (part: Partial<LoggedUrge>): Promise<void> => {
    now = { ...now, ...part };
    const { urges, ...state } = ports.store.read();
    await ports.store.save({ ...state, urges: [...urges.filter(({ id }) => id !== now.id), now] });
  };
  await keep({});
  const strength = await asked(moment, () =>
    ports.ask.number({ id: 'strength', question: words.strength, from: 1, to: 10, skip: true }),
  );
  if (strength !== null) await keep({ strength });
  const triggers = shelf.urge.triggers.map(({ id, title }) => ({ value: id, label: filled(title) }));
  const trigger = await choose(
    moment,
    { id: 'trigger', question: words.trigger, own: words.ownTrigger },
    triggers,
  );
  if (trigger !== null) await keep({ trigger });
  const deeds = [...offers, ...shelf.urge.deeds].map(({ id, title }) => ({
    value: id,
    label: filled(title),
  }));
  const did = await choose(moment, { id: 'did', question: words.did, own: words.ownDeed }, deeds);
  if (did !== null) await keep({ did });
  await follow(moment, did);
  await heed(ports, [trigger, did].filter((one) => one !== null).join('\n'));
}

/** A message, or a look, goes into the ledger: what the walk makes of it is the same as everywhere. */
async function follow(moment: Moment, did: string | null): Promise<void> {
  const { ports, playbook, where, shelf, filled } = moment;
  const today = ports.clock.today();
  if (did === LOOKED) {
    const contact = { id: randomUUID(), on: today, by: 'me', how: 'look' } as const;
    const event = { type: 'contact', contact } as const;
    const { state } = advance(playbook, ports.store.read(), { event, today, newId: randomUUID });
    await ports.store.save(state);
  }
  if (did !== WROTE) return;
  await keepContact(ports, { id: randomUUID(), on: today, by: 'me' });
  const { open, closed } = shelf.urge.wrote;
  ports.say.talk(wrap(filled(where.closed.length > 0 ? closed : open), ports.say.width));
  await askPlan(ports);
}

interface Question {
  readonly id: string;
  readonly question: string;
  /** Asked where none of the choices fits. */
  readonly own: string;
}

/** One of the choices, own words, or null where it was passed over. */
async function choose(
  moment: Moment,
  { id, question, own }: Question,
  choices: readonly Choice[],
): Promise<string | null> {
  const { ask } = moment.ports;
  const all = [...choices, { value: OTHER, label: words.other }];
  const value = await asked(moment, () => ask.choice({ id, question, choices: all, skip: true }));
  if (value !== OTHER) return value;
  return asked(moment, () => ask.text({ id: `${id}_own`, question: own, skip: true }));
}

/** Asks until there is an answer, or none is wanted. Back is as good as skipping here. */
async function asked<T>({ ports }: Moment, ask: () => Promise<Reply<T>>): Promise<T | null> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip' || reply.kind === 'back') return null;
    ports.say.talk(wrap(reply.kind === 'help' ? words.help : words.why, ports.say.width));
  }
}
