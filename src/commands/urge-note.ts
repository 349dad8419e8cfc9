/** `coach urge note`: what is written in a calm hour for a restless one. */
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';
import type { Page } from './journal-writing.js';
import { writePage } from './journal-writing.js';
import { words } from '../terminal/views/urge-words.js';

const PAGE: Page = { id: 'urge:note', question: words.noteQuestion, why: words.noteHelp };

/** Writes it, with the old text standing ready; with `json` it is only shown. */
export async function urgeNote(
  ports: Ports,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const before = ports.store.read().calmNote;
  if (json) {
    await ports.say.result(jsonText({ version: 1, note: before }));
    return 0;
  }
  if (ports.ask.person) ports.say.talk(wrap(words.noteHelp, ports.say.width));
  const text = await writePage(ports, PAGE, before?.text);
  if (text === null || text === before?.text) {
    ports.say.talk(words.noteUnchanged);
    return 0;
  }
  await ports.store.save({ ...ports.store.read(), calmNote: { text, on: ports.clock.today() } });
  ports.store.recovery.write(null);
  ports.say.talk(words.noteKept);
  await heed(ports, text);
  return 0;
}
