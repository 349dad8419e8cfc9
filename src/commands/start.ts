/** The walk through the playbook, one question at a time. session/README.md tells how its parts fit together. */
import type { Change } from '../core/journey/advance.js';
import { AnswersEnd, CoachError, isStop } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import type { Answers } from './session/answers.js';
import { checkAnswers, isRepeated } from './session/answers.js';
import { apply } from './session/apply.js';
import { showFirstScreen } from './session/first-screen.js';
import { goodNight } from './session/good-night.js';
import { holdBack } from './session/held-store.js';
import { look } from './session/look.js';
import { offerMotive } from './session/motive-again.js';
import { visitedStep } from './session/open-step.js';
import { readOnly } from './session/read-only.js';
import { restart } from './session/restart.js';
import { startDocument } from './session/result.js';
import type { Session } from './session/session.js';
import { openSession } from './session/session.js';
import { showPlace } from './session/show.js';
import { SINCE, comeBack } from './session/since.js';
import { tell, tellAnyway, titleOf } from './session/talk.js';
import { walk } from './session/walk.js';
import { words } from './session/words.js';

export interface StartOptions {
  /** A step that was visited before: looked at again instead of going on. */
  readonly to?: string;
  readonly restart?: boolean;
  /** Parsed from the answers file, which `ports.ask` answers from. */
  readonly answers?: Answers;
  readonly json?: boolean;
  /** False for `--no-input`: nobody may be asked. */
  readonly input: boolean;
}

/**
 * Walks until the person stops, only time is missing, or the answers end; everything is saved by then. Throws `usage`
 * where nobody can be asked, for a bad answers file and for a step that cannot be opened, `closed` for a step that a
 * stop of the playbook keeps closed; nothing is saved in those cases.
 */
export async function start(ports: Ports, options: StartOptions): Promise<ExitCode> {
  const { answers } = options;
  if (answers === undefined) return startWith(ports, options);
  checkAnswers(await ports.playbook(), answers, ports.clock.today());
  const store = holdBack(ports.store);
  return startWith({ ...ports, store }, options, () => store.release());
}

/** `release` lets go of what was held back until the run was over. */
async function startWith(
  ports: Ports,
  options: StartOptions,
  release?: () => Promise<void>,
): Promise<ExitCode> {
  const nobody = release === undefined && !(options.input && ports.ask.person);
  if (nobody && options.to === undefined) await refuse(ports);
  const session = openSession(ports, await ports.playbook());
  const to = options.to === undefined ? undefined : visitedStep(session, options.to);
  if (nobody) await refuse(ports);
  try {
    await run(session, options, to);
  } catch (error) {
    if (!(error instanceof AnswersEnd)) throw stopped(session, error, release === undefined);
  }
  if (release !== undefined) await release();
  for (const text of session.later) await tellAnyway(session, text);
  if (!ports.ask.person) await tellAnyway(session, words.saved);
  if (options.json === true) await ports.say.result(JSON.stringify(startDocument(session)));
  return 0;
}

async function run(session: Session, options: StartOptions, to: string | undefined): Promise<void> {
  const { answers = {} } = options;
  const repeats = (question: string): boolean => isRepeated(answers, question);
  if (session.journey() === undefined) return begin(session, repeats);
  if (options.restart === true) {
    if (await restart(session)) return walk(session, repeats);
    return tell(session, words.unchanged);
  }
  const asked = session.ports.ask.person || Object.hasOwn(answers, SINCE);
  const another = (session.journey()?.opened ?? '') < session.ports.clock.today();
  const back = await comeBack(session, asked);
  if (back === 'rest') return goodNight(session, 'rest');
  if (back === 'moved') return walk(session, repeats);
  const news = another ? await offerMotive(session) : null;
  if (news !== null) return goOnFrom(session, news, repeats);
  const opened = to === undefined ? 'here' : await open(session, to, options);
  if (opened === 'seen') return;
  if (opened === 'here') await showPlace(session);
  return walk(session, repeats);
}

/** Something has happened that changes the walk: it goes on from there. */
async function goOnFrom(
  session: Session,
  change: Change,
  repeats: (question: string) => boolean,
): Promise<void> {
  const { kind } = await apply(session, { change });
  return kind === 'on' ? walk(session, repeats) : goodNight(session, kind);
}

async function begin(session: Session, repeats: (question: string) => boolean): Promise<void> {
  await showFirstScreen(session);
  await apply(session, { change: { type: 'begin' } });
  await walk(session, repeats);
}

/**
 * A page that may be reopened is walked through as a look, any other one is only read. `here` where the walk stands in
 * it, `moved` where an answer led to another page. With an answers file a look asks only what the file answers.
 */
async function open(session: Session, to: string, options: StartOptions): Promise<'seen' | 'here' | 'moved'> {
  const { answers } = options;
  const wants = (id: string): boolean => answers === undefined || Object.hasOwn(answers, id);
  const place = (): string => session.stands().spot.step;
  const looks = session.playbook.reopen.includes(to);
  if (!looks && to === place()) return 'here';
  const looked = looks ? await look(session, to, wants) : await readOnly(session, to);
  if (looked === 'moved') return 'moved';
  if (looked === 'rest') await goodNight(session, 'rest');
  else await tell(session, words.lookDone(titleOf(session, place())));
  return 'seen';
}

/** Asks once, so that the asking side says in its own words why it cannot. */
async function refuse({ ask }: Ports): Promise<never> {
  await ask.more();
  throw new CoachError('usage', words.needsPerson, words.needsPersonHint);
}

/** Says that all is saved, when it is, and gives the error back. */
function stopped(session: Session, error: unknown, saves: boolean): unknown {
  const saved = saves && session.unsaved.size === 0 && session.journey() !== undefined;
  if (isStop(error) && saved) session.ports.say.talk(words.saved);
  return error;
}
