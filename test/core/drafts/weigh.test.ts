import { describe, expect, it, test } from '@jest/globals';

import { featuresOf, partOf } from '../../../src/core/drafts/features.js';
import type { Features } from '../../../src/core/drafts/features.js';
import { plainLine } from '../../../src/core/danger.js';
import { piecesOf } from '../../../src/core/drafts/pieces.js';
import { readDraft } from '../../../src/core/drafts/read-draft.js';
import type { DraftRules } from '../../../src/core/drafts/rules.js';
import { knownFrom, placeOf, placesOf } from '../../../src/core/drafts/known.js';
import { weigherOf } from '../../../src/core/drafts/weigh.js';
import type { Weights } from '../../../src/core/drafts/weigh.js';
import { fewRules } from '../../helpers/draft-rules.js';
import { realDraftRules } from '../../helpers/real-content.js';
import { weightsFor } from '../../helpers/weights.js';

const of = (text: string): Features => featuresOf(plainLine(text), 'warm');
const hashesOf = (text: string): ReadonlySet<number> => new Set(of(text).found);
/** Row by row. */
const rowsOf = ({ found, rows }: Features): readonly (readonly number[])[] =>
  rows.map(({ from, to }) => [...found.subarray(from, to)]);
const weigh = (text: string, weights: Weights) => {
  const weigher = weigherOf(weights);
  return weigher.weigh(weigher.placesIn(plainLine(text), 'warm'));
};

describe('the features of a message', () => {
  it('are hashes, in a row for each sentence after one for the stage', () => {
    const found = of('Call me. Call me.');
    for (const hash of found.found) expect(hash).toBe(hash | 0);
    const [stage, first, second] = rowsOf(found);
    expect(stage).toHaveLength(1);
    expect(second).toEqual(first);
    expect(rowsOf(of('Call me. Then go.'))[2]).not.toEqual(second);
  });

  it('of some sentences are those of a text that has only these', () => {
    const all = of('Call me. Then go. Are you there?');
    expect(rowsOf(partOf(all, { from: 1, to: 3 }))).toEqual(rowsOf(of('Then go. Are you there?')));
    expect(rowsOf(partOf(all, { from: 0, to: 3 }))).toEqual(rowsOf(all));
    expect(rowsOf(partOf(all, { from: 1, to: 1 }))).toEqual(rowsOf(of('')));
  });

  it('do not change with capitals, white space or the sort of quotes', () => {
    expect(hashesOf("DON'T  call\tme")).toEqual(hashesOf('don’t call me'));
  });

  it('tell order, a question and the stage apart', () => {
    expect(hashesOf('you call me')).not.toEqual(hashesOf('me call you'));
    expect(hashesOf('call me?')).not.toEqual(hashesOf('call me.'));
    expect(featuresOf(plainLine('call me'), 'apology')).not.toEqual(of('call me'));
    expect(featuresOf(plainLine('call me'), null)).not.toEqual(of('call me'));
  });

  it('count each word and the end by themselves', () => {
    // Beginning, word and end; two, three and the outer two of them in a row; the word in its stage; its one piece.
    const word = rowsOf(of('do'))[1] ?? [];
    expect(word).toHaveLength(new Set(word).size);
    expect(word).toHaveLength(9);
  });

  it('share pieces of words, and pairs of words whatever stands between them', () => {
    const shared = (a: string, b: string): number => {
      const other = hashesOf(b);
      return [...hashesOf(a)].filter((hash) => other.has(hash)).length;
    };
    expect(shared('begging', 'begged')).toBeGreaterThan(shared('begging', 'apples'));
    expect(shared('pay the rent', 'pay my half of it, rent')).toBeGreaterThan(
      shared('pay the rent', 'pay my half of it, bread'),
    );
  });

  it('are the stage alone where there are no words', () => {
    expect(rowsOf(of('')).map(({ length }) => length)).toEqual([1]);
  });
});

describe('the features that are learned', () => {
  const hashes = Int32Array.of(-(2 ** 31), -7, -1, 0, 3, 7, 70_000, 70_001, 2 ** 31 - 1);

  it('are found at their place, and no others', () => {
    const known = knownFrom(hashes);
    expect([...hashes].map((hash) => placeOf(hash, known))).toEqual([...hashes.keys()]);
    for (const other of [-8, -2, 1, 2, 8, 69_999, 70_002, 2 ** 31 - 2])
      expect(placeOf(other, known)).toBeNull();
    expect(placeOf(0, knownFrom(Int32Array.of()))).toBeNull();
  });

  it('keep their row', () => {
    const rows = [
      { from: 0, to: 2 },
      { from: 2, to: 2 },
      { from: 2, to: 4 },
      { from: 4, to: 6 },
      { from: 2, to: 4 },
    ];
    const found = { found: Int32Array.of(0, 9, 7, 8, 7, -7), rows };
    expect(rowsOf(placesOf(found, knownFrom(hashes)))).toEqual([[3], [], [5], [5, 1], [5]]);
  });
});

