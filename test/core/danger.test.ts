import { describe, expect, it } from '@jest/globals';

import { DANGER, KINDS, soundsUnsafe } from '../../src/core/danger.js';
import type { Weights } from '../../src/core/drafts/weigh.js';
import { realWatch } from '../helpers/real-content.js';
import { weightsFor } from '../helpers/weights.js';

const { crisis } = realWatch();

const LABELS = [DANGER, ...KINDS];

/** Everything that stands in the text speaks for each label; what stands in the other is known and says nothing. */
function weightsOf(text: string, other = ''): Weights {
  return {
    ...weightsFor(Object.fromEntries(LABELS.map((label) => [label, { [other]: 0, [text]: 40 }])), -0.9, null),
    step: LABELS.map(() => 0.04),
    sure: LABELS.map(() => ({ enough: 0.25, doubt: -0.7 })),
  };
}

describe('whether somebody may not be safe', () => {
  const weights = weightsOf('the river looked kind today');

  it('is told by crisis words, with weights or without', () => {
    expect(soundsUnsafe('I want to die', { crisis, weights: null })).toBe(true);
    expect(soundsUnsafe('I want to die, the river looked kind', { crisis, weights })).toBe(true);
  });

  it('is not told by a crisis word in a text that is like no other with one', () => {
    expect(
      soundsUnsafe('I want to die', { crisis, weights: { ...weights, bias: LABELS.map(() => -2) } }),
    ).toBe(false);
  });

  it('is told by likeness where no word is known', () => {
    expect(soundsUnsafe('The river looked kind today', { crisis, weights: null })).toBe(false);
    expect(soundsUnsafe('The river looked kind today', { crisis, weights })).toBe(true);
    expect(soundsUnsafe('Bought bread and a lamp.', { crisis, weights })).toBe(false);
  });

  it('is told of one sentence in a long text', () => {
    const long = 'We went to the shop and bought bread, then home, and had soup with the neighbours. '.repeat(
      60,
    );
    const knowing = { crisis, weights: weightsOf('the river looked kind today', long) };
    expect(soundsUnsafe(long, knowing)).toBe(false);
    expect(soundsUnsafe(`${long}The river looked kind today. ${long}`, knowing)).toBe(true);
  });

  it('is not told of nothing', () => {
    expect(soundsUnsafe('', { crisis, weights })).toBe(false);
    expect(soundsUnsafe('... !', { crisis, weights })).toBe(false);
  });
});

describe('what is said plainly', () => {
  it.each([
    'I want to die',
    'i dont want to live anymore',
    'I am going to kill myself',
    'I will kill him',
    'i want to hurt her so badly that she never walks again',
    'thinking about suicide again',
    'I cut myself last night',
    'I took all the pills',
    'I wish I was dead',
    'he hit me again',
    'She said she will kill me if I leave',
    'Nobody would miss me if I was gone',
    "I can't go on. I have written the letters.",
    'im scared of him, he broke my arm',
    'I am going to burn her house down',
  ])('is heard: %s', (line) => {
    expect(soundsUnsafe(line, realWatch())).toBe(true);
  });
});
