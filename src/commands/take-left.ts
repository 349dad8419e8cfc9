/** What an editor had open when its coach was killed comes back, and is taken away from where it lay. */
import type { Ports } from '../ports.js';
import { saysSomething, withoutLastLineEnds } from './journal-entry.js';
import { pageId } from './journal-writing.js';
import { keepEntry, newEntry } from './keep-entry.js';

const FOUND = 'A text was open in an editor when the coach was cut off. It is put aside, and offered now.';
const KEPT = 'A text was open in an editor when the coach was cut off. It is kept in the journal.';

/** Kept first, removed then. A text that stands in the journal as it is was not changed before the end. */
export async function takeLeft(ports: Ports): Promise<void> {
  for (const left of await ports.leftInEditor()) {
    const text = withoutLastLineEnds(left.text);
    const entries = saysSomething(text) ? await ports.store.entries() : [];
    if (saysSomething(text) && !entries.some((entry) => entry.text === text)) await put(ports, text);
    left.remove();
  }
}

/** There is room for one interrupted text; a second one becomes an entry. */
async function put(ports: Ports, text: string): Promise<void> {
  if (ports.store.recovery.read() === null) {
    ports.store.recovery.write({ question: pageId(''), text });
    ports.say.talk(FOUND);
    return;
  }
  await keepEntry(ports, newEntry(ports, { text, step: null, prompt: null }));
  ports.say.talk(KEPT);
}
