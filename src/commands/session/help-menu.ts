/** The menu behind the help key: people to call, what may have happened, the page again. */
import type { Playbook } from '../../core/graph/playbook.js';
import type { Choice } from '../../ports.js';
import { wordsBefore } from './lead-up.js';
import type { Session } from './session.js';
import { showSupport } from './support-lines.js';
import { filled, tell, tellInParts, tellTitle } from './talk.js';
import { words } from './words.js';

const GO_ON = 'go_on';
const EVENT = 'event:';

/** The event that the person says has happened, or null when they go on with the question. */
export async function askForHelp(session: Session): Promise<string | null> {
  const { ask } = session.ports;
  for (;;) {
    const choices = choicesOf(session);
    const question = { id: 'help', question: words.help, choices, skip: false, standing: GO_ON };
    const reply = await ask.choice(question);
    if (reply.kind !== 'answer' || reply.value === GO_ON) return null;
    if (reply.value.startsWith(EVENT)) return reply.value.slice(EVENT.length);
    if (reply.value === 'support') await openSupport(session);
    else await readAgain(session);
  }
}

/** Events with words of their own that are open where the walk stands. */
export function openEvents(playbook: Playbook, step: string): readonly Choice[] {
  return Object.values(playbook.events).flatMap(({ id, from, label }) =>
    label !== undefined && from.includes(step) ? [{ value: id, label }] : [],
  );
}

function choicesOf(session: Session): readonly Choice[] {
  const journey = session.journey();
  const events = journey === undefined ? [] : openEvents(session.playbook, journey.place.step);
  return [
    { value: 'support', label: words.helpSupport },
    ...events.map(({ value, label }) => ({ value: `${EVENT}${value}`, label: filled(session, label) })),
    { value: 'read', label: words.helpRead },
    { value: GO_ON, label: words.helpGoOn },
  ];
}

/** Somebody who opened the help lines has seen them: the line about it in `status` may rest. */
async function openSupport(session: Session): Promise<void> {
  await showSupport(session);
  const state = session.state();
  if (state.concern !== null) await session.keep({ ...state, concern: null });
}

async function readAgain(session: Session): Promise<void> {
  const stands = session.stands();
  const texts = wordsBefore(session.playbook, stands).map((block) => block.text);
  tellTitle(session, stands.spot.step);
  if (texts.length === 0) await tell(session, words.nothingToRead);
  else await tellInParts(session, texts);
}
