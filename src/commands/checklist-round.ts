/** A round of the checklist: it asks what is not known, stops first, and ends where a stop is met. */
import { randomUUID } from 'node:crypto';

import { checkOf, isCounted } from '../core/checklist.js';
import type { PointState } from '../core/checklist.js';
import { look } from '../core/checklist-look.js';
import type { Look, Sheet, Told } from '../core/checklist-look.js';
import { questionsOf, reportsOf } from '../core/checklist-questions.js';
import type { Question } from '../core/checklist-questions.js';
import { valueIn } from '../core/journey/advance.js';
import type { State } from '../core/journey/state.js';
import { tell } from '../core/journey/tell.js';
import type { News } from '../core/journey/tell.js';
import { CoachError } from '../errors.js';
import type { Ports } from '../ports.js';
import { askQuestion } from './checklist-ask.js';

export type Answers = Readonly<Record<string, unknown>>;

export interface Setting {
  readonly sheet: Sheet;
  /** Answers of a file; undefined where a person answers. */
  readonly answers: Answers | undefined;
}

interface Round extends Told {
  readonly state: State;
  /** Questions that were answered or passed over, oldest first. */
  readonly done: readonly string[];
}

/** Asks and keeps; the last look. The checks of `before` stay, this round's is one more. Throws what the asker throws. */
export async function goThrough(ports: Ports, setting: Setting, before: State): Promise<Look> {
  const { sheet, answers } = setting;
  let round: Round = { state: before, given: {}, facts: {}, done: [] };
  for (;;) {
    const seen = look(sheet, round.state, round);
    const [question] = seen.verdict === 'stop' ? [] : openQuestions(seen, setting, round.done);
    if (round.done.length > 0 && (answers === undefined || question === undefined)) {
      await ports.store.save({ ...round.state, checks: [...before.checks, checkOf(seen, sheet.today)] });
    }
    if (question === undefined) return seen;
    try {
      round = await answered(ports, { ...setting, seen, question }, round);
    } catch (error) {
      if (isStop(error) && round.done.length > 0) ports.say.talk('Saved up to here.');
      throw error;
    }
  }
}

const STOPS: readonly string[] = ['interrupted', 'terminated', 'hangup'];

function isStop(error: unknown): boolean {
  return error instanceof CoachError && STOPS.includes(error.kind);
}

/** A person is asked what is unknown; a file also has its say where the journey knows a yes: it may have changed. */
function openQuestions(
  seen: Look,
  { sheet, answers }: Setting,
  done: readonly string[],
): readonly Question[] {
  const { playbook } = sheet;
  const { now } = seen;
  const open = seen.points.flatMap((point): readonly Question[] => {
    const { criterion } = point;
    const questions = now === null ? [] : questionsOf(point, playbook, now);
    if (answers === undefined) return seen.quiet && isCounted(criterion, playbook) ? [] : questions;
    const own: Question = { kind: 'criterion', id: criterion.id, criterion };
    const facts = questions.filter((one) => one.kind === 'fact' && isAnswer(one, answers));
    if (facts.length > 0) return facts;
    return Object.hasOwn(answers, criterion.id) && point.state !== 'no' ? [own] : [];
  });
  return open.filter(({ kind, id }) => !done.includes(`${kind} ${id}`));
}

function isAnswer(question: Question, answers: Answers): boolean {
  if (question.kind !== 'fact' || !Object.hasOwn(answers, question.id)) return false;
  return valueIn(question.block.domain, answers[question.id]) !== null;
}

interface Asked extends Setting {
  readonly seen: Look;
  readonly question: Question;
}

async function answered(ports: Ports, asked: Asked, round: Round): Promise<Round> {
  const { question, seen, sheet } = asked;
  const { id, criterion } = question;
  const done = [...round.done, `${question.kind} ${id}`];
  const reply = await askQuestion(ports, {
    question,
    who: seen.where.who,
    before: lastAnswer(round.state, id),
  });
  if (reply === 'skip') return { ...round, done };
  if (reply === 'back') return stepBack(round);
  if (question.kind === 'fact') return told({ ...round, done }, sheet, [{ fact: id, value: reply }]);
  const answer = reply as PointState;
  const news = seen.met ? reportsOf(criterion, answer, sheet.playbook) : [];
  return told({ ...round, done, given: { ...round.given, [id]: answer } }, sheet, news);
}

/** Back to the last question of the list itself; what was said about safety stays said. */
function stepBack(round: Round): Round {
  const last = round.done.findLastIndex((one) => one.startsWith('criterion '));
  if (last < 0) return round;
  const id = round.done[last]?.slice('criterion '.length) ?? '';
  const given = Object.fromEntries(Object.entries(round.given).filter(([key]) => key !== id));
  return { ...round, given, done: round.done.slice(0, last) };
}

function lastAnswer(state: State, id: string): string | undefined {
  return state.checks.at(-1)?.answers[id];
}

function told(round: Round, { playbook, today }: Sheet, news: readonly News[]): Round {
  const at = { today, newId: randomUUID };
  return {
    ...round,
    state: news.reduce((next, one) => tell(playbook, next, { ...at, ...one }), round.state),
    facts: { ...round.facts, ...Object.fromEntries(news.map(({ fact, value }) => [fact, value])) },
  };
}
