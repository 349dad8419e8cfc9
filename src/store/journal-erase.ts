/** Takes entries out of the months for good: the one place where something old is written anew. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { writeDurably } from './durable.js';
import { monthFiles } from './journal.js';
import type { JournalPlace } from './journal.js';
import { holdsId, linesOf } from './journal-record.js';
import { readBytes } from './read-file.js';

/** Call it under the lock. Months without these entries are not touched. Throws `failed`; each file is old or new. */
export function eraseFromJournal({ folder, backups }: JournalPlace, ids: readonly string[]): void {
  const months = monthFiles(folder).map((name) => join(folder, name));
  for (const path of [...months, ...copiesIn(backups)]) eraseFrom(path, ids);
}

function eraseFrom(path: string, gone: readonly string[]): void {
  const lines = linesOf(readBytes(path));
  const kept = lines.filter(({ bytes }) => !gone.some((id) => holdsId(bytes, id)));
  if (kept.length === lines.length) return;
  writeDurably(path, kept.map(({ bytes }) => `${bytes.toString('utf8')}\n`).join(''));
}

function copiesIn(backups: string): readonly string[] {
  if (!existsSync(backups)) return [];
  const names = readdirSync(backups, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(backups, name));
}
