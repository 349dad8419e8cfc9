/**
 * Text of a prompt that was interrupted, kept until the prompt is opened again. Synchronous and without the lock,
 * because it is written while the process is being told to stop.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Recovery, Store } from '../ports.js';
import { writeDurably } from './durable.js';
import { ensureFolder } from './ownership.js';
import { decodeJson, readBytes } from './read-file.js';
import type { Place } from './read-file.js';
import { mapping, object, text, version } from './shape.js';
import { syncFolder } from './sync-folder.js';
import { writeTrouble } from './trouble.js';

const VERSION = 1;

const recovery = object<Recovery>({ question: text, text });

export function openRecovery(place: Place): Store['recovery'] {
  return {
    read: () => {
      const bytes = readBytes(place.path);
      return bytes === null ? null : decodeJson(place, bytes, decodeRecovery);
    },
    write: (next) => {
      if (next === null) remove(place.path);
      else keep(place.path, next);
    },
  };
}

function decodeRecovery(data: unknown): Recovery {
  version(VERSION)(mapping(data)['version']);
  return recovery(data);
}

function keep(path: string, { question, text: typed }: Recovery): void {
  ensureFolder(dirname(path));
  writeDurably(path, `${JSON.stringify({ version: VERSION, question, text: typed })}\n`);
}

function remove(path: string): void {
  if (readBytes(path) === null) return;
  try {
    rmSync(path, { force: true });
    syncFolder(dirname(path));
  } catch (error) {
    throw writeTrouble(error, path);
  }
}
