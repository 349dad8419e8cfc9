/** Readers that every part of the shelf is made of, on top of the cursor's. */
import { itemAt } from './at.js';
import type { Cursor } from './graph/cursor.js';
import { items, oneOf, report, text, under } from './graph/cursor.js';

/** A list whose items have an `id` each. An id that stands twice is a finding; so is an empty list. */
export function listed<T extends { readonly id: string }>(
  at: Cursor,
  decode: (item: Cursor) => T,
): readonly T[] {
  const list = items(at);
  if (list.length === 0) report(at, 'shape', 'the list is empty', 'write `- id: ...` items here');
  const decoded = list.map(decode);
  onlyOnce(decoded.map((one, index) => [one.id, under(itemAt(list, index), 'id')] as const));
  return decoded;
}

/** Reports every id that an earlier place has already. */
export function onlyOnce(ids: readonly (readonly [string, Cursor])[]): void {
  const seen = new Set<string>();
  for (const [id, at] of ids) {
    if (id !== '' && seen.has(id))
      report(at, 'duplicate-id', `\`${id}\` stands here a second time`, 'give it an id of its own');
    seen.add(id);
  }
}

const DOTTED = /^[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*$/;

/** An id that may also hold dots and hyphens: g1.2.3, first-contact. */
export function dotted(at: Cursor): string {
  if (typeof at.value === 'string' && DOTTED.test(at.value)) return at.value;
  report(
    at,
    'shape',
    'expected an id of lower-case letters, digits, dots and hyphens',
    'write an id like g1.2.3',
  );
  return '';
}

/** Where a text comes from: at least one id of guides.yaml, a study, or `coach` for our own. */
export function sourcesOf(at: Cursor): readonly string[] {
  const list = items(under(at, 'sources'));
  if (list.length === 0)
    report(at, 'no-source', 'it does not say where it comes from', 'add `sources:`; [coach] for our own');
  return list.map((source) => text(source, 'a source'));
}

/** {@link oneOf}, with the type of the words it may be. */
export function kindOf<T extends string>(at: Cursor, known: readonly T[], what: string): T {
  return oneOf(at, known, what) as T;
}
