/**
 * The journal: one file a month, one record a line, nothing old is ever rewritten. An edit or a delete is a newer
 * record of the same id, in the file in which that id began, so that the order of reading is the order of writing.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { addAt } from '../core/at.js';
import type { Entry } from '../core/journal/entry.js';
import { CoachError } from '../errors.js';
import { appendDurably, extendDurably } from './durable.js';
import { decodeRecord, encodeRecord, idsIn, recordLinesOf, TORN, tornTail } from './journal-record.js';
import type { JournalRecord } from './journal-record.js';
import { ensureFolder } from './ownership.js';
import { readBytes } from './read-file.js';
import { Misread } from './shape.js';
import { codeOf, damaged, newer, readTrouble } from './trouble.js';

const MONTH_FILE = /^\d{4}-\d\d\.jsonl$/;

export interface JournalPlace {
  readonly folder: string;
  readonly backups: string;
}

/** The entries of the latest month that has any: a status has no need of the years before. */
export function readLatest(place: JournalPlace): readonly Entry[] {
  for (const name of [...monthFiles(place.folder)].reverse()) {
    const entries = entriesOf(place, [name]);
    if (entries.length > 0) return entries;
  }
  return [];
}

/** All entries in the order in which they were first written, with edits and deletes applied. Writes nothing. */
export function readJournal(place: JournalPlace): readonly Entry[] {
  return entriesOf(place, monthFiles(place.folder));
}

function entriesOf(place: JournalPlace, names: readonly string[]): readonly Entry[] {
  const entries = new Map<string, Entry | null>();
  for (const name of names) {
    for (const record of readMonth(join(place.folder, name), place.backups)) {
      entries.set(record.id, 'deleted' in record ? null : record);
    }
  }
  return [...entries.values()].filter((entry) => entry !== null);
}

/** Of each id the entry that stood before its last record. */
export function readBefore(place: JournalPlace, ids: readonly string[]): readonly Entry[] {
  const wanted = new Set(ids);
  const seen = new Map<string, { readonly last: JournalRecord; readonly before: Entry | null }>();
  for (const name of monthFiles(place.folder)) {
    for (const record of readMonth(join(place.folder, name), place.backups)) {
      if (!wanted.has(record.id)) continue;
      const last = seen.get(record.id)?.last;
      seen.set(record.id, { last: record, before: last === undefined || 'deleted' in last ? null : last });
    }
  }
  return [...seen.values()].flatMap(({ before }) => before ?? []);
}

/**
 * Adds records, each to the month of its id; durable when it returns. Call it under the lock. It works beside a
 * month that is damaged: that is no reason to lose what is being written now. Throws `failed`.
 */
export function appendToJournal(folder: string, records: readonly JournalRecord[]): void {
  addTo(folder, linesByFile(homesOf(folder), records));
}

/** A new entry, or one whose time is as it was: it belongs to the month of its time, and no other month is read. */
export function appendEntry(folder: string, entry: Entry): void {
  addTo(folder, linesByFile(new Map(), [entry]));
}

function addTo(folder: string, linesOfFiles: ReadonlyMap<string, readonly string[]>): void {
  ensureFolder(folder);
  for (const [name, lines] of linesOfFiles) {
    const path = join(folder, name);
    // A line that a kill cut off is marked, so that the reader can tell it from damage.
    if (tornTail(readBytes(path))) extendDurably(path, TORN);
    appendDurably(path, lines.join('\n'));
  }
}

function linesByFile(homes: Map<string, string>, records: readonly JournalRecord[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const record of records) {
    const name = homes.get(record.id) ?? ('deleted' in record ? undefined : `${record.at.slice(0, 7)}.jsonl`);
    if (name === undefined) continue;
    homes.set(record.id, name);
    addAt(files, name, lineOf(record));
  }
  return files;
}

function lineOf(record: JournalRecord): string {
  try {
    return encodeRecord(record);
  } catch (error) {
    const hint = 'What was saved before is still there.';
    throw new CoachError('failed', 'This entry was not saved: it could not be read again.', hint, {
      cause: error,
    });
  }
}

/** The month file of each id that is there. Found by a search, without decoding: it must not stumble over damage. */
function homesOf(folder: string): Map<string, string> {
  const homes = new Map<string, string>();
  for (const name of monthFiles(folder)) {
    for (const id of idsIn(readBytes(join(folder, name)))) if (!homes.has(id)) homes.set(id, name);
  }
  return homes;
}

export function monthFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => MONTH_FILE.test(name))
      .sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw readTrouble(error, folder);
  }
}

function readMonth(path: string, backups: string): readonly JournalRecord[] {
  return recordLinesOf(readBytes(path)).flatMap(({ text, line, ended }) => {
    try {
      return [decodeRecord(text)];
    } catch (error) {
      if (!(error instanceof Misread)) throw error;
      if (error.reason === 'newer') throw newer(path);
      if (!ended) return [];
      throw damaged({ path, backups, line });
    }
  });
}
