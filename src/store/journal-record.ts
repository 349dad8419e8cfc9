/** One line of a month file: its form, and what is left when a kill cuts it off. */
import type { Entry } from '../core/journal/entry.js';
import { parseJson, parseText, textOf } from './read-file.js';
import { day, instant, list, mapping, Misread, nullOr, number, text, version } from './shape.js';

const VERSION = 1;
const LINE_END = 0x0a;

/** Ends a line that was cut off. No whole record ends like this, since each ends in a bracket. */
export const TORN = '#torn';

export interface Deletion {
  readonly id: string;
  readonly deleted: true;
}
export type JournalRecord = Entry | Deletion;

export interface Line {
  readonly bytes: Buffer;
  /** Counted from 1, as editors do. */
  readonly line: number;
  /** False for a last line without a line end: it may be torn. */
  readonly ended: boolean;
}

const moodOrNull = nullOr(number);
const textOrNull = nullOr(text);
const texts = list(text);

/** Field by field and not by `object`: a journal of years is decoded at one go. */
function entry(data: unknown): Entry {
  const from = mapping(data);
  const until = from['sealedUntil'];
  return {
    id: text(from['id']),
    at: instant(from['at']),
    text: text(from['text']),
    mood: moodOrNull(from['mood']),
    tags: texts(from['tags']),
    step: textOrNull(from['step']),
    prompt: textOrNull(from['prompt']),
    ...(until === undefined ? {} : { sealedUntil: day(until) }),
  };
}

/** Throws `Misread` for anything but a whole record of this version. */
export function decodeRecord(line: Buffer | string): JournalRecord {
  const data = mapping(typeof line === 'string' ? parseText(line) : parseJson(line));
  version(VERSION)(data['v']);
  if (data['deleted'] === true) return { id: text(data['id']), deleted: true };
  return entry(data);
}

/** The line without its end. JSON escapes line ends and lone surrogates, so any text survives. */
export function encodeRecord(record: JournalRecord): string {
  if ('deleted' in record) return JSON.stringify({ v: VERSION, id: record.id, deleted: true });
  const { id, at, text: words, mood, tags, step, prompt, sealedUntil } = entry(record);
  // A field without a value is left out.
  return JSON.stringify({ v: VERSION, id, at, text: words, mood, tags, step, prompt, sealedUntil });
}

/** The lines of a month file, without blank ones and without those that are marked as torn. */
export function linesOf(bytes: Buffer | null): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0, line = 1; bytes !== null && from < bytes.length; line += 1) {
    const end = bytes.indexOf(LINE_END, from);
    const one = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (one.length > 0 && !endsTorn(one)) lines.push({ bytes: one, line, ended: end >= 0 });
    from = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** As {@link linesOf}, decoded: at one go where the whole file is UTF-8, which is many times quicker. */
export function recordLinesOf(
  bytes: Buffer | null,
): readonly (Omit<Line, 'bytes'> & { readonly text: Buffer | string })[] {
  const whole = bytes === null ? '' : textOf(bytes);
  if (whole === null) return linesOf(bytes).map(({ bytes: text, line, ended }) => ({ text, line, ended }));
  const lines = whole.split('\n');
  return lines.flatMap((text, i) =>
    text === '' || text.endsWith(TORN) ? [] : [{ text, line: i + 1, ended: i < lines.length - 1 }],
  );
}

/** True when the file ends in the middle of a record. */
export function tornTail(bytes: Buffer | null): boolean {
  const tail = bytes?.subarray(bytes.lastIndexOf(LINE_END) + 1) ?? Buffer.alloc(0);
  if (tail.length === 0 || endsTorn(tail)) return false;
  try {
    decodeRecord(tail);
    return false;
  } catch (error) {
    return error instanceof Misread && error.reason === 'damaged';
  }
}

/** The ids of all records. A quote inside a text is escaped, so the pattern cannot be found there. */
export function idsIn(bytes: Buffer | null): readonly string[] {
  const text = bytes?.toString('utf8') ?? '';
  return Array.from(
    text.matchAll(/^\{"v":\d+,"id":("(?:[^"\\]|\\.)*")/gm),
    ([, id = '']) => JSON.parse(id) as string,
  );
}

/** Whether a record of that id stands in the file. A quote inside a text is escaped, so it cannot be found there. */
export function holdsId(bytes: Buffer | null, id: string): boolean {
  return bytes?.includes(`"id":${JSON.stringify(id)},`) === true;
}

function endsTorn(line: Buffer): boolean {
  return line.subarray(-TORN.length).toString('latin1') === TORN;
}
