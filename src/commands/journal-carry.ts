/** Entries out of the journal into a text, and back. */
import { randomUUID } from 'node:crypto';

import { byTime, filterEntries } from '../core/journal/filters.js';
import { formats, readEntries, writeEntries } from '../core/journal/formats.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { printableJson } from '../terminal/json.js';
import { entriesToday } from './journal-entry.js';
import type { FilterFlags } from './journal-filters.js';
import { readFilters } from './journal-filters.js';
import { decoded, readStdin } from './read-stdin.js';

export interface JournalExportOptions extends FilterFlags {
  readonly format?: string | undefined;
  /** A file that is not there yet, or `-`. */
  readonly output?: string | undefined;
}

/** Throws `usage` for an unknown format, and for a file that is there already. */
export async function journalExport(
  ports: Ports,
  { format = 'md', output = '-', ...flags }: JournalExportOptions,
): Promise<ExitCode> {
  const form = formats.find((one) => one === format);
  if (form === undefined)
    throw new CoachError(
      'usage',
      '--format does not know that word.',
      `It is one of: ${formats.join(', ')}.`,
    );
  const entries = byTime(filterEntries(await entriesToday(ports), readFilters(flags, ports.clock.today())));
  const text = writeEntries(entries, form);
  if (output === '-') await ports.say.result(form === 'md' ? text : printableJson(text));
  else {
    ports.files.create(output, text);
    ports.say.talk(`${many(entries.length)} written to ${output}, readable by your account alone.`);
  }
  return 0;
}

/** Adds what is not there yet, by id, and says what it left out. Throws `usage` for a text that is no export. */
export async function journalImport(ports: Ports, { file }: { readonly file: string }): Promise<ExitCode> {
  const read = readEntries(await textOf(ports, file), randomUUID);
  if (read === null) {
    throw new CoachError(
      'usage',
      'That is no export of a journal. Nothing was kept.',
      'It reads json and jsonl of coach journal export, and the JSON of jrnl.',
    );
  }
  const known = new Set((await ports.store.entries()).map(({ id }) => id));
  const fresh = read.entries.filter(({ id }) => !known.has(id));
  if (fresh.length > 0) await ports.store.appendAll(fresh);
  const there = read.entries.length - fresh.length;
  const more = [
    ...(there === 0 ? [] : [`${there} were there already`]),
    ...(read.strange === 0 ? [] : [`${read.strange} could not be read as entries`]),
  ];
  ports.say.talk(`${many(fresh.length)} added${more.length === 0 ? '' : `; ${more.join('; ')}`}.`);
  return 0;
}

function textOf({ files }: Ports, file: string): Promise<string> | string {
  return file === '-' ? readStdin(process.stdin) : decoded(files.read(file));
}

function many(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