describe('weights', () => {
  const weights = weightsFor({ begging: { 'please please': 20 }, blame: { 'your fault': 20 } });

  it('are added up, and the sentence that they come from is known', () => {
    const { scores, sentenceFor } = weigh('Nice day. This is your fault. See you.', weights);
    const [begging, blame] = scores;
    expect(sentenceFor(1)).toBe(1);
    expect(blame).toBeGreaterThan(begging ?? Infinity);
  });

  it('count what is said twice once, where it is said first', () => {
    const [once, twice] = ['Oh. please please.', 'Oh. please please. please please.'].map((text) =>
      weigh(text, weights),
    );
    expect(twice?.scores).toEqual(once?.scores);
    expect([once?.sentenceFor(0), twice?.sentenceFor(0)]).toEqual([1, 1]);
  });

  it('weigh nothing in a message without words but what every sum begins with', () => {
    const none = weigh('', weightsFor({ begging: {} }));
    expect([none.scores, none.sentenceFor(0)]).toEqual([[-1], 0]);
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

  test('one sentence in a long message is weighed by itself too', () => {
    const bread = 'we had bread and soup with the neighbours and then went home. '.repeat(3);
    const weights = weightsFor({ begging: { 'please please': 60, [bread]: 0 } });
    for (const times of [1, 3, 40]) {
      const around = bread.repeat(times);
      expect(reading(around, weights).labels).toEqual([]);
      const read = reading(`${around}please please! ${around}`, weights);
      expect(read.findings.map(({ quote, start }) => [quote, start])).toEqual([
        ['please please', around.length],
      ]);
    }
  });

  test('a piece has to score more than a whole message', () => {
    const bread = 'we had bread and soup with the neighbours and then went home. '.repeat(20);
    const weights = weightsFor({ begging: { 'please please': 60, [bread]: 0 } });
    const labels = (text: string, enough: number) =>
      reading(text, { ...weights, sure: [{ enough, doubt: -3 }] }).labels;
    const weigher = weigherOf(weights);
    const scores = (text: string) => {
      const places = weigher.placesIn(plainLine(text), 'warm');
      return piecesOf(plainLine(text), 40).map(
        ({ sentences }) => weigher.weigh(partOf(places, sentences)).scores[0] ?? NaN,
      );
    };
    const short = Math.max(...scores('please please!'));
    expect([labels('please please!', short - 0.1), labels('please please!', short)]).toEqual([
      ['begging'],
      [],
    ]);
    const long = `${bread}please please! ${bread}`;
    const best = Math.max(...scores(long));
    expect([labels(long, best - 0.3), labels(long, best - 0.1)]).toEqual([['begging'], []]);
  });

  test('what a rule found in a long message stands where its own sentence is like the label', () => {
    const bread = 'we had bread and soup with the neighbours and then went home. '.repeat(9);
    const text = `${bread}I beg you. ${bread}`;
    const weights = weightsFor({ begging: { [bread]: -2, 'I beg you': 40 } });
    expect(reading(text, weights).labels).toEqual(['begging']);
    expect(reading(text, weightsFor({ begging: { [bread]: -2, 'I beg you': -2 } })).labels).toEqual([]);
  });

  test('crisis words too stand only where their own piece is like the label', () => {
    const bread = 'we had bread and soup with the neighbours and then went home. '.repeat(20);
    const worded: DraftRules = {
      ...fewRules,
      labels: fewRules.labels.map((label) =>
        label.id === 'self-harm'
          ? {
              ...label,
              rules: [
                { kind: 'lexicon', id: 'words', label: 'self_harm', stages: ['warm'], unless: label.unless },
              ],
            }
          : label,
      ),
      crisis: { ...realDraftRules().crisis },
    };
    const labels = (like: string) => {
      const never = { enough: 99, doubt: -0.6 };
      const weights = { ...weightsFor({ 'self-harm': { [like]: 40, [bread]: -2 } }), sure: [never] };
      const text = `I want to kill myself. ${bread} It has gone quiet here.`;
      return readDraft(text, 'warm', { ...worded, weights }).labels;
    };
    expect(labels('I want to kill myself')).toEqual(['self-harm']);
    expect(labels('It has gone quiet here')).toEqual([]);
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

describe('the pieces of a text', () => {
  const ofText = (text: string, words: number) => {
    const line = plainLine(text);
    return piecesOf(line, words).map(({ tokens, sentences }) => ({
      words: line.tokens
        .slice(tokens.from, tokens.to)
        .map(({ word }) => word)
        .join(' '),
      sentences: [sentences.from, sentences.to],
    }));
  };

  it('are whole sentences, up to so many words, with their place in the whole', () => {
    expect(ofText('one two three. three? four five six. seven.', 4)).toEqual([
      { words: 'one two three three', sentences: [0, 2] },
      { words: 'four five six seven', sentences: [2, 4] },
    ]);
  });

  it('are longer where a sentence is, and none where there is no word', () => {
    expect(ofText('one two three four. five.', 3).map(({ words }) => words)).toEqual([
      'one two three four',
      'five',
    ]);
    expect(ofText('', 3)).toEqual([]);
  });
});
