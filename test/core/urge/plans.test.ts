import { describe, expect, it } from '@jest/globals';

import { planText, plansToShow } from '../../../src/core/urge/plans.js';
import type { Plan } from '../../../src/core/urge/urge.js';

const plan = (id: string, when: string): Plan => ({ id, when, then: 'walk', on: '2026-11-22' });

describe('plans', () => {
  it.each([
    ['it is late', 'put the phone away', 'If it is late, then I will put the phone away.'],
    ['If it rains, ', 'then I will walk.', 'If it rains, then I will walk.'],
    ['it rains', "I'll walk", 'If it rains, then I will walk.'],
    ['ifs come up', 'idle for a while', 'If ifs come up, then I will idle for a while.'],
  ])('read as one sentence: %s, %s', (when, then, sentence) => {
    expect(planText({ when, then })).toBe(sentence);
  });

  it('are shown newest first, one for each moment, three at most', () => {
    const all = [plan('1', 'a'), plan('2', 'b'), plan('3', 'a'), plan('4', 'c'), plan('5', 'd')];
    expect(plansToShow(all).map(({ id }) => id)).toEqual(['5', '4', '3']);
    expect(plansToShow(all, 9).map(({ id }) => id)).toEqual(['5', '4', '3', '2']);
    expect(plansToShow([])).toEqual([]);
  });
});
