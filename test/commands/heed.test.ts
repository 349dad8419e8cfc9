/** Wherever a person writes freely, the text is on the disk before its words are looked at, and nothing is blocked. */
import { describe, expect, it, test } from '@jest/globals';

import { contactAdd } from '../../src/commands/contact.js';
import { draftHold } from '../../src/commands/draft-hold.js';
import { draftReplies } from '../../src/commands/draft-replies.js';
import { draftWrite } from '../../src/commands/draft-write.js';
import { draft } from '../../src/commands/draft.js';
import { journalEdit } from '../../src/commands/journal-edit.js';
import { journal, journalAdd } from '../../src/commands/journal.js';
import { status } from '../../src/commands/status.js';
import { support } from '../../src/commands/support.js';
import { urgeNote } from '../../src/commands/urge-note.js';
import { urge } from '../../src/commands/urge.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { Ports } from '../../src/ports.js';
import { somebody } from '../helpers/journeys.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const HEAVY = 'I want to die tonight.';
const HELP = 'You do not have to carry this alone.';
const skip = { key: 'skip' } as const;
const breath = { breathe: true, strength: 7, trigger: 'hard_day', did: 'waited' };
const entry = {
  id: 'one-id',
  at: '2026-11-20T10:00:00+00:00',
  text: 'One.',
  mood: null,
  tags: [],
  step: null,
  prompt: null,
};
const saved = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  stage: 'warm',
  versions: [{ at: '2026-11-22T12:00:00+00:00', text: 'Hello', verdict: 'ok' }],
  heldUntil: null,
  why: null,
  decision: null,
} as const;

async function* piped(text: string): AsyncGenerator<string> {
  await Promise.resolve();
  yield text;
}

function placeOf(name: string, text: string): Place {
  const place = placesFor(text)[name];
  if (place === undefined) throw new Error(`no place is called ${name}`);
  return place;
}

interface Place {
  readonly setting: FakeSetting;
  readonly run: (ports: Ports) => Promise<unknown>;
}

const placesFor = (text: string): Readonly<Record<string, Place>> => ({
  'journal add, as an argument': { setting: {}, run: (ports) => journalAdd(ports, { text }) },
  'journal add, in the editor': {
    setting: { edit: () => ({ kind: 'text', text }) },
    run: (ports) => journalAdd(ports, { text: '', edit: true }),
  },
  'journal, to a prompt': {
    setting: { answers: { 'journal:night_line': text, mood: skip } },
    run: (ports) => journal(ports, { prompt: 'night_line' }),
  },
  'journal, a letter': {
    setting: { answers: { 'journal:letter': text, letter: 'keep', mood: skip } },
    run: (ports) => journal(ports, { prompt: 'letter' }),
  },
  'journal edit': {
    setting: { entries: [entry], edit: () => ({ kind: 'text', text }) },
    run: (ports) => journalEdit(ports, { id: 'one' }),
  },
  'urge, what set it off': {
    setting: { answers: { ...breath, trigger: 'other', trigger_own: text } },
    run: urge,
  },
  'urge note': {
    setting: { answers: { 'urge:note': text } },
    run: (ports) => urgeNote(ports, {}),
  },
  'a slip, the plan in own words': {
    setting: { answers: { trigger: 'late', plan: 'other', plan_own: text } },
    run: (ports) => contactAdd(ports, { by: 'me' }),
  },
  'contact add, the note': {
    setting: {},
    run: (ports) => contactAdd(ports, { by: 'them', note: '-', stdin: piped(text) }),
  },
  'draft hold, why it would be sent': {
    setting: { state: { ...somebody({ step: 'reflect' }), drafts: [saved] }, answers: { draft_why: text } },
    run: (ports) => draftHold(ports, { id: 'aaaa', for: '24h' }),
  },
  'draft replies': {
    setting: { answers: { reply_warm: text }, otherwise: skip },
    run: (ports) => draftReplies(ports, {}),
  },
});
const names = Object.keys(placesFor(''));

describe('heavy words', () => {
  it.each(names)('are saved, then met: %s', async (name) => {
    const { setting, run } = placeOf(name, HEAVY);
    const fake = fakePorts({ state: somebody({ step: 'reflect' }), width: 1000, ...setting });
    const keptWhenShown: boolean[] = [];
    const talk = (text: string): void => {
      if (text.includes(HELP))
        keptWhenShown.push(JSON.stringify([fake.entries(), fake.state()]).includes(HEAVY));
      fake.ports.say.talk(text);
    };
    await run({ ...fake.ports, say: { ...fake.ports.say, talk } });
    expect(keptWhenShown).toEqual([true]);
    expect(fake.state().concern).toBe('2026-11-22');
  });

  it.each(names)('are not seen in harmless ones: %s', async (name) => {
    const { setting, run } = placeOf(name, 'I walked home.');
    const fake = fakePorts({ state: somebody({ step: 'reflect' }), width: 1000, ...setting });
    await run(fake.ports);
    expect(JSON.stringify([fake.entries(), fake.state()])).toContain('I walked home.');
    expect(fake.talk()).not.toContain(HELP);
    expect(fake.state().concern).toBeNull();
  });

  test('in a message bring help and no advice on style, and are remembered', async () => {
    const fake = fakePorts({ state: somebody({ step: 'reflect' }), width: 1000 });
    await draft(fake.ports, { text: `${HEAVY} Please come back, please.`, stage: 'warm' });
    expect(fake.out()).toContain('coach support');
    expect(fake.out()).not.toContain('Guide 2');
    expect(fake.state().concern).toBe('2026-11-22');
  });

  test('in a draft that is written here are kept with it, and then nothing more is asked', async () => {
    const fake = fakePorts({
      state: somebody({ step: 'reflect' }),
      answers: { 'draft:': HEAVY },
      otherwise: skip,
    });
    await draftWrite(fake.ports, { stage: 'warm' });
    expect(fake.state().drafts[0]?.versions.at(-1)?.text).toBe(HEAVY);
    expect(fake.asked()).not.toContain('draft_next');
    expect(fake.state().concern).toBe('2026-11-22');
  });
});

test('the panel names a line to call, the own plan, a way to steady oneself and a person', async () => {
  const fake = fakePorts({ width: 1000 });
  await journalAdd(fake.ports, { text: HEAVY });
  for (const part of [
    'coach support',
    'coach support plan',
    'emergency number',
    'five things',
    'one person you trust',
  ])
    expect(fake.talk().replace(/\s+/g, ' ')).toContain(part);
});

describe('a concern', () => {
  const line = async (fake: ReturnType<typeof fakePorts>): Promise<boolean> => {
    const before = fake.out().length;
    await status(fake.ports, {});
    return fake.out().slice(before).includes('coach support');
  };

  it('stands in status until support was opened, and comes back with new words', async () => {
    const fake = fakePorts({ state: somebody({ step: 'reflect' }) });
    expect(await line(fake)).toBe(false);
    await journalAdd(fake.ports, { text: HEAVY });
    await journalAdd(fake.ports, { text: 'Went for a walk.' });
    expect(await line(fake)).toBe(true);
    await support(fake.ports, {});
    expect(await line(fake)).toBe(false);
    await journalAdd(fake.ports, { text: 'Nobody would notice if I was gone.' });
    expect(await line(fake)).toBe(true);
  });
});

test('nothing that is kept says anything about the person but what the person said', () => {
  const names = JSON.stringify(Object.keys(emptyState));
  expect(names).not.toMatch(/score|risk|diagnos|label|severity|level/i);
});
