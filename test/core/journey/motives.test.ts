import { describe, expect, it } from '@jest/globals';

import { motiveAnswers, motiveDue } from '../../../src/core/journey/motives.js';
import { entry } from '../../store/samples.js';

describe('the question why, once more', () => {
  it.each<[string, readonly string[], number | null]>([
    ['2026-11-01', [], 1],
    ['2026-11-07', [], 1],
    ['2026-11-08', [], null],
    ['2026-11-02', ['2026-11-01'], null],
    ['2026-11-13', ['2026-11-01'], null],
    ['2026-11-14', ['2026-11-01'], 14],
    ['2026-11-20', ['2026-11-13'], 14],
    ['2026-11-20', ['2026-11-14'], null],
    ['2026-11-21', [], null],
    ['2026-11-28', ['2026-11-01', '2026-11-15'], 28],
    ['2026-12-04', ['2026-11-15'], 28],
    ['2026-12-05', [], null],
    ['2026-11-28', ['2026-11-28'], null],
  ])('begun on 1 November, on %s with answers on %j: %s', (today, answered, due) => {
    expect(motiveDue('2026-11-01', today, answered)).toBe(due);
  });

  it('its answers are those of the walk and of the journal', () => {
    const all = [entry('a', { prompt: 'why_back' }), entry('b'), entry('c', { prompt: 'why_back' })];
    expect(motiveAnswers(all).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
