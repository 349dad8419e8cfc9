/**
 * Entries as text and back. JSON and JSON lines come back exactly, whatever stands in them: JSON escapes line ends and
 * lone surrogates. Markdown is for reading. jrnl's own JSON export is understood as well.
 */
import { isDay } from '../contact/day.js';
import type { Entry } from './entry.js';
import { tagsIn } from './tags.js';

export const formats = ['md', 'json', 'jsonl'] as const;
export type Format = (typeof formats)[number];

export function writeEntries(entries: readonly Entry[], format: Format): string {
  if (format === 'json') return `${JSON.stringify({ version: 1, entries: entries.map(inFull) }, null, 2)}\n`;
  if (format === 'jsonl') return entries.map((entry) => `${JSON.stringify(inFull(entry))}\n`).join('');
  return entries.map(markdown).join('\n');
}

/** What was read, and how many things in it were no entries. */
export interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly strange: number;
}

/** Null for a text that is none of the known forms. `newId` is for entries that bring none. */
export function readEntries(text: string, newId: () => string): ReadEntries | null {
  const whole = parsed(text);
  if (whole !== undefined) {
    const list = Array.isArray(whole) ? whole : isMapping(whole) ? (whole['entries'] ?? [whole]) : null;
    return Array.isArray(list) ? collected(list, newId) : null;
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const each = lines.map(parsed);
  return lines.length === 0 || each.includes(undefined) ? null : collected(each, newId);
}

function inFull({ id, at, text, mood, tags, step, prompt, sealedUntil }: Entry): Entry {
  const until = sealedUntil === undefined ? {} : { sealedUntil };
  return { id, at, text, mood, tags, step, prompt, ...until };
}

function markdown({ at, text, mood, tags }: Entry): string {
  const about = [...(mood === null ? [] : [`mood ${mood}/10`]), ...tags.map((tag) => `@${tag}`)];
  const head = `## ${at.slice(0, 10)} ${at.slice(11, 16)}${about.length === 0 ? '' : `  (${about.join(' ')})`}`;
  // A heading inside an entry stays below the heading of the entry.
  return `${head}\n\n${text.replace(/^(#+) /gm, '##$1 ')}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function collected(list: readonly unknown[], newId: () => string): ReadEntries {
  const entries = list.flatMap((one) => ours(one) ?? jrnls(one, newId) ?? []);
  return { entries, strange: list.length - entries.length };
}

function ours(one: unknown): Entry | undefined {
  if (!isMapping(one)) return undefined;
  const { id, at, text, mood, tags, step, prompt, sealedUntil } = one;
  const right =
    isText(id) && isText(at) && INSTANT.test(at) && isText(text) && isTags(tags) && isMood(mood ?? null);
  if (!right || !isTextOrNull(step ?? null) || !isTextOrNull(prompt ?? null)) return undefined;
  return {
    id,
    at,
    text,
    mood: (mood ?? null) as number | null,
    tags,
    step: (step ?? null) as string | null,
    prompt: (prompt ?? null) as string | null,
    ...(isText(sealedUntil) && isDay(sealedUntil) ? { sealedUntil } : {}),
  };
}

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** jrnl's export: title and body, a date and a time, tags with their sign. It has no zone, so the time is taken as UTC. */
function jrnls(one: unknown, newId: () => string): Entry | undefined {
  if (!isMapping(one)) return undefined;
  const { title, body, date, time, tags, starred } = one;
  if (!isText(date) || !/^\d{4}-\d\d-\d\d$/.test(date) || !isText(title ?? '') || !isText(body ?? ''))
    return undefined;
  const at = `${date}T${isText(time) && /^\d\d:\d\d/.test(time) ? time.slice(0, 5) : '12:00'}:00Z`;
  const text = [title, body].filter((part) => isText(part) && part !== '').join('\n');
  if (!INSTANT.test(at) || text === '') return undefined;
  const own = Array.isArray(tags) ? tags.filter(isText).map((tag) => tag.replace(/^@/, '')) : [];
  const all = [...new Set([...own, ...tagsIn(text), ...(starred === true ? ['starred'] : [])])];
  return { id: newId(), at, text, mood: null, tags: all, step: null, prompt: null };
}

function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
function isText(data: unknown): data is string {
  return typeof data === 'string';
}
function isTextOrNull(data: unknown): boolean {
  return data === null || isText(data);
}
function isTags(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every(isText);
}
function isMood(data: unknown): boolean {
  return data === null || (Number.isInteger(data) && Number(data) >= 1 && Number(data) <= 10);
}
