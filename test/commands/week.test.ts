import { describe, expect, it } from '@jest/globals';

import { journal } from '../../src/commands/journal.js';
import type { Measure } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const NOW = '2026-11-22T12:00:00+00:00';

function kept(on: string, [steady, self, thoughts]: readonly number[]): readonly Measure[] {
  const at = `${on}T09:00:00+00:00`;
  return Object.entries({ steady, self, thoughts }).map(([id, value = 0]) => ({
    id: `week:${id}`,
    value,
    at,
  }));
}

function given(measures: readonly Measure[], setting: FakeSetting): FakePorts {
  return fakePorts({ state: somebody({ step: 'heal', state: { measures } }), ...setting });
}

const before = [...kept('2026-11-08', [3, 2, 9]), ...kept('2026-11-15', [4, 5, 7])];
const answers = { week_steady: 6, week_self: 5, week_thoughts: 4 };

describe('the weekly check-in', () => {
  it('keeps three numbers, then a line, and shows the weeks', async () => {
    const fake = given(before, { answers: { ...answers, 'journal:week': 'I slept. @sleep' } });
    expect(await journal(fake.ports, { prompt: 'week' })).toBe(0);
    expect(fake.asked()).toEqual(['week_steady', 'week_self', 'week_thoughts', 'journal:week']);
    expect(fake.state().measures.slice(6)).toEqual([
      { id: 'week:steady', value: 6, at: NOW },
      { id: 'week:self', value: 5, at: NOW },
      { id: 'week:thoughts', value: 4, at: NOW },
    ]);
    expect(fake.entries().map(({ text, prompt, mood, tags }) => ({ text, prompt, mood, tags }))).toEqual([
      { text: 'I slept. @sleep', prompt: 'week', mood: null, tags: ['sleep'] },
    ]);
    expect(fake.talk()).toContain('How much of the day went to Robin?\n9, 7, 4 of 10.');
    expect(fake.talk()).toContain(' 6 |  *\n 4 |**');
    expect(fake.recovery()).toBeNull();
  });

  it('says the weeks in words where nothing is drawn', async () => {
    const fake = given(before, { plain: true, answers: { ...answers, 'journal:week': { key: 'skip' } } });
    await journal(fake.ports, { prompt: 'week' });
    expect(fake.talk()).toBe(
      [
        '\nHow steady were you this week?',
        '3, 4, 6 of 10. 1 is hardly at all, 10 is very.',
        '\nHow clear are you about who you are on your own?',
        '2, 5, 5 of 10. 1 is not at all, 10 is very.',
        '\nHow much of the day went to Robin?',
        '9, 7, 4 of 10. 1 is hardly any, 10 is nearly all.',
      ].join('\n'),
    );
    expect(fake.entries()).toEqual([]);
  });

  it('keeps each number before the next question', async () => {
    const fake = given([], { answers: { week_steady: 6, week_self: new Error('the terminal is gone') } });
    await expect(journal(fake.ports, { prompt: 'week' })).rejects.toThrow('the terminal is gone');
    expect(fake.state().measures).toEqual([{ id: 'week:steady', value: 6, at: NOW }]);
  });

  it('goes back to the number before, passes one over, and says why it asks', async () => {
    const fake = given([], {
      answers: {
        week_steady: { turns: [6, 7] },
        week_self: { turns: [{ key: 'back' }, { key: 'why' }, { key: 'skip' }] },
        week_thoughts: 2,
        'journal:week': { key: 'skip' },
      },
    });
    await journal(fake.ports, { prompt: 'week' });
    expect(fake.state().measures.map(({ id, value }) => [id, value])).toEqual([
      ['week:steady', 7],
      ['week:thoughts', 2],
    ]);
    expect(fake.talk()).toContain('It is one study');
    expect(fake.unused()).toEqual([]);
  });

  it('keeps nothing when the first question is left', async () => {
    const fake = given([], { answers: { week_steady: { key: 'back' } } });
    expect(await journal(fake.ports, { prompt: 'week' })).toBe(0);
    expect([fake.log, fake.talk()]).toEqual([['ask week_steady'], '']);
  });

  it.each([
    ['2026-11-22', true],
    ['2026-11-18', true],
    ['2026-11-17', false],
    ['2026-11-23', false],
  ])('after one on %s it asks first: %s', async (on, asks) => {
    const fake = given(kept(on, [4, 4, 4]), { answers: { another: false, week_steady: { key: 'back' } } });
    await journal(fake.ports, { prompt: 'week' });
    expect(fake.asked()).toEqual([asks ? 'another' : 'week_steady']);
    expect(fake.state().measures).toEqual(kept(on, [4, 4, 4]));
    expect(fake.talk()).toContain('How steady were you this week?\n4 of 10.');
  });

  it('goes on at the line that was interrupted, without the numbers again', async () => {
    const fake = given(kept('2026-11-22', [4, 4, 4]), {
      recovery: { question: 'journal:week', text: 'I sle' },
      answers: { 'journal:week': 'I slept.' },
    });
    await journal(fake.ports, {});
    expect(fake.asked()).toEqual(['journal:week']);
    expect(fake.entries().map(({ text }) => text)).toEqual(['I slept.']);
  });

  it('is the page of the day no sooner than a week after the numbers', async () => {
    const first = {
      id: 'a',
      at: '2026-11-01T08:00:00+00:00',
      text: 'x',
      mood: null,
      tags: [],
      step: null,
      prompt: null,
    };
    const offered = async (day: number, measures: readonly Measure[]): Promise<readonly string[]> => {
      const fake = given(measures, {
        now: `2026-11-${day}T12:00`,
        entries: [first],
        otherwise: { key: 'back' },
      });
      await journal(fake.ports, {});
      return fake.asked();
    };
    const days = Array.from({ length: 13 }, (_, i) => 16 + i);
    const week = async (measures: readonly Measure[]): Promise<number> => {
      const all = await Promise.all(days.map((day) => offered(day, measures)));
      return all.filter((asked) => asked.includes('week_steady')).length;
    };
    expect(await week([])).toBeGreaterThan(0);
    expect(await week(kept('2026-11-28', [4, 4, 4]))).toBe(0);
    expect(await week(kept('2026-11-22', [4, 4, 4]))).toBe(0);
  });
});
