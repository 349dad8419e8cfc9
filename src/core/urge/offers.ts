/** What to do instead: what has helped this person before comes first, the rest in an order that changes with the days. */
import type { Day } from '../contact/day.js';
import { dayNumber } from '../contact/day.js';
import type { Urge } from '../shelf.js';
import type { LoggedUrge } from './urge.js';
import { LOOKED, WROTE } from './urge.js';

export interface Offer {
  readonly log: readonly LoggedUrge[];
  readonly today: Day;
  /** The way to contact is closed: what speaks of writing later on is left out. */
  readonly closed: boolean;
}

/** All ideas: those done most often first, then the others, begun at another place each day. */
export function offersOf(all: readonly Urge[], { log, today, closed }: Offer): readonly Urge[] {
  const ideas = closed ? all.filter(({ open }) => open !== true) : all;
  const times = timesDone(log);
  const done = ideas.filter(({ id }) => times.has(id));
  const best = [...done].sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0));
  const rest = ideas.filter(({ id }) => !times.has(id));
  const start = rest.length === 0 ? 0 : dayNumber(today) % rest.length;
  return [...best, ...rest.slice(start), ...rest.slice(0, start)];
}

/** What was done, how often; without what was contact or a look. */
export function timesDone(log: readonly LoggedUrge[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { did } of log) {
    if (did === null || did === WROTE || did === LOOKED) continue;
    times.set(did, (times.get(did) ?? 0) + 1);
  }
  return times;
}
