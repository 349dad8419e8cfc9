import { describe, expect, it } from '@jest/globals';
import { render } from '@inquirer/testing';

import { breathPrompt, momentOf } from '../../../src/terminal/prompts/breath.js';
import { base } from './config.js';

const breath = {
  phases: [
    { words: 'In', seconds: 2 },
    { words: 'Out', seconds: 3 },
  ],
  rounds: 2,
};

describe('the moment of a breath', () => {
  it.each([
    [0, 'In', 2, 1],
    [1, 'In', 1, 1],
    [2, 'Out', 3, 1],
    [4, 'Out', 1, 1],
    [5, 'In', 2, 2],
    [9, 'Out', 1, 2],
  ])('second %i', (second, words, left, round) => {
    expect(momentOf(breath, second)).toMatchObject({ words, left, round, rounds: 2 });
  });

  it('is over after the last round, and at once where there are no phases', () => {
    expect([momentOf(breath, 10), momentOf({ phases: [], rounds: 3 }, 0)]).toEqual([null, null]);
  });
});

describe('the prompt', () => {
  it('shows the words with what is left of them, and any key ends it', async () => {
    const { answer, events, getScreen } = await render(breathPrompt, { ...base(''), breath });
    expect(getScreen()).toContain('In #. 2');
    expect(getScreen()).toContain('Breath 1 of 2');
    events.keypress('a');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: null });
  });

  it('goes on by itself, and ends by itself', async () => {
    const short = { phases: [{ words: 'In', seconds: 1 }], rounds: 1 };
    const { answer } = await render(breathPrompt, { ...base(''), breath: short });
    await expect(answer).resolves.toEqual({ kind: 'answer', value: null });
  });

  it.each([
    ['x', 'leave'],
    ['d', 'end'],
  ])('Ctrl-%s', async (name, kind) => {
    const { answer, events } = await render(breathPrompt, { ...base(''), breath });
    events.keypress({ name, ctrl: true });
    await expect(answer).resolves.toEqual({ kind });
  });
});
