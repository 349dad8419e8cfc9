/** What is asked after the breaths: how strong, what set it off, what was done. Each answer is on the disk at once. */
import { parseWhen } from '../core/contact/when.js';
import type { Contact } from '../core/contact/contact.js';
import type { Urge } from '../core/shelf.js';
import type { LoggedUrge } from '../core/urge/urge.js';
import { LOOKED, WROTE } from '../core/urge/urge.js';
import { words } from '../terminal/views/urge-words.js';
import { keepContact } from './keep-contact.js';
import { meetSlip } from './slip.js';
import { chooseOrSay, turn } from './urge-ask.js';
import type { Turn } from './urge-ask.js';
import { keepUrge } from './urge-log.js';
import type { Moment } from './urge-moment.js';

export interface After {
  readonly logged: LoggedUrge;
  readonly offers: readonly Urge[];
}

/** Back leads to the question before; from the first one it goes nowhere. Gives the urge as it is kept. */
export async function askAfter(moment: Moment, { logged, offers }: After): Promise<LoggedUrge> {
  let now = await keepUrge(moment.ports, logged);
  const keep = async (part: Partial<LoggedUrge>): Promise<void> => {
    now = await keepUrge(moment.ports, { ...now, ...part });
  };
  const questions: readonly (() => Promise<Turn<unknown>>)[] = [
    () => askStrength(moment, keep),
    () => askTrigger(moment, keep),
    () => askDeed(moment, offers, keep),
  ];
  for (let at = 0; at < questions.length;) {
    const came = await questions[at]?.();
    at = came === 'back' ? Math.max(0, at - 1) : at + 1;
  }
  await follow(moment, now);
  return now;
}

type Keep = (part: Partial<LoggedUrge>) => Promise<void>;

async function askStrength({ ports }: Moment, keep: Keep): Promise<Turn<number>> {
  const question = { id: 'strength', question: words.strength, help: words.strengthHelp, from: 1, to: 10 };
  const given = await turn(ports, () => ports.ask.number({ ...question, skip: true }), ['coach']);
  if (given !== 'back' && given.value !== null) await keep({ strength: given.value });
  return given;
}

function askTrigger({ ports, shelf, filled }: Moment, keep: Keep): Promise<Turn<string>> {
  return chooseOrSay(ports, {
    id: 'trigger',
    question: words.trigger,
    choices: shelf.urge.triggers.map(({ id, title }) => ({ value: id, label: filled(title) })),
    own: words.ownTrigger,
    sources: ['coach'],
    keep: (trigger) => keep({ trigger }),
  });
}

function askDeed(
  { ports, shelf, filled }: Moment,
  offers: readonly Urge[],
  keep: Keep,
): Promise<Turn<string>> {
  return chooseOrSay(ports, {
    id: 'did',
    question: words.did,
    choices: [...offers, ...shelf.urge.deeds].map(({ id, title }) => ({ value: id, label: filled(title) })),
    own: words.ownDeed,
    sources: ['E14', 'coach'],
    keep: (did) => keep({ did }),
  });
}

/** A message, or a look, goes into the ledger under the id of the urge: what the walk makes of it is as everywhere. */
async function follow({ ports }: Moment, logged: LoggedUrge): Promise<void> {
  if (logged.did !== LOOKED && logged.did !== WROTE) return;
  const { clock } = ports;
  const now = parseWhen('now', { today: clock.today(), minutes: clock.minutes() });
  const contact: Contact = {
    id: logged.id,
    on: clock.today(),
    ...(now?.time === undefined ? {} : { time: now.time }),
    by: 'me',
    ...(logged.did === LOOKED ? { how: 'look' } : {}),
  };
  const { slip } = await keepContact(ports, contact);
  if (slip) await meetSlip(ports, { contact, logged });
}
