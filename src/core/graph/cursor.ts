/**
 * A place in parsed YAML, and the small readers that every decoder is made of. A reader that meets the wrong shape
 * reports a finding with file, line and column, and gives a harmless value, so that one run finds everything.
 */
import { itemAt } from '../at.js';
import type { Finding, Path, Source } from './finding.js';

export interface Cursor {
  readonly source: Source;
  readonly path: Path;
  readonly value: unknown;
  readonly findings: Finding[];
}

export function top(source: Source, findings: Finding[]): Cursor {
  return { source, path: [], value: source.data, findings };
}

export function report(at: Cursor, rule: string, message: string, mend: string): void {
  at.findings.push({ rule, file: at.source.file, ...at.source.locate(at.path), message, mend });
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The cursor under a key; its value is undefined when there is none. */
export function under(at: Cursor, key: string): Cursor {
  const value = isMapping(at.value) ? at.value[key] : undefined;
  return { ...at, path: [...at.path, key], value };
}

export function has(at: Cursor, key: string): boolean {
  return isMapping(at.value) && at.value[key] !== undefined;
}

/** Reports a missing mapping and every key that is not one of `known`, with the nearest known one. */
export function onlyKeys(at: Cursor, known: readonly string[]): void {
  if (!isMapping(at.value)) {
    report(
      at,
      'shape',
      `expected a mapping with ${known.slice(0, 4).join(', ')}`,
      'write `key: value` lines here',
    );
    return;
  }
  for (const key of Object.keys(at.value)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const mend = near === undefined ? `use one of: ${known.join(', ')}` : `did you mean \`${near}\`?`;
    report(under(at, key), 'unknown-key', `\`${key}\` is not a key here`, mend);
  }
}

export function entries(at: Cursor): readonly (readonly [string, Cursor])[] {
  if (at.value === undefined || at.value === null) return [];
  if (!isMapping(at.value)) {
    report(at, 'shape', 'expected a mapping', 'write `key: value` lines here');
    return [];
  }
  return Object.keys(at.value).map((key) => [key, under(at, key)] as const);
}

/** The items of a list; nothing for a missing one. */
export function items(at: Cursor): readonly Cursor[] {
  if (at.value === undefined || at.value === null) return [];
  if (!Array.isArray(at.value)) {
    report(at, 'shape', 'expected a list', 'write `- item` lines or [a, b] here');
    return [];
  }
  return at.value.map((value: unknown, index) => ({ ...at, path: [...at.path, index], value }));
}

/** A list, or one item that stands for a list of one. */
export function itemsOrOne(at: Cursor): readonly Cursor[] {
  return at.value === undefined || Array.isArray(at.value) ? items(at) : [at];
}

export function text(at: Cursor, what = 'text'): string {
  if (typeof at.value === 'string' && at.value.trim() !== '') return at.value.trim();
  report(at, 'shape', `expected ${what}${missing(at)}`, `write ${what} here, in quotes or as a block`);
  return '';
}

/** Names the key when nothing stands under it: the place is that of the mapping then. */
function missing({ value, path }: Cursor): string {
  const key = path.at(-1);
  return value === undefined && typeof key === 'string' ? ` for \`${key}\`` : '';
}

export function optionalText(at: Cursor): string | undefined {
  return at.value === undefined ? undefined : text(at);
}

const WORD = /^[a-z][a-z0-9_]*$/;

/** An id: lower-case letters, digits and underscores. */
export function word(at: Cursor, what = 'an id'): string {
  if (typeof at.value === 'string' && WORD.test(at.value)) return at.value;
  report(
    at,
    'shape',
    `expected ${what} of lower-case letters, digits and _${missing(at)}`,
    'write a short stable word, like no_contact',
  );
  return '';
}

export function words(at: Cursor, what = 'an id'): readonly string[] {
  return itemsOrOne(at).map((item) => word(item, what));
}

export function wholeNumber(at: Cursor): number {
  if (typeof at.value === 'number' && Number.isInteger(at.value)) return at.value;
  report(at, 'shape', `expected a whole number${missing(at)}`, 'write digits only, like 28');
  return 0;
}

/** `yes` or `no`, also as true and false. */
export function yesNo(at: Cursor, otherwise: boolean): boolean {
  if (at.value === undefined) return otherwise;
  if (at.value === 'yes' || at.value === true) return true;
  if (at.value === 'no' || at.value === false) return false;
  report(at, 'shape', 'expected yes or no', 'write yes or no');
  return otherwise;
}

/** One of `known`, else a finding that names the nearest. */
export function oneOf(at: Cursor, known: readonly string[], what: string): string {
  if (typeof at.value === 'string' && known.includes(at.value)) return at.value;
  const near = typeof at.value === 'string' ? nearest(at.value, known) : undefined;
  report(
    at,
    'shape',
    `expected ${what}`,
    near === undefined ? `use one of: ${known.join(', ')}` : `did you mean \`${near}\`?`,
  );
  return itemAt(known, 0);
}

/** The known word within two edits of `word`, if there is one. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((one) => ({ one, distance: edits(word, one) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= 2 && best.distance < word.length ? best.one : undefined;
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = itemAt(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, itemAt(row, j) + 1, itemAt(next, j - 1) + 1));
    }
    row = next;
  }
  return itemAt(row, b.length);
}
