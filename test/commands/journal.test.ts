import { describe, expect, it } from '@jest/globals';

import { journal } from '../../src/commands/journal.js';
import type { Entry } from '../../src/core/journal/entry.js';
import { emptyState } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';
import { somebody } from '../helpers/journeys.js';
import { realShelf } from '../helpers/real-content.js';

/** What was kept, without the id that is random. */
function kept(fake: FakePorts): readonly Omit<Entry, 'id'>[] {
  return fake
    .entries()
    .map(({ at, text, mood, tags, step, prompt }) => ({ at, text, mood, tags, step, prompt }));
}

type Writing = FakePorts['ports']['ask']['writing'];

const LINE = 'journal:night_line';

describe('writing at a page', () => {
  it('keeps the text with step, prompt and tags, then the mood', async () => {
    const fake = fakePorts({
      state: somebody({ step: 'feel' }),
      answers: { [LINE]: 'Dear you\n@night', mood: 4 },
    });
    expect(await journal(fake.ports, { prompt: 'night_line' })).toBe(0);
    expect(kept(fake)).toEqual([
      {
        at: '2026-11-22T12:00:00+00:00',
        text: 'Dear you\n@night',
        mood: 4,
        tags: ['night'],
        step: 'feel',
        prompt: 'night_line',
      },
    ]);
    expect(fake.state().measures).toEqual([{ id: 'mood', value: 4, at: '2026-11-22T12:00:00+00:00' }]);
    expect([fake.recovery(), fake.unused()]).toEqual([null, []]);
  });

  it('asks the same prompt of the day whenever it is called, and another one after it was written to', async () => {
    const state = somebody({ step: 'feel' });
    const ids = [await askedFirst({ state }), await askedFirst({ state, now: '2026-11-22T22:00' })];
    expect(ids[0]).toBe(ids[1]);
    expect(await askedFirst({ state, entries: [entryAt(ids[0] ?? '')] })).not.toBe(ids[0]);
  });

  it('keeps the text before it asks for the mood: leaving there loses nothing', async () => {
    const fake = fakePorts({ answers: { [LINE]: 'Dear you', mood: new Error('stopped') } });
    await expect(journal(fake.ports, { prompt: 'night_line' })).rejects.toThrow('stopped');
    expect(kept(fake).map(({ text, mood }) => [text, mood])).toEqual([['Dear you', null]]);
    expect(fake.recovery()).toBeNull();
  });

  it.each(['skip', 'back'] as const)('takes no mood for an answer (%s)', async (key) => {
    const fake = fakePorts({ answers: { [LINE]: 'Dear you', mood: { key } } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(kept(fake)[0]?.mood).toBeNull();
    expect(fake.state().measures).toEqual([]);
  });

  it('shows help, and the reason with its guides, and asks again', async () => {
    const turns = [{ key: 'help' }, { key: 'why' }, { key: 'skip' }] as const;
    const fake = fakePorts({ answers: { [LINE]: { turns } } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(fake.talk()).toContain('nobody else reads it');
    expect(fake.talk()).toContain('From: our own choice.');
    expect(fake.entries()).toEqual([]);
  });

  it('says so and saves nothing where nobody can be asked', async () => {
    const recovery = { question: 'urge_plan', text: 'half a' };
    const fake = fakePorts({ nobody: true, recovery });
    await expect(journal(fake.ports, {})).rejects.toMatchObject({ kind: 'usage' });
    expect([fake.log, fake.recovery()]).toEqual([[], recovery]);
  });
});

describe('which page', () => {
  it.each([
    ['an unknown one', emptyState, 'nope', 'usage'],
    ['one that is closed when the way is', somebody({ answers: { afraid: 'yes' } }), 'admire', 'closed'],
    ['one that is closed before anything was asked', emptyState, 'admire', 'closed'],
  ] as const)('refuses %s', async (_, state, prompt, kind) => {
    const fake = fakePorts({ state });
    await expect(journal(fake.ports, { prompt })).rejects.toMatchObject({ kind });
    expect(fake.log).toEqual([]);
  });

  it.each(['afraid', 'frightening', 'said_no', 'new_partner', 'self_harm', 'court_order'])(
    'keeps to pages that are fit for it once %s has closed the way',
    async (fact) => {
      const fit = realShelf()
        .prompts.filter((one) => one.closed)
        .map((one) => `journal:${one.id}`);
      const state = somebody({ step: 'own_part', answers: { [fact]: 'yes' } });
      expect(fit).toContain(await askedFirst({ state }));
    },
  );

  it('has the page about a slip in its turn only where there was one', async () => {
    const slip = { id: 'c', on: '2026-11-21', by: 'me', how: 'text' } as const;
    const days = Array.from({ length: 30 }, (_, i) => `2026-12-${String(i + 1).padStart(2, '0')}`);
    const asked = async (on: string | null): Promise<readonly unknown[]> =>
      Promise.all(
        days.map((day) => {
          const contacts = on === null ? [] : [{ ...slip, on: day }];
          return askedFirst({
            state: somebody({ step: 'space', state: { contacts } }),
            now: `${day}T12:00`,
          });
        }),
      );
    expect(await asked('2026-12-01')).toContain('journal:slip');
    expect(await asked(null)).not.toContain('journal:slip');
  });
});

describe('a text that was interrupted', () => {
  it('is put aside when the prompt is stopped by force', async () => {
    const fake = fakePorts({ answers: {} });
    const { ask } = fake.ports;
    const writing: Writing = (question) => {
      question.keep?.('Dear');
      question.keep?.('Dear yo');
      return Promise.reject(new CoachError('interrupted', 'Stopped.'));
    };
    const stopped = journal({ ...fake.ports, ask: { ...ask, writing } }, { prompt: 'night_line' });
    await expect(stopped).rejects.toMatchObject({ kind: 'interrupted' });
    expect(fake.recovery()).toEqual({ question: LINE, text: 'Dear yo' });
    expect(fake.entries()).toEqual([]);
  });

  it('is offered again at the same page, whatever the prompt of the day is', async () => {
    const fake = fakePorts({
      recovery: { question: LINE, text: 'Dear yo' },
      answers: { [LINE]: 'Dear you', mood: 5 },
    });
    const standing: (string | undefined)[] = [];
    const { ask } = fake.ports;
    const writing: Writing = (question) => {
      standing.push(question.standing);
      return ask.writing(question);
    };
    await journal({ ...fake.ports, ask: { ...ask, writing } }, {});
    expect(standing).toEqual(['Dear yo']);
    expect(kept(fake).map(({ text }) => text)).toEqual(['Dear you']);
    expect(fake.recovery()).toBeNull();
  });

  it('stays where it is when somebody goes back, and goes when they leave the page empty', async () => {
    const recovery = { question: LINE, text: 'Dear yo' };
    const back = fakePorts({ recovery, answers: { [LINE]: { key: 'back' } } });
    await journal(back.ports, {});
    expect(back.recovery()).toEqual(recovery);
    const empty = fakePorts({ recovery, answers: { [LINE]: { key: 'skip' } } });
    await journal(empty.ports, {});
    expect(empty.recovery()).toBeNull();
  });

  it('of another question becomes an entry, so that its place is free', async () => {
    const fake = fakePorts({
      recovery: { question: 'urge_plan', text: 'When it comes, I' },
      answers: { [LINE]: 'Dear you', mood: { key: 'skip' } },
    });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(kept(fake).map(({ text, prompt }) => [text, prompt])).toEqual([
      ['When it comes, I', 'urge_plan'],
      ['Dear you', 'night_line'],
    ]);
  });
});

describe('crisis words', () => {
  it('are kept first, then met with the calm panel, and the mood is still asked', async () => {
    const fake = fakePorts({ answers: { [LINE]: 'I do not want to live any more', mood: 1 } });
    await journal(fake.ports, { prompt: 'night_line' });
    expect(fake.log).toEqual([
      `ask ${LINE}`, 'append', 'talk', 'save', 'ask mood', 'append', 'save', 'talk',
    ]); // prettier-ignore
    expect(fake.talk()).toContain('coach support');
    expect(fake.state().concern).toBe('2026-11-22');
    expect(kept(fake)[0]?.mood).toBe(1);
  });

  it('show nothing that is not true: where the entry cannot be kept, no panel says that it is', async () => {
    const onAppend = (): void => {
      throw new CoachError('failed', 'The disk is full.');
    };
    const fake = fakePorts({ answers: { [LINE]: 'I do not want to live any more' }, onAppend });
    await expect(journal(fake.ports, { prompt: 'night_line' })).rejects.toMatchObject({ kind: 'failed' });
    expect(fake.talk()).toBe('');
    expect(fake.recovery()).toEqual({ question: LINE, text: 'I do not want to live any more' });
  });
});

/** The id of the page that is asked. */
async function askedFirst(setting: FakeSetting): Promise<string | undefined> {
  const fake = fakePorts({ ...setting, otherwise: { key: 'back' } });
  await journal(fake.ports, {});
  return fake.asked()[0];
}

function entryAt(page: string): Entry {
  const prompt = page.replace('journal:', '');
  return { id: 'e1', at: '2026-11-22T09:00:00+00:00', text: 'x', mood: null, tags: [], step: 'feel', prompt };
}
