/** The walk through the playbook, one question at a time. session/README.md tells how its parts fit together. */
import { AnswersEnd, CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import type { Answers } from './session/answers.js';
import { checkAnswers, isRepeated } from './session/answers.js';
import { apply } from './session/apply.js';
import { showFirstScreen } from './session/first-screen.js';
import { holdBack } from './session/held-store.js';
import { look } from './session/look.js';
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
  if (release === undefined && !(options.input && ports.ask.person)) await refuse(ports);
  const session = openSession(ports, await ports.playbook());
  try {
    await run(session, options);
  } catch (error) {
    if (!(error instanceof AnswersEnd)) throw stopped(session, error, release === undefined);
  }
  if (release !== undefined) await release();
  if (!ports.ask.person) await tellAnyway(session, words.saved);
  if (options.json === true) await ports.say.result(JSON.stringify(startDocument(session)));
  return 0;
}

async function run(session: Session, options: StartOptions): Promise<void> {
  const { answers = {} } = options;
  const to = options.to === undefined ? undefined : visitedStep(session, options.to);
  const repeats = (question: string): boolean => isRepeated(answers, question);
  if (session.journey() === undefined) {
    await showFirstScreen(session);
    await apply(session, { change: { type: 'begin' } });
    return walk(session, repeats);
  }
  if (options.restart === true && !(await restart(session))) return tell(session, words.unchanged);
  const asked = session.ports.ask.person || Object.hasOwn(answers, SINCE);
  const back = await comeBack(session, asked);
  if (back === 'rest') return;
  if (to !== undefined && back === 'on' && to !== session.journey()?.place.step) return open(session, to);
  if (back === 'on' && options.restart !== true) await showPlace(session);
  return walk(session, repeats);
}

/** A page that may be reopened is walked through as a look; any other one is only read. */
async function open(session: Session, to: string): Promise<void> {
  const looks = session.playbook.reopen.includes(to);
  const seen = looks ? await look(session, to) : await readOnly(session, to);
  if (seen === 'rest') return;
  await tell(session, words.lookDone(titleOf(session, session.stands().spot.step)));
}

/** Asks once, so that the asking side says in its own words why it cannot. */
async function refuse({ ask }: Ports): Promise<never> {
  await ask.more();
  throw new CoachError('usage', words.needsPerson, words.needsPersonHint);
}

const STOPS: readonly string[] = ['interrupted', 'terminated', 'hangup'];

/** Says that all is saved, when it is, and gives the error back. */
function stopped(session: Session, error: unknown, saves: boolean): unknown {
  const isStop = error instanceof CoachError && STOPS.includes(error.kind);
  const saved = saves && session.unsaved.size === 0 && session.journey() !== undefined;
  if (isStop && saved) session.ports.say.talk(words.saved);
  return error;
}
