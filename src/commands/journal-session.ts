/** One page from its question to the mood. The text is kept before anything else is asked. */
import type { Entry } from '../core/journal/entry.js';
import { isLongSession, minutesBetween } from '../core/journal/pace.js';
import { whoOf } from '../core/journey/who.js';
import type { Prompt } from '../core/shelf.js';
import { fill } from '../core/words.js';
import type { Ports } from '../ports.js';
import { shortId } from '../terminal/views/journal.js';
import { words } from '../terminal/views/journal-words.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';
import { askFate } from './journal-letter.js';
import type { Fate } from './journal-letter.js';
import type { Desk } from './journal-page.js';
import { stepNow } from './journal-page.js';
import { askMood, pageOf, writePage } from './journal-writing.js';
import { keepEntry, keepMood, keepOther, newEntry } from './keep-entry.js';

/** The entry as it was kept; null where nothing was. */
export async function writeAt(ports: Ports, desk: Desk, prompt: Prompt | null): Promise<Entry | null> {
  const page = pageOf(prompt, (text) => fill(text, whoOf(desk.playbook, desk.state)));
  if (ports.ask.person) await keepOther(ports, page.id);
  const begun = ports.clock.minutes();
  const text = await writePage(ports, page);
  const fate = text === null || prompt?.kind !== 'letter' ? KEEP : await askFate(ports);
  if (text === null || fate === null) {
    ports.say.talk(ports.store.recovery.read() === null ? words.nothingKept : words.putAside);
    return null;
  }
  const entry = newEntry(ports, { text, step: stepNow(desk), prompt: prompt?.id ?? null });
  const kept = fate.kind === 'burn' ? await burn(ports, text) : await keepAs(ports, entry, fate);
  restAfter(ports, begun);
  return kept;
}

const KEEP: Fate = { kind: 'keep' };

/** The words are met as any others; they themselves are nowhere afterwards. */
async function burn(ports: Ports, text: string): Promise<null> {
  ports.store.recovery.write(null);
  ports.say.talk(words.burned);
  await heed(ports, text);
  return null;
}

async function keepAs(ports: Ports, written: Entry, fate: Fate): Promise<Entry> {
  const entry = fate.kind === 'seal' ? { ...written, sealedUntil: fate.until } : written;
  await keepEntry(ports, entry);
  ports.store.recovery.write(null);
  const mood = await askMood(ports);
  const whole = { ...entry, mood };
  if (mood !== null) {
    await ports.store.append(whole);
    await keepMood(ports, whole);
  }
  ports.say.talk(fate.kind === 'seal' ? words.sealed(fate.until) : words.kept(shortId(entry)));
  return whole;
}

/** Long sessions end with the offer to leave it at that. */
function restAfter({ clock, say }: Ports, begun: number): void {
  const now = clock.minutes();
  if (isLongSession(begun, now)) say.talk(wrap(words.long(minutesBetween(begun, now)), say.width));
}
