/** Which entry is meant, and whether a text says anything. */
import type { Entry } from '../core/journal/entry.js';
import { unsealed } from '../core/journal/sealed.js';
import { CoachError } from '../errors.js';
import type { Ports } from '../ports.js';

/** Every entry but letters that are sealed today. */
export async function entriesToday({ store, clock }: Ports): Promise<readonly Entry[]> {
  return unsealed(await store.entries(), clock.today());
}

/** The entry with that id, or with one that begins so. Throws `usage` when there is none, or more than one. */
export async function entryOf(ports: Ports, id: string): Promise<Entry> {
  const wanted = id.trim();
  const all = wanted === '' ? [] : await entriesToday(ports);
  const exact = all.filter((entry) => entry.id === wanted);
  const found = exact.length > 0 ? exact : all.filter((entry) => entry.id.startsWith(wanted));
  const [entry] = found;
  if (entry === undefined) {
    throw new CoachError('usage', 'No entry has that id.', 'coach journal list --short shows the ids.');
  }
  if (found.length > 1) {
    throw new CoachError('usage', 'More than one entry has an id that begins so.', 'Give more of the id.');
  }
  return entry;
}

/** Something besides spaces, controls and characters that nobody sees. */
const SAYS_SOMETHING = /[^\s\p{Cc}\p{Cf}]/u;

export function saysSomething(text: string): boolean {
  return SAYS_SOMETHING.test(text);
}

export function withoutLastLineEnds(text: string): string {
  return text.replace(/(?:[ \t]*\r?\n)+[ \t]*$/, '');
}
