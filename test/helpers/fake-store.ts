/** A store in memory. */
import type { Entry } from '../../src/core/journal/entry.js';
import type { State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { Recovery, Settings, Store } from '../../src/ports.js';

export interface StoreSetting {
  readonly state?: State;
  readonly entries?: readonly Entry[];
  readonly recovery?: Recovery | null;
  readonly settings?: Settings;
  /** Called before each append: throw to play a full disk. */
  readonly onAppend?: (entry: Entry) => void;
}

export interface FakeStore {
  readonly store: Store;
  readonly state: () => State;
  readonly entries: () => readonly Entry[];
  readonly recovery: () => Recovery | null;
}

/** Logs "append" and "save". */
export function fakeStore(setting: StoreSetting, log: string[]): FakeStore {
  let state = setting.state ?? emptyState;
  let settings: Settings = setting.settings ?? { version: 1 };
  let recovery = setting.recovery ?? null;
  const entries = new Map((setting.entries ?? []).map((entry) => [entry.id, entry]));
  const older = new Map<string, Entry | undefined>();
  let lastChange: readonly string[] = [];
  const put = (entry: Entry): void => {
    older.set(entry.id, entries.get(entry.id));
    entries.set(entry.id, entry);
  };
  const store: Store = {
    read: () => state,
    save: (next) =>
      later(() => {
        log.push('save');
        state = next;
      }),
    update: (change) =>
      later(() => {
        log.push('save');
        state = change(state);
      }),
    append: (entry) =>
      later(() => {
        setting.onAppend?.(entry);
        log.push('append');
        put(entry);
      }),
    appendAll: (all) =>
      later(() => {
        for (const entry of all) setting.onAppend?.(entry);
        log.push('append all');
        for (const entry of all) put(entry);
      }),
    remove: (ids) =>
      later(() => {
        log.push('remove');
        for (const id of ids) {
          older.set(id, entries.get(id));
          entries.delete(id);
        }
      }),
    erase: (ids) =>
      later(() => {
        log.push('erase');
        for (const id of ids) {
          older.delete(id);
          entries.delete(id);
        }
      }),
    latest: () => Promise.resolve([...entries.values()]),
    before: (ids) => Promise.resolve(ids.flatMap((id) => older.get(id) ?? [])),
    lastChange: {
      read: () => lastChange,
      write: (ids) => {
        lastChange = ids;
      },
    },
    entries: () => Promise.resolve([...entries.values()]),
    settings: () => settings,
    saveSettings: (next) =>
      later(() => {
        settings = next;
      }),
    recovery: {
      read: () => recovery,
      write: (next) => {
        recovery = next;
      },
    },
    folders: { data: '/data/coach', config: '/config/coach' },
  };
  return { store, state: () => state, entries: () => [...entries.values()], recovery: () => recovery };
}

function later<T>(make: () => T): Promise<T> {
  return Promise.resolve().then(make);
}
