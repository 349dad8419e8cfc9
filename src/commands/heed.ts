/** What was written is saved by now; if it sounds as if somebody may not be safe, the calm panel is shown. It blocks nothing. */
import { findCrisis } from '../core/crisis.js';
import type { Ports } from '../ports.js';

/** Call it after the text is on the disk. The line in `status` stays until support was opened. */
export async function heed(ports: Ports, text: string): Promise<void> {
  if (text.trim() === '') return;
  const { crisis } = await ports.shelf();
  if (findCrisis(text, crisis).length === 0) return;
  ports.say.talk(`\n${await ports.say.markdown(crisis.panel)}\n`);
  await ports.store.update((state) => ({ ...state, concern: ports.clock.today() }));
}
