/** Pages with something of their own: the letter, the same question again, and an end in good time. */
import { describe, expect, it } from '@jest/globals';

import { journal, journalAdd, journalList, journalShow } from '../../src/commands/journal.js';
import { journalAgain } from '../../src/commands/journal-again.js';
import { journalExport } from '../../src/commands/journal-carry.js';
import { takeLeft } from '../../src/commands/take-left.js';
import type { Entry } from '../../src/core/journal/entry.js';
import type { Edited, LeftText } from '../../src/ports.js';
import { somebody } from '../helpers/journeys.js';
import type { FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const LETTER = 'journal:letter';
const WHY = 'Why did it end? And why so late?';

function entry(id: string, more: Partial<Entry> = {}): Entry {
  const at = '2026-11-20T10:00:00+00:00';
  return { id, at, text: `text of ${id}`, mood: null, tags: [], step: null, prompt: null, ...more };
}

describe('the letter that is not sent', () => {
  it('is kept', async () => {
    const fake = fakePorts({ answers: { [LETTER]: 'Dear you', letter: 'keep', mood: 4 } });
    await journal(fake.ports, { prompt: 'letter' });
    expect(fake.entries().map(({ text, mood, sealedUntil }) => [text, mood, sealedUntil])).toEqual([
      ['Dear you', 4, undefined],
    ]);
  });

  it('is sealed until a day after today: no list, search, show or export has it', async () => {
    const days = { turns: ['2026-11-22', '2026-12-20'] };
    const skip = { key: 'skip' } as const;
    const fake = fakePorts({
      answers: { [LETTER]: 'Dear you', letter: 'seal', sealed_until: days, mood: skip },
    });
    await journal(fake.ports, { prompt: 'letter' });
    const [letter] = fake.entries();
    expect(letter).toMatchObject({ text: 'Dear you', sealedUntil: '2026-12-20' });
    expect(fake.talk()).toContain('has to be after today');
    await journalList(fake.ports, { contains: ['Dear'] });
    await journalExport(fake.ports, { format: 'json' });
    await journalAgain(fake.ports, { prompt: 'letter', json: true });
    expect(fake.out()).not.toContain('Dear you');
    await expect(journalShow(fake.ports, { id: letter?.id ?? '' })).rejects.toMatchObject({ kind: 'usage' });
    const later = fakePorts({ entries: fake.entries(), now: '2026-12-20T08:00' });
    await journalList(later.ports, {});
    expect(later.out()).toContain('Dear you');
  });

  it('is burned: never an entry, nothing put aside; its words are met all the same', async () => {
    const fake = fakePorts({ answers: { [LETTER]: 'I want to die', letter: 'burn' } });
    await journal(fake.ports, { prompt: 'letter' });
    expect([fake.entries(), fake.recovery(), fake.log.includes('append')]).toEqual([[], null, false]);
    expect(fake.state().concern).toBe('2026-11-22');
  });

  it.each<[string, unknown]>([
    ['going back', { key: 'back' }],
    ['a stop', new Error('stopped')],
  ])('is put aside by %s', async (_what, letter) => {
    const fake = fakePorts({ answers: { [LETTER]: 'Dear you', letter: letter as Error } });
    await journal(fake.ports, { prompt: 'letter' }).catch(() => undefined);
    expect([fake.entries(), fake.recovery()]).toEqual([[], { question: LETTER, text: 'Dear you' }]);
  });
});

describe('again', () => {
  const old = [
    entry('one', { prompt: 'holding_on', at: '2026-10-26T10:00:00+00:00', mood: 3 }),
    entry('two', { prompt: 'holding_on', at: '2026-11-08T10:00:00+00:00' }),
    entry('other'),
  ];

  it('shows the answers together, each with its day, after the new one', async () => {
    const answers = { 'journal:holding_on': 'The new one', mood: 5 };
    const fake = fakePorts({ state: somebody({ step: 'feel' }), entries: old, answers });
    await journalAgain(fake.ports, { prompt: 'holding_on' });
    expect(fake.out().replace(/[0-9a-f]{8}$/m, 'ID')).toBe(
      [
        'Day 1\n2026-10-26 10:00  mood 3  one\ntext of one',
        'Day 14\n2026-11-08 10:00  two\ntext of two',
        'Day 28\n2026-11-22 12:00  mood 5  ID\nThe new one',
      ].join('\n\n'),
    );
    expect(fake.talk()).toContain('You have answered this 2 times, first on 2026-10-26.');
  });

  it('--json has the answers so far, and asks nothing', async () => {
    const fake = fakePorts({ entries: old });
    await journalAgain(fake.ports, { prompt: 'holding_on', json: true });
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      prompt: 'holding_on',
      question: expect.any(String),
      answers: [
        { day: 1, id: 'one', at: old[0]?.at, text: 'text of one', mood: 3 },
        { day: 14, id: 'two', at: old[1]?.at, text: 'text of two', mood: null },
      ],
    });
    expect(fake.asked()).toEqual([]);
  });

  it.each([{}, { json: true }])('an unknown prompt is refused %j', async (options) => {
    const asked = journalAgain(fakePorts().ports, { ...options, prompt: 'nope' });
    await expect(asked).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('an end in good time', () => {
  const long = Array.from({ length: 3 }, (_, i) =>
    entry(`e${i}`, { at: `2026-11-22T0${i}:00:00Z`, text: 'word '.repeat(150) }),
  );

  it('is offered after three long pages a day, and does not insist', async () => {
    const stop = fakePorts({ entries: long, answers: { write_on: false } });
    await journal(stop.ports, {});
    expect(stop.asked()).toEqual(['write_on']);
    const goOn = fakePorts({ entries: long, answers: { write_on: true }, otherwise: { key: 'back' } });
    await journal(goOn.ports, {});
    expect(goOn.asked().length).toBe(2);
  });

  it('is spoken of after a long session', async () => {
    const fake = fakePorts({ answers: { 'journal:night_line': 'x', mood: 5 } });
    const minutes = [600, 618];
    const clock = { ...fake.ports.clock, minutes: () => minutes.shift() ?? 618 };
    await journal({ ...fake.ports, clock }, { prompt: 'night_line' });
    expect(fake.talk()).toContain('That was 18 minutes.');
  });

  it('after three entries that circle there is something to do, and it says why; not twice', async () => {
    const state = somebody({ step: 'feel' });
    const round = ['a', 'b', 'c'].map((id) => entry(id, { text: WHY }));
    const fake = fakePorts({ state, entries: round, otherwise: { key: 'back' } });
    await journal(fake.ports, {});
    expect(fake.asked()).toEqual(['journal:after_circling']);
    expect(fake.talk()).toContain('turn round the question why');
    const after = [...round, entry('d', { text: WHY, prompt: 'after_circling' })];
    const next = fakePorts({ state, entries: after, otherwise: { key: 'back' } });
    await journal(next.ports, {});
    expect(next.asked()).not.toEqual(['journal:after_circling']);
    expect(next.talk()).not.toContain('turn round');
  });
});

describe('add --edit', () => {
  it.each<[string, Edited, readonly string[]]>([
    ['what the editor gives', { kind: 'text', text: 'start, and more\n' }, ['start, and more']],
    ['nothing where it ends with an error', { kind: 'cancelled' }, []],
  ])('keeps %s', async (_what, edited, texts) => {
    const seen: string[] = [];
    const edit = (text: string): Edited => {
      seen.push(text);
      return edited;
    };
    const fake = fakePorts({ edit });
    await journalAdd(fake.ports, { text: 'start', edit: true });
    expect([seen, fake.entries().map(({ text }) => text)]).toEqual([['start'], texts]);
  });

  it('refuses an emptied text', async () => {
    const fake = fakePorts({ edit: () => ({ kind: 'text', text: ' \n' }) });
    await expect(journalAdd(fake.ports, { text: 'start', edit: true })).rejects.toThrow('Nothing was saved');
    expect(fake.entries()).toEqual([]);
  });
});

describe('a text that a killed coach left in an editor', () => {
  const left = (text: string, log: string[]): LeftText => ({ text, remove: () => void log.push(text) });

  it.each<[string, string, FakeSetting, readonly string[], string | null]>([
    ['is put aside', 'half a page\n', {}, [], 'half a page'],
    [
      'is an entry where another waits',
      'half',
      { recovery: { question: 'journal:x', text: 'y' } },
      ['half'],
      'y',
    ],
    ['is let go where it is in the journal', 'text of a', { entries: [entry('a')] }, ['text of a'], null],
    ['is let go where it is empty', ' \n', {}, [], null],
  ])('%s, and removed', async (_what, text, setting, texts, aside) => {
    const removed: string[] = [];
    const fake = fakePorts({ ...setting, left: [left(text, removed)] });
    await takeLeft(fake.ports);
    expect([fake.entries().map((one) => one.text), fake.recovery()?.text ?? null]).toEqual([texts, aside]);
    expect(removed).toEqual([text]);
  });

  it('is what add --edit begins with', async () => {
    const seen: string[] = [];
    const edit = (text: string): Edited => {
      seen.push(text);
      return { kind: 'text', text };
    };
    const fake = fakePorts({ edit, left: [left('half a page', [])] });
    await journalAdd(fake.ports, { text: '', edit: true });
    expect([seen, fake.entries().map(({ text }) => text), fake.recovery()]).toEqual([
      ['half a page'], ['half a page'], null,
    ]); // prettier-ignore
  });
});
