/** After contact that was not planned: kindness, what set it off, and a plan for the next time. Nothing has to be said. */
import { randomUUID } from 'node:crypto';

import type { Contact } from '../core/contact/contact.js';
import { isSlip } from '../core/contact/contact.js';
import { instantAt } from '../core/journal/instant.js';
import { planText } from '../core/urge/plans.js';
import type { LoggedUrge } from '../core/urge/urge.js';
import { WROTE } from '../core/urge/urge.js';
import type { Ports } from '../ports.js';
import { words } from '../terminal/views/urge-words.js';
import { wrap } from '../terminal/wrap.js';
import { chooseOrSay } from './urge-ask.js';
import type { Turn } from './urge-ask.js';
import { keepUrge } from './urge-log.js';
import { openMoment, speak } from './urge-moment.js';
import type { Moment } from './urge-moment.js';

export interface Slip {
  readonly contact: Contact;
  /** The urge that came before it, where what set it off is known by now. */
  readonly logged?: LoggedUrge;
}

/** The note from a calm hour comes before the line is kept. Only a person is shown it. */
export function showCalmNote(
  { ask, say, store }: Ports,
  contact: Pick<Contact, 'by' | 'how' | 'practical'>,
): void {
  const { calmNote } = store.read();
  if (!ask.person || calmNote === null || !isSlip({ id: '', on: '', ...contact })) return;
  say.talk(`${say.theme.strong(words.noteTitle)}\n${wrap(say.theme.quote(calmNote.text), say.width)}\n`);
}

/** Call it when the line is kept and the count is told. Where nobody can be asked, there are only the words. */
export async function meetSlip(ports: Ports, { contact, logged }: Slip): Promise<void> {
  const moment = await openMoment(ports);
  const { slip, safe } = moment.shelf.urge.said;
  await speak(moment, moment.closed ? safe.say : slip.say);
  ports.say.talk(`\n${wrap(words.mistake(contact.on === ports.clock.today()), ports.say.width)}`);
  if (ports.ask.person) await askOn(moment, { contact, ...(logged === undefined ? {} : { logged }) });
}

/** What set it off, then the plan; back from the plan leads to what set it off. */
async function askOn(moment: Moment, { contact, logged }: Slip): Promise<void> {
  for (;;) {
    const trigger = logged === undefined ? await askTrigger(moment, contact) : { value: logged.trigger };
    if (trigger === 'back') return;
    const planned = await askPlan(moment, trigger.value);
    if (planned !== 'back' || logged !== undefined) return;
  }
}

/** Kept with the urges under the id of the line, so that taking back the line takes it back too. */
function askTrigger({ ports, shelf, filled }: Moment, { id, on, time }: Contact): Promise<Turn<string>> {
  const { triggers } = shelf.urge;
  return chooseOrSay(ports, {
    id: 'trigger',
    question: words.trigger,
    choices: triggers.map((one) => ({ value: one.id, label: filled(one.title) })),
    own: words.ownTrigger,
    sources: ['coach'],
    async keep(trigger) {
      const at = time === undefined ? on : instantAt(on, time);
      await keepUrge(ports, { id, at, strength: null, trigger, did: WROTE });
    },
  });
}

/** "If it is late, then I will ...": the first half is what set it off, the second is chosen or said. */
async function askPlan(moment: Moment, trigger: string | null): Promise<Turn<string>> {
  const { ports, shelf, filled } = moment;
  const { said, triggers, anyCue, thens } = shelf.urge;
  const known = triggers.find(({ id }) => id === trigger)?.cue;
  const when = filled(known ?? trigger ?? anyCue);
  await speak(moment, said.plan.say);
  const planned = await chooseOrSay(ports, {
    id: 'plan',
    question: words.plan(when),
    choices: thens.map(({ say }) => ({ value: filled(say), label: filled(say) })),
    own: words.plan(when),
    sources: said.plan.sources,
    async keep(then) {
      const plan = { id: randomUUID(), when, then, on: ports.clock.today() };
      await ports.store.update((state) => ({ ...state, plans: [...state.plans, plan] }));
      ports.say.talk(`\n${ports.say.theme.strong(wrap(planText(plan), ports.say.width))}`);
    },
  });
  if (planned !== 'back' && planned.value !== null) await speak(moment, said.planned.say);
  return planned;
}
