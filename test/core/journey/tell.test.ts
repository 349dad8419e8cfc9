import { describe, expect, it } from '@jest/globals';

import type { Value } from '../../../src/core/graph/condition.js';
import { tell } from '../../../src/core/journey/tell.js';
import type { State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import { somebody } from '../../helpers/journeys.js';
import { realPlaybook } from '../../helpers/real-content.js';

function told(state: State, fact: string, value: Value): readonly [unknown, unknown] {
  const at = { fact, value, today: '2026-11-22', newId: () => 'id' };
  const journey = tell(realPlaybook(), state, at).journeys[realPlaybook().name];
  return [journey?.answers[fact]?.value, journey?.place.step];
}

describe('an answer told beside the walk', () => {
  it.each<[string, string, Value, Value, string]>([
    ['a report, where the walk takes one', 'afraid', 'unsure', 'unsure', 'let_go'],
    ['a report that closes nothing', 'afraid', 'no', 'no', 'space'],
    ['a number', 'steady', 4, 4, 'space'],
  ])('is %s', (_, fact, value, kept, step) => {
    const state = somebody({ step: 'space', answers: { [fact]: null } });
    expect(told(state, fact, value)).toEqual([kept, step]);
  });

  it.each<[string, Value, Value | null, string]>([
    ['afraid', 'unsure', 'yes', 'let_go'],
    ['said_no', 'yes', 'yes', 'let_go'],
    ['self_harm', 'yes', 'yes', 'dark'],
    // Nothing happened, and no report is taken here: it stays to be asked.
    ['afraid', 'no', null, 'heal'],
  ])('elsewhere %s %s is the thing that happened, if it closes the way', (fact, value, kept, step) => {
    const state = somebody({ step: 'heal', answers: { [fact]: null } });
    expect(told(state, fact, value)).toEqual([kept, step]);
  });

  it('lifts nothing that lasts', () => {
    expect(told(somebody({ step: 'space', answers: { afraid: 'yes' } }), 'afraid', 'no')[0]).toBe('yes');
  });

  it('changes nothing before the walk has begun', () => {
    const at = { fact: 'afraid', value: 'yes', today: '2026-11-22', newId: () => 'id' };
    expect(tell(realPlaybook(), emptyState, at)).toEqual(emptyState);
  });
});
