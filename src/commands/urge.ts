/** `coach urge`: for the minutes in which somebody wants to write. Quick on the screen; each answer is kept at once. */
import { randomUUID } from 'node:crypto';

import type { Urge } from '../core/shelf.js';
import { offersOf, timesDone } from '../core/urge/offers.js';
import { excerpt, promisesOf, reasonsOf } from '../core/urge/own-words.js';
import { plansToShow } from '../core/urge/plans.js';
import type { LoggedUrge } from '../core/urge/urge.js';
import { WROTE } from '../core/urge/urge.js';
import { isStop } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { words } from '../terminal/views/urge-words.js';
import type { Idea, UrgePage } from '../terminal/views/urge.js';
import { urgePage } from '../terminal/views/urge.js';
import { wrap } from '../terminal/wrap.js';
import { askAfter } from './urge-after.js';
import type { Moment } from './urge-moment.js';
import { openMoment } from './urge-moment.js';

/** So many ideas are offered; one is shown. */
const OFFERED = 4;

/** Nothing that is not needed for the breaths is loaded before them. Throws `usage` where nobody can be asked. */
export async function urge(ports: Ports): Promise<ExitCode> {
  const at = ports.clock.now();
  const { breathing } = (await ports.shelf()).urge;
  if (ports.ask.person) ports.say.talk(`${wrap(breathing.intro, ports.say.width)}\n`);
  await ports.ask.breathe(breathing);
  const moment = await openMoment(ports);
  const offers = offersIn(moment);
  ports.say.talk(urgePage(await pageOf(moment, offers[0]), ports.say.theme, ports.say.width));
  const asked: LoggedUrge = { id: randomUUID(), at, strength: null, trigger: null, did: null };
  const logged = await askAfter(moment, { logged: asked, offers }).catch((error: unknown) => {
    if (isStop(error)) ports.say.talk(words.saved);
    throw error;
  });
  ports.say.talk(
    `\n${wrap(logged.did === WROTE ? words.list : `${words.noted} ${words.list}`, ports.say.width)}`,
  );
  return 0;
}

function offersIn({ ports, shelf, closed }: Moment): readonly Urge[] {
  const offer = { log: ports.store.read().urges, today: ports.clock.today(), closed };
  return offersOf(shelf.urges, offer).slice(0, OFFERED);
}

async function pageOf(moment: Moment, idea: Urge | undefined): Promise<UrgePage> {
  const { ports, playbook, shelf, filled, closed } = moment;
  const { breathing, said, reasons, commitments, noteHint } = shelf.urge;
  const state = ports.store.read();
  const entries = await ports.store.entries();
  return {
    over: breathing.over,
    note: state.calmNote?.text ?? null,
    reasons: reasonsOf(entries, reasons).map(({ text }) => excerpt(text)),
    plans: plansToShow(state.plans),
    chosen: promisesOf(playbook, state, commitments).flatMap(({ options }) => options),
    idea: idea === undefined ? null : ideaOf(idea, moment),
    honest: { text: filled(said.honest.say), sources: said.honest.sources },
    noteHint,
    closed,
  };
}

function ideaOf({ id, title, do: deed, minutes, sources }: Urge, { ports, filled }: Moment): Idea {
  const times = timesDone(ports.store.read().urges).get(id) ?? 0;
  return { title: filled(title), text: filled(deed), minutes, times, sources };
}
