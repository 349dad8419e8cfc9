/** The lexicon's syntax, and the lexicon that the coach comes with. */
import { describe, expect, it } from '@jest/globals';

import { findCrisis } from '../../src/core/crisis.js';
import type { Crisis } from '../../src/core/shelf.js';
import { realShelf } from '../helpers/real-content.js';

const small: Crisis = {
  panel: '',
  labels: [
    {
      id: 'one',
      phrases: ['want|wish ... to die', 'kill myself', 'dont wake up'],
      together: [['rope', 'calm']],
    },
    { id: 'two', phrases: ['afraid of him|her|them'], together: [] },
  ],
  cues: { rope: ['rope|ropes'], calm: ['so calm', 'lighter'] },
  harmless: ['to die for', 'kill myself laughing', 'afraid of him ... leaving'],
};

describe('the syntax', () => {
  const table: readonly (readonly [text: string, labels: readonly string[]])[] = [
    ['', []],
    ['I want to die', ['one']],
    ['The rope is in the boot. I feel lighter.', ['one']],
    ['I am so calm since I have the ropes', ['one']],
    ['the rope of the swing', []],
    [`the rope, ${'and then '.repeat(20)}so calm`, []],
    ['I WANT so much to die.', ['one']],
    ['I want it all now to die', ['one']],
    ['I want it all right now to die', []],
    ['to die I want', []],
    ['I want to diet', []],
    ['unwanted to die', []],
    ['A cake I want to die for', []],
    ['A cake to die for. I want to die.', ['one']],
    ['I could kill myself laughing', []],
    ['kill myself laughing, kill myself', ['one']],
    ["don't wake up", ['one']],
    ['don’t wake up', ['one']],
    ['ｄｏｎｔ wake up', ['one']],
    ['do\u200bnt wake up', ['one']],
    ['kïll mysélf', ['one']],
    ['kill\nmyself', ['one']],
    ['kill-myself', ['one']],
    ['afraid of him', ['two']],
    ['afraid of him really leaving', []],
    ['kill myself, afraid of her', ['one', 'two']],
  ];
  it.each(table)('%j -> %j', (text, labels) => {
    expect(findCrisis(text, small)).toEqual(labels);
  });

  it('reads a long text in no time', () => {
    const text = 'I want to go to the sea and to die of laughter and to see her. '.repeat(5000);
    const before = performance.now();
    findCrisis(text, realShelf().crisis);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});

describe('the lexicon of the coach', () => {
  const table: readonly (readonly [text: string, labels: readonly string[]])[] = [
    ['I do not want to live any more', ['self_harm']],
    ['everyone would be better off without me', ['self_harm']],
    ['I will hurt him if I see him', ['harm_to_others']],
    ['he hit me again last night', ['harmed']],
    ['I am dying to see the new place', []],
    ['I started a diet and studied until late', []],
    ['The silence is killing me', []],
  ];
  it.each(table)('%j -> %j', (text, labels) => {
    expect(findCrisis(text, realShelf().crisis)).toEqual(labels);
  });
});
