/** One look at the checklist: the journey as it stands today, the answers of this run, and what comes of both. */
import { judge, isCounted } from './checklist.js';
import type { Given, Judged, Point } from './checklist.js';
import type { Day } from './contact/day.js';
import type { Value } from './graph/condition.js';
import type { Playbook } from './graph/playbook.js';
import type { Standing } from './journey/advance.js';
import type { State } from './journey/state.js';
import type { Where } from './journey/where.js';
import { whereOf } from './journey/where.js';
import { isMet, isQuiet } from './screening.js';
import type { Criterion } from './shelf.js';

export interface Sheet {
  readonly playbook: Playbook;
  readonly criteria: readonly Criterion[];
  readonly today: Day;
}

/** Answers of this run: to the criteria, and to questions of the walk that the journey cannot take here. */
export interface Told {
  readonly given: Given;
  readonly facts: Readonly<Record<string, Value>>;
}

export interface Look extends Judged {
  readonly where: Where;
  readonly now: Standing | null;
  /** The safety questions were met: other answers may be taken. */
  readonly met: boolean;
  /** A message of theirs is out: nothing may time or propose another. */
  readonly quiet: boolean;
}

/** A way that is closed is a stop, whatever else was answered. */
export function look({ playbook, criteria, today }: Sheet, state: State, { given, facts }: Told): Look {
  const where = whereOf(playbook, state, today);
  const now = where.standing;
  const met = now !== null && isMet(playbook, now);
  // The draft of a standing lives for this look only: nothing of this is kept.
  if (now !== null) for (const [fact, value] of Object.entries(facts)) now.draft.answer(fact, value);
  const judged = judge(criteria, { now, met, given, today });
  return {
    ...judged,
    verdict: where.closed.length > 0 ? 'stop' : judged.verdict,
    where,
    now,
    met,
    quiet: now !== null && isQuiet(playbook, now),
  };
}

/**
 * The points that may be shown: after a stop only what stopped it, so that nothing about writing stands beside it.
 */
export function shownPoints({ verdict, points }: Judged): readonly Point[] {
  if (verdict !== 'stop') return points;
  return points.filter(({ criterion, state }) => criterion.weight === 'stop' && state === 'no');
}

/** Said in place of a reason that counts days or messages, once a message of theirs is out. */
const NOT_YET_TIME = 'It is not yet time, and nothing has to come of it. This time is your own.';

/** Why a point matters, unfilled. */
export function whyOf({ criterion }: Point, { quiet, verdict }: Look, playbook: Playbook): string {
  return quiet && verdict !== 'stop' && isCounted(criterion, playbook)
    ? NOT_YET_TIME
    : criterion.why.trim().replace(/\s*\n\s*/g, ' ');
}
