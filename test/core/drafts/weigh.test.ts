import { describe, expect, it, test } from '@jest/globals';

import { BUCKET_BITS, featuresOf } from '../../../src/core/drafts/features.js';
import type { Features } from '../../../src/core/drafts/features.js';
import { plainLine } from '../../../src/core/danger.js';
import { readDraft } from '../../../src/core/drafts/read-draft.js';
import type { DraftRules } from '../../../src/core/drafts/rules.js';
import { weigh } from '../../../src/core/drafts/weigh.js';
import type { Weights } from '../../../src/core/drafts/weigh.js';
import { fewRules } from '../../helpers/draft-rules.js';
import { weightsFor } from '../../helpers/weights.js';

const BUCKETS = 1 << BUCKET_BITS;
const of = (text: string): Features => featuresOf(plainLine(text), 'warm');
const bucketsOf = (text: string): ReadonlySet<number> => new Set(of(text).keys());

describe('the features of a message', () => {
  it('are buckets, each once, with the first sentence that it stands in', () => {
    const found = of('Call me. Call me.');
    expect(Math.max(...found.keys())).toBeLessThan(BUCKETS);
    expect([...new Set(found.values())].sort()).toEqual([-1, 0]);
    expect(of('Call me. Then go.').size).toBeGreaterThan(found.size);
  });

  it('do not change with capitals, white space or the sort of quotes', () => {
    expect(bucketsOf("DON'T  call\tme")).toEqual(bucketsOf('don’t call me'));
  });

  it('tell order, a question and the stage apart', () => {
    expect(bucketsOf('you call me')).not.toEqual(bucketsOf('me call you'));
    expect(bucketsOf('call me?')).not.toEqual(bucketsOf('call me.'));
    expect(featuresOf(plainLine('call me'), 'apology')).not.toEqual(of('call me'));
    expect(featuresOf(plainLine('call me'), null)).not.toEqual(of('call me'));
  });

  it('share pieces of words, and pairs of words whatever stands between them', () => {
    const shared = (a: string, b: string): number => {
      const other = bucketsOf(b);
      return [...bucketsOf(a)].filter((bucket) => other.has(bucket)).length;
    };
    expect(shared('begging', 'begged')).toBeGreaterThan(shared('begging', 'apples'));
    expect(shared('pay the rent', 'pay my half of it, rent')).toBeGreaterThan(
      shared('pay the rent', 'pay my half of it, bread'),
    );
  });

  it('are the stage alone where there are no words', () => {
    expect([...of('').values()]).toEqual([-1]);
  });
});

describe('weights', () => {
  const weights = weightsFor({ begging: { 'please please': 20 }, blame: { 'your fault': 20 } });

  it('are added up, and the sentence that they come from is known', () => {
    const found = weigh(of('Nice day. This is your fault. See you.'), weights);
    expect(found.get('blame')?.sentence).toBe(1);
    expect(found.get('blame')?.score).toBeGreaterThan(found.get('begging')?.score ?? Infinity);
  });

  it('weigh nothing in a message without words but what every sum begins with', () => {
    const none = weigh(of(''), weightsFor({ begging: {} }));
    expect(none.get('begging')).toEqual({ score: -1, sentence: 0, isEnough: false, isDoubted: true });
  });
});

describe('rules and weights', () => {
  const reading = (text: string, weights: Weights | null, stage: 'warm' | 'apology' = 'warm') =>
    readDraft(text, stage, { ...fewRules, weights });

  test('without weights the rules decide alone', () => {
    expect(reading('I beg you', null).labels).toEqual(['begging']);
    expect(reading('please please', null).labels).toEqual([]);
  });

  test('what weights are sure of stands by itself, with its sentence', () => {
    const read = reading('Nice day. please please!', weightsFor({ begging: { 'please please': 60 } }));
    expect([read.verdict, read.labels, read.alike]).toEqual(['revise', ['begging'], ['begging']]);
    expect(read.findings.map(({ quote }) => quote)).toEqual(['please please']);
  });

  test('what a rule found is let go where the whole is nothing like it, and stays where it is in between', () => {
    const unlike = weightsFor({ begging: {} }, -2);
    const between = weightsFor({ begging: {} }, -0.4);
    expect(reading('I beg you', unlike).labels).toEqual([]);
    expect(reading('I beg you', between)).toMatchObject({ labels: ['begging'], alike: [] });
  });

  test('what excuses a label excuses a likeness too, in its sentence', () => {
    const excusing: DraftRules = {
      ...fewRules,
      labels: fewRules.labels.map((label) => ({
        ...label,
        unless: { ...label.unless, over: ['for bread'] },
      })),
      weights: weightsFor({ begging: { 'please please': 60 } }),
    };
    expect(readDraft('please please for bread', 'warm', excusing).labels).toEqual([]);
    expect(readDraft('please please. Out for bread.', 'warm', excusing).labels).toEqual(['begging']);
  });

  test('a label that a stage does not have is not found there', () => {
    const early: DraftRules = {
      ...fewRules,
      labels: fewRules.labels.map((label) => ({
        ...label,
        rules: label.rules.map((rule) => (rule.kind === 'phrases' ? { ...rule, stages: ['warm'] } : rule)),
      })),
      weights: weightsFor({ begging: { 'please please': 60 } }),
    };
    expect(readDraft('please please', 'warm', early).labels).toEqual(['begging']);
    expect(readDraft('please please', 'apology', early).labels).toEqual([]);
  });

  test('what is counted is certain, whatever the weights', () => {
    const counted: DraftRules = {
      ...fewRules,
      labels: fewRules.labels.map((label) =>
        label.id === 'begging'
          ? { ...label, rules: [{ kind: 'length', id: 'long', from: { warm: 2 } }] }
          : label,
      ),
      weights: weightsFor({ begging: {} }, -5),
    };
    expect(readDraft('two words', 'warm', counted).labels).toEqual(['begging']);
    expect(readDraft('one', 'warm', counted).labels).toEqual([]);
  });

  test('likeness takes nothing back from other labels, and is not taken back by them', () => {
    const yielding: DraftRules = {
      ...fewRules,
      labels: fewRules.labels.map((label) =>
        label.id === 'blame' ? { ...label, yields: ['begging'] } : label,
      ),
    };
    const text = 'I beg you it is your fault';
    const one = readDraft(text, 'warm', { ...yielding, weights: weightsFor({ blame: { [text]: 60 } }) });
    expect(one.labels).toEqual(['begging', 'blame']);
  });
});
