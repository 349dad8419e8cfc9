/** How often: entries by tag, and by day. */
import type { Entry } from './entry.js';
import { dayOf } from './filters.js';

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** The most frequent first; as frequent: by name. */
export function countTags(entries: readonly Entry[]): readonly Counted[] {
  const counted = count(entries.flatMap(({ tags }) => tags));
  return [...counted].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** The earliest day first. */
export function countDays(entries: readonly Entry[]): readonly Counted[] {
  return [...count(entries.map(dayOf))].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function count(names: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, times]) => ({ name, count: times }));
}
