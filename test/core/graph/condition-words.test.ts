import { describe, expect, it } from '@jest/globals';

import { conditionWords } from '../../../src/core/graph/condition-words.js';
import type { Condition } from '../../../src/core/graph/condition.js';

const afraid: Condition = { kind: 'is', fact: 'afraid', values: ['yes', 'unsure'] };
const reply: Condition = { kind: 'is', fact: 'their_words', values: ['no_again'] };
const waited: Condition = { kind: 'number', fact: 'days', bound: 'under', to: 'wait_days' };

const table: readonly (readonly [Condition, string])[] = [
  [afraid, 'afraid is yes or unsure'],
  [reply, 'their words is no again'],
  [waited, 'days under wait days'],
  [{ kind: 'number', fact: 'steady', bound: 'at_least', to: 6 }, 'steady at least 6'],
  [{ kind: 'not', of: afraid }, 'not (afraid is yes or unsure)'],
  [{ kind: 'all', of: [afraid, waited] }, 'afraid is yes or unsure and days under wait days'],
  [{ kind: 'all', of: [{ kind: 'any', of: [afraid, reply] }, waited] }, '(afraid is yes or unsure or their words is no again) and days under wait days'],
  [{ kind: 'any', of: [{ kind: 'all', of: [reply] }, waited] }, 'their words is no again or days under wait days'],
  [{ kind: 'is', fact: 'steady', values: ['unknown', 'skipped', 'unasked', 'any'] }, 'steady is not known or skipped or not asked yet or answered'],
  [{ kind: 'all', of: [] }, 'always'],
  [{ kind: 'any', of: [] }, 'never'],
]; // prettier-ignore

describe('a condition in words', () => {
  it.each(table)('%j', (condition, words) => {
    expect(conditionWords(condition)).toBe(words);
  });
});
