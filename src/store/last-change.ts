/** Which entries were edited or deleted last, by their ids alone: their text stays where it is, in the months. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Store } from '../ports.js';
import { writeDurably } from './durable.js';
import { ensureFolder } from './ownership.js';
import type { Place } from './read-file.js';
import { decodeJson, readBytes } from './read-file.js';
import { list, mapping, object, text, version } from './shape.js';

const VERSION = 1;
const lastChange = object<{ readonly ids: readonly string[] }>({ ids: list(text) });

export function openLastChange(place: Place): Store['lastChange'] {
  return {
    read() {
      const bytes = readBytes(place.path);
      return bytes === null ? [] : decodeJson(place, bytes, decode).ids;
    },
    write(ids) {
      if (ids.length === 0) {
        rmSync(place.path, { force: true });
        return;
      }
      ensureFolder(dirname(place.path));
      writeDurably(place.path, `${JSON.stringify({ version: VERSION, ids })}\n`);
    },
  };
}

function decode(data: unknown): { readonly ids: readonly string[] } {
  version(VERSION)(mapping(data)['version']);
  return lastChange(data);
}
