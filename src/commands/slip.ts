/** After contact that was not planned: what set it off, and what would help the next time. Nothing of it has to be said. */
import { randomUUID } from 'node:crypto';

import type { Contact } from '../core/contact/contact.js';
import { isSlip } from '../core/contact/contact.js';
import { whoOf } from '../core/journey/who.js';
import { fill } from '../core/words.js';
import type { Ports, Reply } from '../ports.js';
import { sourceWords } from '../terminal/views/sources.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';
import { words } from '../terminal/views/urge-words.js';

/** The note from a calm hour comes before the line is kept. Only a person at a terminal is asked or shown anything. */
export function showCalmNote(
  { ask, say, store }: Ports,
  contact: Pick<Contact, 'by' | 'how' | 'practical'>,
): void {
  const { calmNote } = store.read();
  if (!ask.person || calmNote === null || !isSlip({ id: '', on: '', ...contact })) return;
  say.talk(`${say.theme.strong(words.noteTitle)}\n${wrap(say.theme.quote(calmNote.text), say.width)}\n`);
}

/** Asks what set it off, keeps it with the urges under the id of the contact, and offers to make a plan. */
export async function meetSlip(ports: Ports, contact: string): Promise<void> {
  if (!ports.ask.person) return;
  const { urge } = await ports.shelf();
  const filled = await filler(ports);
  const choices = urge.triggers.map(({ id, title }) => ({ value: id, label: filled(title) }));
  const trigger = await answered(ports, () =>
    ports.ask.choice({ id: 'trigger', question: words.trigger, choices, skip: true }),
  );
  if (trigger === 'left') return;
  if (trigger !== null) {
    const logged = {
      id: contact,
      at: ports.clock.now(),
      strength: null,
      trigger: trigger.value,
      did: 'wrote',
    };
    const state = ports.store.read();
    await ports.store.save({ ...state, urges: [...state.urges, logged] });
  }
  await askPlan(ports);
}

/** An if-then plan in two lines, or none. */
export async function askPlan(ports: Ports): Promise<void> {
  const { plan } = (await ports.shelf()).urge;
  ports.say.talk(
    `${wrap(plan.question, ports.say.width)}\n${wrap(`${plan.help} From: ${sourceWords(plan.sources)}.`, ports.say.width)}`,
  );
  const when = await line(ports, 'plan_when', [words.planWhen, words.planWhenHelp]);
  if (when === null) return;
  const then = await line(ports, 'plan_then', [words.planThen, words.planThenHelp]);
  if (then === null) return;
  const state = ports.store.read();
  const kept = { id: randomUUID(), when, then, on: ports.clock.today() };
  await ports.store.save({ ...state, plans: [...state.plans, kept] });
  ports.say.talk(words.planKept);
  await heed(ports, `${when}\n${then}`);
}

async function line(
  ports: Ports,
  id: string,
  [question, help]: readonly [string, string],
): Promise<string | null> {
  const given = await answered(ports, () => ports.ask.text({ id, question, help, skip: true }));
  return given === 'left' || given === null ? null : given.value;
}

async function answered<T>(
  ports: Ports,
  ask: () => Promise<Reply<T>>,
): Promise<{ readonly value: T } | null | 'left'> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === 'answer') return reply;
    if (reply.kind === 'skip') return null;
    if (reply.kind === 'back') return 'left';
    ports.say.talk(wrap(reply.kind === 'help' ? words.help : words.why, ports.say.width));
  }
}

async function filler(ports: Ports): Promise<(text: string) => string> {
  const who = whoOf(await ports.playbook(), ports.store.read());
  return (text) => fill(text, who);
}
