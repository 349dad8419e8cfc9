/** `coach urge note`: what is written in a calm hour for a restless one. */
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { sourceWords } from '../terminal/views/sources.js';
import { words } from '../terminal/views/urge-words.js';
import { heed } from './heed.js';
import type { Page } from './journal-writing.js';
import { writePage } from './journal-writing.js';
import { keepOther } from './keep-entry.js';

const ID = 'urge:note';

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
  if (ports.ask.person) await keepOther(ports, ID);
  const text = await writePage(ports, await pageOf(ports), before?.text);
  if (text === null || text === before?.text) {
    ports.say.talk(words.noteUnchanged);
    return 0;
  }
  const calmNote = { text, on: ports.clock.today() };
  await ports.store.update((state) => ({ ...state, calmNote }));
  ports.store.recovery.write(null);
  ports.say.talk(words.noteKept);
  await heed(ports, text);
  return 0;
}

async function pageOf(ports: Ports): Promise<Page> {
  const { question, hint, sources } = (await ports.shelf()).urge.calmNote;
  return {
    id: ID,
    question: `${question}\n${hint}`,
    why: `From: ${sourceWords(sources)}.`,
    help: words.noteHelp,
  };
}
