/**
 * A store that holds everything back until the run is over: an answers file either does all that it can or, when a
 * value will not do at its question, nothing.
 */
import type { Entry } from '../../core/journal/entry.js';
import type { State } from '../../core/journey/state.js';
import type { Store } from '../../ports.js';

export interface HeldStore extends Store {
  /** Writes what was held back: the entries first, then the state. */
  release(): Promise<void>;
}

export function holdBack(store: Store): HeldStore {
  const entries: Entry[] = [];
  let state: State | null = null;
  return {
    ...store,
    read: () => state ?? store.read(),
    save: (next) => {
      state = next;
      return Promise.resolve();
    },
    update: (change) => {
      state = change(state ?? store.read());
      return Promise.resolve();
    },
    append: (entry) => {
      entries.push(entry);
      return Promise.resolve();
    },
    entries: async () => [...(await store.entries()), ...entries],
    // Text of an interrupted prompt belongs to the person at a prompt, not to a file of answers.
    recovery: { read: () => null, write: () => undefined },
    async release() {
      for (const entry of entries) await store.append(entry);
      if (state !== null) await store.save(state);
    },
  };
}
