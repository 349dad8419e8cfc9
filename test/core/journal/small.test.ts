/** The small sums of the journal. */
import { expect, it } from '@jest/globals';

import { answersTo } from '../../../src/core/journal/again.js';
import { changesBetween, changeWords } from '../../../src/core/journal/changes.js';
import { countDays, countTags } from '../../../src/core/journal/counts.js';
import type { Entry } from '../../../src/core/journal/entry.js';
import { unsealed } from '../../../src/core/journal/sealed.js';

const entry = (day: string, more: Partial<Entry> = {}): Entry => ({
  id: day, at: `${day}T10:00:00Z`, text: 'x', mood: null, tags: [], step: null, prompt: null, ...more,
}); // prettier-ignore

it.each([
  ['a\nb', 'a\nb', ''],
  ['a', 'a\nb\nc', '2 lines added'],
  ['a\nb\nc', 'a\nc', '1 line taken out'],
  ['a\nb\nc', 'a\nx\nc', '1 line changed'],
  ['a\nb', 'x\ny\nz', '1 line added, 2 changed'],
  ['a\nb\nc', 'x', '1 line changed, 2 taken out'],
  ['a\r\nb', 'a\nb', ''],
])('from %j to %j: %j', (before, after, words) => {
  expect(changeWords(changesBetween(before, after))).toBe(words);
});

it('answers to one question are counted in days from the first', () => {
  const entries = ['2026-11-22', '2026-10-26', '2026-11-08'].map((day) => entry(day, { prompt: 'who_now' }));
  const answers = answersTo([...entries, entry('2026-11-01')], 'who_now');
  expect(answers.map(({ day, entry: { id } }) => [day, id])).toEqual([
    [1, '2026-10-26'],
    [14, '2026-11-08'],
    [28, '2026-11-22'],
  ]);
  expect(answersTo(entries, 'other')).toEqual([]);
});

it('tags are counted from the most frequent, days from the first', () => {
  const entries = [entry('2026-11-22', { tags: ['b', 'a'] }), entry('2026-11-20', { tags: ['c', 'b'] })];
  expect(countTags([...entries, entry('2026-11-22')])).toEqual([
    { name: 'b', count: 2 },
    { name: 'a', count: 1 },
    { name: 'c', count: 1 },
  ]);
  expect(countDays([...entries, entry('2026-11-22')])).toEqual([
    { name: '2026-11-20', count: 1 },
    { name: '2026-11-22', count: 2 },
  ]);
});

it.each([
  ['2026-11-21', false],
  ['2026-11-22', true],
])('a letter sealed until 22 November is there on %s: %s', (today, there) => {
  const letter = entry('2026-10-01', { sealedUntil: '2026-11-22' });
  expect(unsealed([letter, entry('2026-10-02')], today).includes(letter)).toBe(there);
});
