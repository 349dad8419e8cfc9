/** `coach urge`: for the minutes in which somebody wants to write. Quick on the screen; each answer is kept at once. */
import { randomUUID } from 'node:crypto';

import { chosenOf } from '../core/journey/chosen.js';
import type { State } from '../core/journey/state.js';
import { whereOf } from '../core/journey/where.js';
import type { Where } from '../core/journey/where.js';
import { whoOf } from '../core/journey/who.js';
import type { Who } from '../core/journey/who.js';
import type { Playbook } from '../core/graph/playbook.js';
import type { Shelf } from '../core/shelf.js';
import { offersOf, timesDone } from '../core/urge/offers.js';
import type { LoggedUrge } from '../core/urge/urge.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { urgePage } from '../terminal/views/urge.js';
import { wrap } from '../terminal/wrap.js';
import { askAfter } from './urge-after.js';
import { words } from '../terminal/views/urge-words.js';

/** What the steps of an urge share. */
export interface Moment {
  readonly ports: Ports;
  readonly playbook: Playbook;
  readonly shelf: Shelf;
  readonly where: Where;
  readonly who: Who;
  readonly filled: (text: string) => string;
}

/** So many ideas are offered; one is shown. */
const OFFERED = 4;
/** Entries of the journal that answer one of these tell why the person waits. */
const REASONS = ['worth_waiting', 'why_back', 'urge_plan', 'reasons'];

/** Throws `usage` where nobody can be asked. */
export async function urge(ports: Ports): Promise<ExitCode> {
  const shelf = await ports.shelf();
  if (ports.ask.person) ports.say.talk(wrap(shelf.urge.intro, ports.say.width));
  await ports.ask.breathe({ phases: shelf.urge.breathe, rounds: shelf.urge.rounds });
  const moment = await openMoment(ports, shelf);
  const state = ports.store.read();
  const offers = offersOf(shelf.urges, state.urges, ports.clock.today()).slice(0, OFFERED);
  ports.say.talk(
    urgePage(
      {
        over: shelf.urge.over,
        note: state.calmNote?.text ?? null,
        reasons: await reasonsOf(ports),
        plans: state.plans,
        chosen: chosenHere(moment, state),
        idea: offers[0] === undefined ? null : ideaOf(offers[0], state, moment),
        honest: shelf.urge.honest,
        noteHint: shelf.urge.noteHint,
      },
      ports.say.theme,
      ports.say.width,
    ),
  );
  const logged: LoggedUrge = {
    id: randomUUID(),
    at: ports.clock.now(),
    strength: null,
    trigger: null,
    did: null,
  };
  await askAfter(moment, { logged, offers });
  ports.say.talk(wrap(`${words.noted} ${words.list}`, ports.say.width));
  return 0;
}

async function openMoment(ports: Ports, shelf: Shelf): Promise<Moment> {
  const playbook = await ports.playbook();
  const state = ports.store.read();
  const who = whoOf(playbook, state);
  return {
    ports,
    playbook,
    shelf,
    who,
    where: whereOf(playbook, state, ports.clock.today()),
    filled: (text) => fill(text.trim(), who),
  };
}

function chosenHere({ playbook, where, who }: Moment, state: State): readonly string[] {
  const journey = state.journeys[playbook.name];
  if (journey === undefined) return [];
  const step = where.step?.id ?? '';
  return chosenOf({ playbook, journey, who, step, quiet: where.quiet }).flatMap(({ options }) => options);
}

function ideaOf(
  { id, title, do: deed, minutes }: Shelf['urges'][number],
  { urges }: State,
  { filled }: Moment,
): { readonly title: string; readonly text: string } {
  const before = timesDone(urges).has(id) ? `, ${words.helpedBefore}` : '';
  return { title: `${filled(title)} (${words.minutes(minutes)}${before})`, text: filled(deed) };
}

/** The latest answer to each of the questions that tell why. */
async function reasonsOf(ports: Ports): Promise<readonly string[]> {
  const entries = await ports.store.entries();
  return REASONS.flatMap((prompt) => entries.findLast((one) => one.prompt === prompt)?.text ?? []);
}
