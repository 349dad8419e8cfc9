import { describe, expect, it } from '@jest/globals';
import { render } from '@inquirer/testing';

import type { Phase } from '../../../src/core/urge/breath.js';
import { breathPrompt } from '../../../src/terminal/prompts/breath.js';
import { handTicker } from '../../helpers/hand-ticker.js';
import { base, fakeScreen } from './config.js';

const phases: readonly Phase[] = [
  { words: 'Breathe in', seconds: 2, way: 'in' },
  { words: 'Breathe out', seconds: 3, way: 'out' },
];

async function started(columns = 80) {
  const hand = handTicker();
  const config = { ...base('', fakeScreen(columns)), breath: { phases, rounds: 1 }, ticker: hand.ticker };
  return { ...hand, ...(await render(breathPrompt, config)) };
}

describe('a guide for breaths', () => {
  it('counts down in two lines, says each phase, and ends by itself', async () => {
    const { tick, running, getScreen, answer } = await started();
    const seen = [getScreen()];
    for (let second = 1; second < 5; second += 1) {
      tick();
      seen.push(getScreen());
    }
    expect(`\n${seen.join('\n')}`).toMatchInlineSnapshot(`
     "
     Breathe in  [##-] 2
     0:05 left. Any key goes on.
     Breathe in  [###] 1
     0:04 left. Any key goes on.
     Breathe out [###] 3
     0:03 left. Any key goes on.
     Breathe out [##-] 2
     0:02 left. Any key goes on.
     Breathe out [#--] 1
     0:01 left. Any key goes on."
    `);
    tick();
    await expect(answer).resolves.toEqual({ kind: 'answer', value: null });
    expect(running()).toBe(false);
  });

  it.each([
    ['a', { kind: 'answer', value: null }],
    ['enter', { kind: 'answer', value: null }],
    ['escape', { kind: 'answer', value: null }],
    [{ name: 'x', ctrl: true }, { kind: 'leave' }],
    [{ name: 'd', ctrl: true }, { kind: 'end' }],
  ])('is ended by any key: %j', async (key, outcome) => {
    const { tick, running, events, answer } = await started();
    tick();
    events.keypress(key);
    await expect(answer).resolves.toEqual(outcome);
    expect(running()).toBe(false);
  });

  it('fits 40 columns with its two lines', async () => {
    const { getScreen } = await started(40);
    expect(getScreen().split('\n')).toHaveLength(2);
  });
});
