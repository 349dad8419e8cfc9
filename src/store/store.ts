/** The store: one port, put together from its parts. Opening it touches nothing. */
import { join } from 'node:path';

import { emptyState } from '../core/journey/state.js';
import type { Store } from '../ports.js';
import { decodeState, encodeState } from './decode-state.js';
import { openDocument } from './document.js';
import type { Locked } from './document.js';
import type { Folders } from './folders.js';
import { appendEntry, appendToJournal, readBefore, readJournal, readLatest } from './journal.js';
import { eraseFromJournal } from './journal-erase.js';
import type { JournalRecord } from './journal-record.js';
import { openLastChange } from './last-change.js';
import { sweepLeftovers } from './leftovers.js';
import { withLock } from './lock.js';
import { openRecovery } from './recovery.js';
import { decodeSettings, emptySettings, encodeSettings } from './settings.js';

/** The files below the two folders. Nothing is read before it is asked for, nothing is made before it is saved. */
export function openStore(folders: Pick<Folders, 'data' | 'config'>): Store {
  const { data, config } = folders;
  const backups = join(data, 'backups');
  const locked: Locked = (work) =>
    withLock(data, () => {
      for (const folder of new Set([data, config])) sweepLeftovers(folder);
      return work();
    });
  const stateFile = { path: join(data, 'state.json'), backups };
  const settingsFile = { path: join(config, 'settings.json'), backups };
  const state = openDocument(
    { place: stateFile, empty: emptyState, decode: decodeState, encode: encodeState },
    locked,
  );
  const settings = openDocument(
    { place: settingsFile, empty: emptySettings, decode: decodeSettings, encode: encodeSettings },
    locked,
  );
  return {
    read: () => state.read(),
    save: (next) => state.save(next),
    update: (change) => state.update(change),
    settings: () => settings.read(),
    saveSettings: (next) => settings.save(next),
    ...journalIn({ folder: join(data, 'journal'), backups }, locked),
    lastChange: openLastChange({ path: join(data, 'last-change.json'), backups }),
    recovery: openRecovery({ path: join(data, 'recovery.json'), backups }),
    folders: { data, config },
  };
}

type JournalPart = Pick<Store, 'append' | 'appendAll' | 'entries' | 'remove' | 'erase' | 'before' | 'latest'>;

function journalIn(
  place: { readonly folder: string; readonly backups: string },
  locked: Locked,
): JournalPart {
  const add = (records: readonly JournalRecord[]): Promise<void> =>
    locked(() => {
      appendToJournal(place.folder, records);
    });
  return {
    append: (entry) =>
      locked(() => {
        appendEntry(place.folder, entry);
      }),
    appendAll: add,
    remove: (ids) => add(ids.map((id) => ({ id, deleted: true }))),
    erase: (ids) =>
      locked(() => {
        eraseFromJournal(place, ids);
      }),
    entries: () => Promise.resolve().then(() => readJournal(place)),
    latest: () => Promise.resolve().then(() => readLatest(place)),
    before: (ids) => Promise.resolve().then(() => readBefore(place, ids)),
  };
}
