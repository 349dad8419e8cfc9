/** What closed the way to reaching out: the ids for scripts, and the words of the first reason that holds. */
import type { Condition } from '../graph/condition.js';
import { atomsOf } from '../graph/condition.js';
import type { Playbook } from '../graph/playbook.js';
import type { Standing } from './advance.js';

export interface Closed {
  /** Closings of the playbook that hold; where it has none that fits, the answers that keep the way closed. */
  readonly by: readonly string[];
  /** The words of the first closing that holds, unfilled; null where the playbook has none. */
  readonly reason: string | null;
}

/** `by` is empty exactly while the fact of `roles.closed` is not "yes". */
export function closedBy(playbook: Playbook, { draft, spot }: Standing): Closed {
  const { closed } = playbook.roles;
  if (closed === undefined || draft.value(closed) !== 'yes') return { by: [], reason: null };
  const closings = playbook.closings.filter((one) => draft.check(one.when, spot));
  const ids = closings.map((one) => one.id);
  const by = ids.length > 0 ? ids : answersBehind(closed, playbook, (one) => draft.check(one, spot));
  return { by, reason: closings[0]?.say ?? null };
}

/** The facts that make a derived fact hold, down to those that a person answers; itself where there are none. */
function answersBehind(
  id: string,
  playbook: Playbook,
  check: (condition: Condition) => boolean,
): readonly string[] {
  const fact = playbook.facts[id];
  if (fact?.kind !== 'when') return [id];
  const holding = atomsOf(fact.when).filter(check);
  const behind = holding.flatMap((atom) => answersBehind(atom.fact, playbook, check));
  return behind.length === 0 ? [id] : [...new Set(behind)];
}
