/** Day 1, 14 and 28: the question why, once more, and then the answers side by side. It is offered and never due. */
import { dayWords } from '../../core/contact/day-words.js';
import type { Change } from '../../core/journey/advance.js';
import { MOTIVE, motiveAnswers, motiveDue } from '../../core/journey/motives.js';
import { wayOf } from '../../core/journey/way.js';
import { isScreened } from '../../core/screening.js';
import type { Prompt } from '../../core/shelf.js';
import { strongestHours } from '../../core/urge/strongest.js';
import { pageOf, writePage } from '../journal-writing.js';
import { keepEntry, keepOther, newEntry } from '../keep-entry.js';
import { isInTouch } from './in-touch.js';
import { meet } from './meet.js';
import type { Session } from './session.js';
import { filled, tell } from './talk.js';
import { words } from './words.js';

/** The study about the days on which the wish is strong. */
const STUDY = 'E9';

/** What the person says has happened instead, if so; null once this is over, whether they wrote or not. */
export async function offerMotive(session: Session): Promise<Change | null> {
  const { ports } = session;
  const day = await dayDue(session);
  const prompt = (await ports.shelf()).prompts.find(({ id }) => id === MOTIVE);
  if (day === null || prompt === undefined) return null;
  const choices = [
    { value: 'later', label: words.motiveLater },
    { value: 'now', label: words.motiveNow },
  ];
  const question = {
    id: 'motive_again',
    question: filled(session, words.motiveAgain(day)),
    choices,
    skip: false,
  };
  const met = await meet(session, () => ports.ask.choice(question), prompt.sources);
  if (met.kind === 'change') return met.change.type === 'back' ? null : met.change;
  if (met.kind === 'answer' && met.value === 'now' && (await write(session, prompt)))
    await showBeside(session);
  return null;
}

/** Null to nobody, where the way is not open, and where the two are in touch again. */
async function dayDue(session: Session): Promise<number | null> {
  const { ports, playbook, state, stands } = session;
  const today = ports.clock.today();
  const begun = session.journey()?.marks.find(({ tag }) => tag === playbook.roles.begun)?.on;
  if (!ports.ask.person || begun === undefined || isInTouch(session)) return null;
  if (stands().spot.step === playbook.roles.rest || !isScreened(playbook, stands())) return null;
  if (wayOf(playbook, state(), today).closed) return null;
  const answered = motiveAnswers(await ports.store.entries()).map(({ at }) => at.slice(0, 10));
  return motiveDue(begun, today, answered);
}

/** False when nothing was written. */
async function write(session: Session, prompt: Prompt): Promise<boolean> {
  const { ports, stands } = session;
  const page = pageOf(prompt, (text) => filled(session, text));
  await keepOther(ports, page.id);
  const text = await writePage(ports, page);
  if (text === null) return false;
  await keepEntry(ports, newEntry(ports, { text, step: stands().spot.step, prompt: MOTIVE }));
  ports.store.recovery.write(null);
  return true;
}

/** The answers with their days, then the hours in which the wish is strongest, with the study and its strength. */
async function showBeside(session: Session): Promise<void> {
  const { ports, state } = session;
  const answers = motiveAnswers(await ports.store.entries());
  const told = answers.map(({ at, text }) => words.motiveOn(dayWords(at.slice(0, 10)), text));
  if (answers.length > 1) await tell(session, [words.motiveBefore, ...told].join('\n\n'));
  const hours = strongestHours(state().urges);
  const study = (await ports.shelf()).studies.find(({ id }) => id === STUDY);
  if (hours === null || study === undefined) return;
  await tell(session, `${words.strongest(hours.from, hours.to)} ${study.who}: ${study.found} ${study.firm}`);
}
