/** Keeping what somebody tells beside the walk: a new answer to a question that other commands may ask too. */
import type { Value } from '../graph/condition.js';
import type { Playbook } from '../graph/playbook.js';
import type { Change, Context } from './advance.js';
import { advance, NotOpen } from './advance.js';
import type { State } from './state.js';

export interface News {
  readonly fact: string;
  readonly value: Value;
}

/**
 * The state with the answer, as a report where the walk takes one, else as the thing that happened: "I am afraid" is an
 * event everywhere. The same state where the walk stands at a place that takes neither.
 */
export function tell(playbook: Playbook, state: State, at: Omit<Context, 'event'> & News): State {
  const { fact, value, today, newId } = at;
  const changes: readonly Change[] = [
    { type: 'report', fact, value },
    ...eventsOf(playbook, { fact, value }),
  ];
  for (const event of changes) {
    const next = tried(() => advance(playbook, state, { event, today, newId }).state);
    if (next !== null) return next;
  }
  return state;
}

/** Only for an answer that lasts, and so closes the way: an event may say it a little stronger, never weaker. */
function eventsOf(playbook: Playbook, { fact, value }: News): readonly Change[] {
  const known = playbook.facts[fact];
  if (known?.kind !== 'asked' || !known.lasts.includes(String(value))) return [];
  const fits = (set: Readonly<Record<string, Value>>): boolean => known.lasts.includes(String(set[fact]));
  return Object.values(playbook.events)
    .filter((event) => fits(event.set))
    .map((event) => ({ type: 'happened', event: event.id }));
}

function tried<T>(change: () => T): T | null {
  try {
    return change();
  } catch (error) {
    if (error instanceof NotOpen) return null;
    throw error;
  }
}
