/** Coming back on a later day: time has passed, and there may have been contact. */
import { randomUUID } from 'node:crypto';

import type { Change } from '../../core/journey/advance.js';
import type { Choice } from '../../ports.js';
import { apply } from './apply.js';
import { isInTouch } from './in-touch.js';
import { meet } from './meet.js';
import type { Session } from './session.js';
import { filled, tell } from './talk.js';
import { words } from './words.js';

/** The id of the question in an answers file. */
export const SINCE = 'since';
/** Its answers; the two that name an event are offered while that event is open. */
export const SINCE_VALUES = ['none', 'i_wrote', 'they_wrote', 'practical', 'rather_not_say'] as const;
type SinceValue = (typeof SINCE_VALUES)[number];

/** `moved`: what happened led to another page, which was shown. `asked` is false where nobody could answer. */
export async function comeBack(session: Session, asked: boolean): Promise<'on' | 'moved' | 'rest'> {
  const opened = session.journey()?.opened;
  if (opened === undefined || opened >= session.ports.clock.today()) return 'on';
  await session.change({ type: 'open' });
  const values = offered(session);
  if (!asked || values.length === 0) return 'on';
  return meetSince(session, values);
}

async function meetSince(session: Session, values: readonly SinceValue[]): Promise<'on' | 'moved' | 'rest'> {
  const question = {
    id: SINCE,
    question: words.since,
    help: words.sinceHelp,
    choices: values.map((value): Choice => ({ value, label: filled(session, LABELS[value]) })),
    skip: false,
  };
  for (;;) {
    const met = await meet(session, () => session.ports.ask.choice(question), ['coach']);
    if (met.kind === 'change' && met.change.type === 'back') continue;
    if (met.kind === 'change') return turned(session, met.change);
    if (met.kind === 'answer' && met.value === 'practical') return notePractical(session);
    const event = met.kind === 'answer' ? eventOf(session, met.value) : undefined;
    return event === undefined ? 'on' : turned(session, { type: 'happened', event });
  }
}

async function notePractical(session: Session): Promise<'on' | 'moved' | 'rest'> {
  const on = session.ports.clock.today();
  const turn = await turned(session, {
    type: 'contact',
    contact: { id: randomUUID(), on, by: 'both', practical: true },
  });
  await tell(session, words.practicalKept);
  return turn;
}

const LABELS: Readonly<Record<SinceValue, string>> = {
  none: words.sinceNone,
  i_wrote: words.sinceWrote,
  they_wrote: words.sinceTheyWrote,
  practical: words.sincePractical,
  rather_not_say: words.sinceUnsaid,
};

async function turned(session: Session, change: Change): Promise<'on' | 'moved' | 'rest'> {
  const before = session.journey()?.place.step;
  const turn = await apply(session, { change });
  if (turn.kind !== 'on') return 'rest';
  return session.journey()?.place.step === before ? 'on' : 'moved';
}

/** None where neither event is open, or is news: then there is nothing that an answer could do. */
function offered(session: Session): readonly SinceValue[] {
  const { playbook, journey } = session;
  const step = journey()?.place.step ?? '';
  const isOpen = (event: string | undefined): boolean =>
    playbook.events[event ?? '']?.from.includes(step) === true;
  const { slip, wrote } = playbook.roles;
  const open = { i_wrote: isOpen(slip), they_wrote: isOpen(wrote) };
  if (isInTouch(session) || (!open.i_wrote && !open.they_wrote)) return [];
  return SINCE_VALUES.filter((value) => (value === 'i_wrote' || value === 'they_wrote' ? open[value] : true));
}

function eventOf({ playbook }: Session, value: string): string | undefined {
  if (value === 'i_wrote') return playbook.roles.slip;
  return value === 'they_wrote' ? playbook.roles.wrote : undefined;
}
