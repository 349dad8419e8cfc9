/** The help lines inside the walk: the same page as `coach support`, whoever answers. */
import { wrap } from '../../terminal/wrap.js';
import { supportPage } from '../support.js';
import type { Ports } from '../../ports.js';
import type { Session } from './session.js';

export async function showSupport({ ports }: Pick<Session, 'ports'>): Promise<void> {
  const { say } = ports;
  const page = supportPage(await ports.shelf(), countryOf(ports));
  say.talk(`\n${wrap(page, say.width)}`);
}

/** Settings that cannot be read must not stand between a person and a number to call. */
function countryOf({ store }: Ports): string | undefined {
  try {
    return store.settings().country;
  } catch {
    return undefined;
  }
}
