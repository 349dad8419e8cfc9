/** Keeping what was written, and looking after whoever wrote it: in that order. */
import { randomUUID } from 'node:crypto';

import type { Entry } from '../core/journal/entry.js';
import { instantAt } from '../core/journal/instant.js';
import { tagsIn } from '../core/journal/tags.js';
import { CoachError } from '../errors.js';
import type { Ports } from '../ports.js';
import { heed } from './heed.js';
import { promptOf } from './journal-writing.js';

/** The entry is durable before its words are looked at. Crisis words block nothing: they bring up the calm panel. */
export async function keepEntry(ports: Ports, entry: Entry): Promise<void> {
  await ports.store.append(entry);
  await heed(ports, entry.text);
}

/** The mood of a kept entry is a measure too: that is what `status` and the report read. */
export async function keepMood(ports: Ports, { at, mood }: Entry): Promise<void> {
  if (mood === null) return;
  const { mood: id } = (await ports.playbook()).roles;
  if (id === undefined) return;
  await ports.store.update((state) => ({
    ...state,
    measures: [...state.measures, { id, value: mood, at }],
  }));
}

/** An entry of now, with the tags of its text. */
export function newEntry({ clock }: Ports, parts: Pick<Entry, 'text' | 'step' | 'prompt'>): Entry {
  return { id: randomUUID(), at: clock.now(), mood: null, tags: tagsIn(parts.text), ...parts };
}

/** There is room for one interrupted text. Another one that waits there becomes the entry that it would have been. */
export async function keepOther(ports: Ports, question: string): Promise<void> {
  const before = ports.store.recovery.read();
  if (before === null || before.question === question || before.text.trim() === '') return;
  const prompt = promptOf(before.question) ?? before.question;
  // The empty sheet has no prompt.
  const parts = { text: before.text, step: null, prompt: prompt === '' ? null : prompt };
  await keepEntry(ports, newEntry(ports, parts));
  ports.store.recovery.write(null);
  ports.say.talk('What you were writing at another question is kept in the journal.');
}

const NOON = '12:00';

/** `--on WHEN` as an instant; a day without a time is noon. Throws `usage` where it cannot be read or is yet to come. */
export async function timeGiven({ clock, when: read }: Ports, given: string): Promise<string> {
  const today = clock.today();
  const when = await read(given);
  if (when === null) {
    throw new CoachError(
      'usage',
      'The time after --on cannot be read, or is still to come.',
      'Write it as "yesterday 21:00", "3 days ago", or 2026-11-20T21:00.',
    );
  }
  return when.day === today && when.time === undefined ? clock.now() : instantAt(when.day, when.time ?? NOON);
}
