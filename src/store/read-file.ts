/** Reading leaves no trace: nothing is made, repaired or locked, so it works on a read-only home. */
import { Buffer, isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, statSync } from 'node:fs';

import { isForeign } from './ownership.js';
import { Misread } from './shape.js';
import { damaged, newer, notSafe, readTrouble } from './trouble.js';

export interface Place {
  readonly path: string;
  /** The folder in which copies of it would be, for the words of an error. */
  readonly backups: string;
}

/** The bytes of a file, or null when there is none. Throws `failed` where it cannot be read. */
export function readBytes(path: string): Buffer | null {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there === undefined) return null;
    if (there.isSymbolicLink() && isForeign(there)) throw notSafe(path, 'is a link that somebody else made');
    // A pipe in its place would be waited for without end.
    if (!statSync(path).isFile()) throw notSafe(path, 'is not a file');
    return readFileSync(path);
  } catch (error) {
    throw readTrouble(error, path);
  }
}

/** Text to data, with the one meaning of `decode`. Throws `damaged`, never with a word of the text. */
export function decodeJson<T>(place: Place, bytes: Uint8Array, decode: (data: unknown) => T): T {
  try {
    return decode(parseJson(bytes));
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    throw error.reason === 'newer' ? newer(place.path) : damaged(place);
  }
}

/** Strict UTF-8 and JSON: a byte order mark or a wrong byte is refused, not mended in silence. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  if (text === null) throw new Misread('no UTF-8');
  return parseText(text);
}

export function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Misread('not JSON');
  }
}

/** Null for bytes that are no UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
