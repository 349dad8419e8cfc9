import { expect, it } from '@jest/globals';

import type { Point, PointState } from '../../src/core/checklist.js';
import { pastOf } from '../../src/core/checklist-past.js';
import { realShelf } from '../helpers/real-content.js';

function points(states: Readonly<Record<string, PointState>>): readonly Point[] {
  return realShelf().checklist.flatMap((criterion) => {
    const state = states[criterion.id];
    return state === undefined ? [] : [{ criterion, state }];
  });
}

it('tells the last runs, and what has changed since the newest', () => {
  const days = ['01', '05', '09', '13', '17'].map((day) => `2026-11-${day}`);
  const checks = days.map((on) => ({
    on,
    verdict: 'not-yet' as const,
    answers: { steady: 'no', plan: 'yes', gone: 'yes', motive: 'perhaps' },
  }));
  const now = points({ steady: 'yes', plan: 'yes', motive: 'no', listens: 'yes' });
  expect(pastOf(checks, { points: now })).toEqual({
    runs: days.slice(1).map((on) => ({ on, verdict: 'not-yet' })),
    changed: [{ id: 'steady', then: 'no', now: 'yes' }],
  });
});

it('has nothing to tell the first time', () => {
  expect(pastOf([], { points: points({ steady: 'yes' }) })).toEqual({ runs: [], changed: [] });
});
