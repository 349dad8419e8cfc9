/** What the walk knows about the questions that can close the way, beyond whether it is closed. */
import { atomsOf } from './graph/condition.js';
import type { Condition } from './graph/condition.js';
import type { Block, Playbook } from './graph/playbook.js';
import type { Standing } from './journey/advance.js';
import { closedBy } from './journey/closed.js';
import type { Where } from './journey/where.js';
import { fill } from './words.js';

/** The questions whose answers can close the way, in the order in which the playbook names them. */
export function closingFacts(playbook: Playbook): readonly string[] {
  const { closed } = playbook.roles;
  return closed === undefined ? [] : [...new Set(askedIn(playbook, closed))];
}

function askedIn(playbook: Playbook, id: string): readonly string[] {
  const fact = playbook.facts[id];
  if (fact?.kind === 'asked') return [id];
  return fact?.kind === 'when' ? factsIn(fact.when).flatMap((one) => askedIn(playbook, one)) : [];
}

export function factsIn(condition: Condition): readonly string[] {
  return atomsOf(condition).map((atom) => atom.fact);
}

/** Every one of them was asked; some may have been skipped. */
export function isMet(playbook: Playbook, { draft }: Standing): boolean {
  return closingFacts(playbook).every((fact) => draft.value(fact) !== undefined);
}

/** Every one of them has an answer. To skip one is not to say no. */
export function isScreened(playbook: Playbook, { draft }: Standing): boolean {
  return closingFacts(playbook).every((fact) => (draft.value(fact) ?? null) !== null);
}

/** Why the way is closed, in the words of the playbook; null while it is open, and where there are none. */
export function closedReason(playbook: Playbook, { standing, who }: Where): string | null {
  const reason = standing === null ? null : closedBy(playbook, standing).reason;
  return reason === null ? null : fill(reason, who);
}

/** A message of the person is out: from then on nothing may time, count or propose another one. */
export function isQuiet(playbook: Playbook, { draft }: Standing): boolean {
  const { attempts } = playbook.roles;
  return attempts !== undefined && (draft.number(attempts) ?? 0) >= 1;
}

/** A step with that feature was entered once, and no stop keeps the person out of it today. */
export function featureIsOpen(playbook: Playbook, feature: string, now: Standing): boolean {
  const known = now.draft.journey.visited.map((one) => one.step);
  return stepsWith(playbook, feature).some((step) => known.includes(step) && !isStopped(playbook, step, now));
}

/** Some stop keeps the person out of every step with that feature today: it is not yet time for it. */
export function featureIsStopped(playbook: Playbook, feature: string, now: Standing): boolean {
  const steps = stepsWith(playbook, feature);
  return steps.length > 0 && steps.every((step) => isStopped(playbook, step, now));
}

function stepsWith(playbook: Playbook, feature: string): readonly string[] {
  const offers = (block: Block): boolean => block.kind === 'do' && block.feature === feature;
  return playbook.steps.filter((step) => step.blocks.some(offers)).map((step) => step.id);
}

function isStopped(playbook: Playbook, step: string, { draft }: Standing): boolean {
  const spot = { step, at: 0, visit: null };
  return playbook.stops.some((stop) => stop.in.includes(step) && draft.check(stop.when, spot));
}
