/** The help lines inside the walk: the same page as `coach support`, whoever answers. */
import { wrap } from '../../terminal/wrap.js';
import { supportPage } from '../support.js';
import type { Session } from './session.js';

export async function showSupport({ ports }: Session): Promise<void> {
  const { say, store } = ports;
  const page = supportPage(await ports.shelf(), store.settings().country);
  say.talk(`\n${wrap(page, say.width)}`);
}
