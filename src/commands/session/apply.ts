/** One change from end to end: made, saved, then told. */
import type { Change } from '../../core/journey/advance.js';
import { statusOf } from '../../core/journey/status.js';
import type { State } from '../../core/journey/state.js';
import { meetSlip } from '../slip.js';
import { isInTouch } from './in-touch.js';
import type { Came, Session } from './session.js';
import type { Turn } from './show.js';
import { show, showLeadUp } from './show.js';
import { tell, tellAnyway } from './talk.js';
import { words } from './words.js';

export interface Step {
  readonly change: Change;
  /** What was written before it sounded as if somebody may not be safe. */
  readonly concern?: boolean;
}

/** What happened while it was told is made, saved and told as well. */
export async function apply(session: Session, { change, concern = false }: Step): Promise<Turn> {
  const today = session.ports.clock.today();
  const came = await session.change(change, (next: State) => (concern ? { ...next, concern: today } : next));
  if (concern) await tellPanel(session);
  if (change.type === 'happened' && change.event === session.playbook.roles.slip) await tellSlip(session);
  if (change.type === 'back') await tellBack(session, came);
  const turn = await show(session, came);
  return turn.kind === 'change' ? apply(session, { change: turn.change }) : turn;
}

/** The panel says that what was written is saved: where it is held back, the panel is told after that. */
export async function tellPanel(session: Session): Promise<void> {
  const { panel } = (await session.ports.shelf()).crisis;
  if (session.ports.ask.person) await tellAnyway(session, panel);
  else session.later.push(panel);
}

/** A slip is met with what was kept. */
async function tellSlip(session: Session): Promise<void> {
  if (isInTouch(session)) return tell(session, words.noted);
  const { playbook, state, ports } = session;
  const input = {
    playbook,
    state: state(),
    today: ports.clock.today(),
    entries: { last: null, thisMonth: 0 },
  };
  const count = statusOf(input).document.noContact;
  const kept =
    count === null || count.total === 0 || ports.store.settings().counting === false
      ? words.slipOn
      : words.slipKept(count.kept, count.total, count.best);
  await tell(session, kept);
  const contact = state().contacts.at(-1);
  if (ports.ask.person && contact !== undefined) await meetSlip(ports, { contact });
}

async function tellBack(session: Session, { before, after }: Came): Promise<void> {
  if (before?.place.at === after.place.at && before.place.step === after.place.step) {
    await tell(session, words.firstOfPage);
  } else {
    await showLeadUp(session);
  }
}
