/** One broken playbook for each rule: what is found, where, and the mend, whole. */
import { describe, expect, it } from '@jest/globals';

import { findingLine } from '../../../src/core/graph/finding-words.js';
import { checkPlaybook, checkRules } from '../../../src/core/graph/rules.js';
import { inputOf, sound } from '../../helpers/playbook.js';
import { breaking, proofs, rules } from './breaks.js';

describe('the rules', () => {
  it('find nothing in a sound playbook', () => {
    expect(checkRules(inputOf(sound))).toEqual({ findings: [], provable: true });
  });

  it.each(rules)('%s', (_what, breaks, found) => {
    expect(checkRules(inputOf(breaking(breaks))).findings.map(findingLine)).toEqual(found);
  });
});

describe('the proof', () => {
  it('finds nothing in a sound playbook', () => {
    const { findings, proof } = checkPlaybook(inputOf(sound));
    expect([findings, proof?.steps, proof?.holds.every((one) => one.holds)]).toEqual([[], 4, true]);
  });

  it.each(proofs)('%s', (_what, breaks, found) => {
    expect(checkPlaybook(inputOf(breaking(breaks))).findings.map(findingLine)).toEqual(found);
  });

  it.each([
    'duplicate-id',
    'unknown-step',
    'unknown-fact',
    'unknown-value',
    'bad-comparison',
    'circular-fact',
  ])('is not tried on what has a finding of %s', (rule) => {
    const breaks = rules.flatMap(([what, list]) => (what.startsWith(`${rule}:`) ? [list] : []));
    expect(breaks.map((list) => checkPlaybook(inputOf(breaking(list))).proof)).toEqual(
      breaks.map(() => null),
    );
  });
});
