/** One urge on the disk. */
import type { LoggedUrge } from '../core/urge/urge.js';
import { withUrge } from '../core/urge/urge.js';
import type { Ports } from '../ports.js';

/** The urge as it is known now; the state is read anew, because other things are saved in between. */
export async function keepUrge({ store }: Ports, logged: LoggedUrge): Promise<LoggedUrge> {
  const state = store.read();
  await store.save({ ...state, urges: withUrge(state.urges, logged) });
  return logged;
}
