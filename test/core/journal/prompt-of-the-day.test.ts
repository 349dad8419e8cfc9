import { describe, expect, it } from '@jest/globals';

import { addDays } from '../../../src/core/contact/day.js';
import type { Entry } from '../../../src/core/journal/entry.js';
import type { Moment } from '../../../src/core/journal/prompt-of-the-day.js';
import { promptOfTheDay } from '../../../src/core/journal/prompt-of-the-day.js';
import type { Prompt } from '../../../src/core/shelf.js';
import { realPlaybook, realShelf } from '../../helpers/real-content.js';

function prompt(id: string, steps: readonly string[], rest: Partial<Prompt> = {}): Prompt {
  const texts = { title: id, question: id, why: id, sources: ['coach'] };
  return { id, ...texts, kind: 'question', steps, closed: false, scales: [], ...rest };
}

const prompts: readonly Prompt[] = [
  prompt('one', ['feel']),
  prompt('two', ['feel'], { closed: true }),
  prompt('three', ['feel', 'rest']),
  prompt('four', ['rest'], { closed: true }),
  prompt('five', ['rest', 'feel'], { closed: true }),
  prompt('week', [], { kind: 'scale_week', closed: true }),
  prompt('slip', [], { closed: true }),
];

const moment: Moment = {
  today: '2026-11-22',
  step: 'feel',
  rest: 'rest',
  closed: false,
  entries: [],
  unfit: ['slip'],
};

function written(id: string, on: string): Entry {
  return { id: `${id} ${on}`, at: `${on}T10:00:00Z`, text: '', mood: null, tags: [], step: null, prompt: id };
}

function reachable(given: Partial<Moment>): readonly string[] {
  const ids = Array.from({ length: 60 }, (_, i) =>
    promptOfTheDay(prompts, { ...moment, ...given, today: addDays('2026-11-22', i) }),
  ).map((one) => one?.id ?? 'none');
  return [...new Set(ids)].sort();
}

describe('which prompts may come', () => {
  it.each<[string, Partial<Moment>, readonly string[]]>([
    ['those of the step', {}, ['five', 'one', 'three', 'two']],
    ['closed: only those fit for it', { closed: true }, ['five', 'two']],
    ['a step with none: those of the step for resting', { step: 'dark' }, ['five', 'four']],
    ['not begun', { step: null, closed: true }, ['five', 'four']],
    ['out of place no more', { unfit: [] }, ['five', 'one', 'slip', 'three', 'two']],
    ['no step, no rest, nothing for anywhere', { step: null, rest: null }, ['none']],
  ])('%s', (_, given, ids) => {
    expect(reachable(given)).toEqual(ids);
  });

  it('looks back at a week once there is one to look back at, and then once a week', () => {
    const first = written('one', '2026-11-15');
    expect(reachable({ entries: [first] })).toContain('week');
    const entries = [first, written('week', '2026-11-20')];
    const within = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'];
    const ids = within.map((today) => promptOfTheDay(prompts, { ...moment, entries, today })?.id);
    expect(ids).not.toContain('week');
  });
});

describe('with the days', () => {
  it('is another one the next day', () => {
    const days = Array.from({ length: 30 }, (_, i) => addDays('2026-11-22', i));
    const ids = days.map((today) => promptOfTheDay(prompts, { ...moment, today })?.id);
    expect(ids.filter((id, i) => id === ids[i - 1])).toEqual([]);
  });

  it('never asks the same twice in a row, however often somebody writes, in any step, closed or not', () => {
    const { steps, roles } = realPlaybook();
    const all = realShelf().prompts;
    const repeats = steps.flatMap(({ id: step }) =>
      [true, false].flatMap((closed) => {
        const entries: Entry[] = [];
        for (let i = 0; i < 120; i++) {
          const today = addDays('2026-11-22', Math.floor(i / 3));
          const now = { today, step, rest: roles.rest ?? null, closed, entries, unfit: ['slip'] };
          entries.push(written(promptOfTheDay(all, now)?.id ?? 'none', today));
        }
        return entries.filter((one, i) => one.prompt === entries[i - 1]?.prompt || one.prompt === 'none');
      }),
    );
    expect(repeats).toEqual([]);
  });

  it('passes over what was written to today', () => {
    const first = promptOfTheDay(prompts, moment)?.id ?? '';
    const second = promptOfTheDay(prompts, { ...moment, entries: [written(first, '2026-11-22')] })?.id ?? '';
    const both = [written(first, '2026-11-22'), written(second, '2026-11-22')];
    expect(new Set([first, second, promptOfTheDay(prompts, { ...moment, entries: both })?.id]).size).toBe(3);
  });
});
