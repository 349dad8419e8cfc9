import { describe, expect, it } from '@jest/globals';

import { planAt, plansFor } from '../../src/core/reply-plan.js';
import { realShelf } from '../helpers/real-content.js';

const kinds = realShelf().replies;
const on = '2026-11-22';
const plans = {
  warm: { text: 'I sleep on it.', on },
  none: { text: 'I ring Sam.', on },
  taken: { text: 'I go to Mia.', on },
};

describe('the plans for an answer', () => {
  it('are about six kinds', () => {
    expect(kinds.map(({ id }) => id)).toEqual(['warm', 'neutral', 'cold', 'none', 'no', 'taken']);
  });

  it.each([
    ['warm', ['warm']],
    ['none', ['none']],
    ['cold', []],
    [undefined, ['warm', 'none', 'taken']],
  ] as const)('logged as %s', (reply, found) => {
    expect(plansFor(kinds, plans, reply).map(({ kind }) => kind.id)).toEqual(found);
  });

  it.each([
    ['reply', 'warm', 'warm'],
    ['reply', 'wants_to_talk', 'warm'],
    ['reply', 'nothing_yet', 'none'],
    ['reply', 'cold', undefined],
    ['new_partner', 'yes', 'taken'],
    ['new_partner', 'no', undefined],
    ['steady', 7, undefined],
    ['reply', null, undefined],
  ])('in the walk, %s: %s', (fact, value, found) => {
    expect(planAt(kinds, plans, { fact, value })?.kind.id).toBe(found);
  });
});
