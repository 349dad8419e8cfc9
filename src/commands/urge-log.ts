/** One urge on the disk. */
import type { LoggedUrge } from '../core/urge/urge.js';
import { withUrge } from '../core/urge/urge.js';
import type { Ports } from '../ports.js';

/** The urge as it is known now. */
export async function keepUrge({ store }: Ports, logged: LoggedUrge): Promise<LoggedUrge> {
  await store.update((state) => ({ ...state, urges: withUrge(state.urges, logged) }));
  return logged;
}
