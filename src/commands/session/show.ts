/** Shows what came of a change that is saved by now: the words passed, the pages entered, and where one stands then. */
import { leadUpTo } from './lead-up.js';
import type { Enough } from './enough.js';
import { askEnough } from './enough.js';
import type { Passage } from './passages.js';
import { beganAgain, passagesOf } from './passages.js';
import { isNew, markRead } from './read-marks.js';
import type { Came, Session } from './session.js';
import { tell, tellInParts, tellTitle, titleOf } from './talk.js';
import { words } from './words.js';

/** `rest`: the person stops for today. `again`: the page begins anew, for another day. `change`: something happened. */
export type Turn = Enough | { readonly kind: 'again' };

export async function show(session: Session, came: Came): Promise<Turn> {
  const [first, ...others] = passagesOf(came).map((one) => ({ ...one, texts: newWords(session, one) }));
  markRead(session.read, session.playbook, came);
  await tellInParts(session, first?.texts ?? []);
  if (beganAgain(came)) return { kind: 'again' };
  const turn: Turn = endsAPage(session, came) ? await askEnough(session) : { kind: 'on' };
  if (turn.kind !== 'on') return turn;
  await enterAll(session, others, new Set(came.before?.visited.map(({ step }) => step)));
  return turn;
}

/** The page of today: its title, and what leads up to the question. */
export async function showPlace(session: Session): Promise<void> {
  const { spot } = session.stands();
  tellTitle(session, spot.step);
  if (spot.visit !== null) await tell(session, words.onVisit(titleOf(session, spot.visit.step)));
  await showLeadUp(session);
}

export async function showLeadUp(session: Session): Promise<void> {
  const says = leadUpTo(session.playbook, session.stands());
  const texts = says.map((block) => block.text);
  await tellInParts(session, texts);
}

interface Told extends Passage {
  readonly texts: readonly string[];
}

/** A page that was only passed through is named where it had something to say. */
async function enterAll(session: Session, passages: readonly Told[], known: Set<string>): Promise<void> {
  for (const [index, passage] of passages.entries()) {
    const isLast = index === passages.length - 1;
    if (isLast || passage.texts.length > 0) await enter(session, passage, known.has(passage.step));
    known.add(passage.step);
  }
}

async function enter(session: Session, { step, how, says, texts }: Told, known: boolean): Promise<void> {
  tellTitle(session, step);
  if (how === 'back') await tell(session, words.backAt);
  await tellInParts(session, texts);
  if (how === 'back' && texts.length === 0) await showLeadUp(session);
  if (how === 'entered' && known && says.length > texts.length) await tell(session, words.readBefore(step));
}

function newWords({ read, playbook }: Session, { step, says }: Passage): readonly string[] {
  return says.filter((block) => isNew(read, playbook, { step, block })).map((block) => block.text);
}

/** Another page comes next. Help is never put off by a question, nor is what somebody just said has happened. */
function endsAPage({ ports, stands }: Session, { change, before, after }: Came): boolean {
  const { block } = stands();
  const byAnswer = change.type === 'answer' || change.type === 'done';
  const help = block.kind === 'do' && block.feature === 'support';
  return ports.ask.person && byAnswer && !help && before?.place.step !== after.place.step;
}
