/**
 * One small document that is read once a run and rewritten whole. Reading is our own decoder; saving goes through
 * conf, which is loaded only then.
 */
import { dirname } from 'node:path';

import { CoachError } from '../errors.js';
import { loadConf, pretty } from './durable-conf.js';
import type { WriteDocument } from './durable-conf.js';
import { ensureFolder } from './ownership.js';
import { decodeJson, parseJson, readBytes } from './read-file.js';
import type { Place } from './read-file.js';

export interface Kind<T> {
  readonly place: Place;
  readonly empty: T;
  readonly decode: (data: unknown) => T;
  /** `before` is the data that the file holds now. */
  readonly encode: (value: T, before: unknown) => Record<string, unknown>;
}

export interface Document<T> {
  /** The document, or the empty one. Throws `damaged`, or `failed` where the file cannot be read. */
  read(): T;
  /** Durable when it returns. Throws `failed` when the file is no longer the one that was read. */
  save(next: T): Promise<void>;
  /** Reads anew, changes and saves under one lock, so that no other process can come in between. */
  update(change: (value: T) => T): Promise<void>;
}

/** `locked` runs work under the lock of the store. */
export type Locked = <R>(work: () => R) => Promise<R>;

interface Known<T> {
  readonly bytes: Buffer | null;
  readonly value: T;
}

export function openDocument<T>(kind: Kind<T>, locked: Locked): Document<T> {
  let known: Known<T> | null = null;
  const read = (): Known<T> => (known ??= readKnown(kind));
  return {
    read: () => read().value,
    save: async (next) => {
      // Read before writing, even when nobody asked: a damaged or newer file is refused, not replaced.
      read();
      const write = await loadConf();
      await locked(() => {
        known = replace(kind, read(), { next, write });
      });
    },
    update: async (change) => {
      const write = await loadConf();
      await locked(() => {
        const now = readKnown(kind);
        known = replace(kind, now, { next: change(now.value), write });
      });
    },
  };
}

function readKnown<T>({ place, empty, decode }: Kind<T>): Known<T> {
  const bytes = readBytes(place.path);
  return { bytes, value: bytes === null ? empty : decodeJson(place, bytes, decode) };
}

function replace<T>(kind: Kind<T>, before: Known<T>, by: { next: T; write: WriteDocument }): Known<T> {
  const { path } = kind.place;
  if (!sameBytes(readBytes(path), before.bytes)) {
    throw new CoachError('failed', 'Another coach saved in the meantime.', 'Start again; nothing was lost.');
  }
  const data = kind.encode(by.next, before.bytes === null ? {} : parseJson(before.bytes));
  const bytes = Buffer.from(pretty(data));
  refuseUnreadable(kind, bytes);
  ensureFolder(dirname(path));
  by.write(path, data);
  return { bytes, value: by.next };
}

/** What could not be read again is not written: the last good file is worth more. */
function refuseUnreadable<T>({ place, decode }: Kind<T>, bytes: Buffer): void {
  try {
    decodeJson(place, bytes, decode);
  } catch (error) {
    const hint = 'This is a fault of the coach, not yours. What was saved before is still there.';
    throw new CoachError('failed', `${place.path} was not saved: it could not be read again.`, hint, {
      cause: error,
    });
  }
}

function sameBytes(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}
