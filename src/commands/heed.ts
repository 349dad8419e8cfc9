/** What was written is saved by now; if it sounds as if somebody may not be safe, the calm panel is shown. It blocks nothing. */
import { soundsUnsafe } from '../core/danger.js';
import type { Ports } from '../ports.js';

/** Call it after the text is on the disk. The line in `status` stays until support was opened. True when it was. */
export async function heed(ports: Ports, text: string): Promise<boolean> {
  if (text.trim() === '') return false;
  const watch = await ports.watch();
  if (!soundsUnsafe(text, watch)) return false;
  ports.say.talk(`\n${await ports.say.markdown(watch.crisis.panel)}\n`);
  await ports.store.update((state) => ({ ...state, concern: ports.clock.today() }));
  return true;
}
