/** The learner: that it separates, that it is the same each time, and that what it writes can be read again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { learn, learnedFile } from '../../scripts/learn/learn.js';
import type { Example } from '../../scripts/learn/learn.js';
import { separate } from '../../scripts/learn/svm.js';
import type { Row } from '../../scripts/learn/svm.js';
import { suresOf } from '../../scripts/learn/sureness.js';
import type { Judged } from '../../scripts/learn/sureness.js';
import { readWeights } from '../../src/content/read-weights.js';
import { plainLine } from '../../src/core/danger.js';
import { featuresOf } from '../../src/core/drafts/features.js';
import { weigherOf } from '../../src/core/drafts/weigh.js';
import type { Weights } from '../../src/core/drafts/weigh.js';

const row = (...at: readonly number[]): Row => ({
  at: Int32Array.from(at),
  worth: new Float64Array(at.length).fill(1),
});

/** Of the only label. */
function scoreIn(text: string, weights: Weights): number {
  const weigher = weigherOf(weights);
  return weigher.weigh(weigher.placesIn(plainLine(text), null)).scores[0] ?? NaN;
}

/** Each feature with its weights: label and steps. */
function rowsOf({ known, rows, table }: Weights) {
  return Array.from(known.hashes, (hash, place) => ({
    hash,
    row: Array.from(
      table.subarray(rows[place], rows[place + 1]),
      (entry) => [entry & 0xff, entry >> 8] as const,
    ),
  }));
}

describe('a line between two sorts', () => {
  it('has each on its side, with a margin', () => {
    const rows = [row(0, 2), row(0, 3), row(1, 2), row(1, 3)];
    const { weights, bias } = separate(rows, [true, true, false, false], 4, { cost: 10, rounds: 200 });
    const sums = rows.map(({ at }) => at.reduce((sum, place) => sum + (weights[place] ?? 0), bias));
    expect(sums.map((sum) => sum > 0)).toEqual([true, true, false, false]);
    for (const sum of sums) expect(Math.abs(sum)).toBeGreaterThan(0.9);
    // What both sorts have alike says nothing.
    expect(Math.abs((weights[2] ?? 0) - (weights[3] ?? 0))).toBeLessThan(0.05);
  });
});

/** Few texts are here, so that all that is in them counts. */
const learning = {
  recipe: { cost: 1, rounds: 40, least: 1, lightest: { feature: 0, weight: 0 } },
  sureOf: () => SURE,
};
const SURE = { enough: 0, doubt: -0.5 };

describe('weights that are learned', () => {
  const example = (text: string, labels: readonly string[], deaf?: Example['deaf']): Example => ({
    features: featuresOf(plainLine(text), null),
    labels,
    ...(deaf === undefined ? {} : { deaf }),
  });
  const examples = [
    example('please come back to me', ['begging']),
    example('please please come back', ['begging']),
    example('i beg you come back', ['begging']),
    example('the bins go out on monday', []),
    example('your parcel is at the shop', []),
    example('the film was long', []),
  ];
  const scoreOf = (text: string, weights = learn(examples, ['begging'], learning)): number =>
    scoreIn(text, weights);

  it('tell new texts apart', () => {
    expect(scoreOf('please come back now')).toBeGreaterThan(0);
    expect(scoreOf('the parcel is long')).toBeLessThan(0);
  });

  it('are the same each time, and are read again as they were written', () => {
    const text = learnedFile(learn(examples, ['begging'], learning));
    expect(learnedFile(learn(examples, ['begging'], learning))).toBe(text);
    const folder = mkdtempSync(join(tmpdir(), 'coach-learn-'));
    try {
      writeFileSync(join(folder, 'w.json'), text);
      expect(scoreOf('please come back now', readWeights(join(folder, 'w.json')))).toBeGreaterThan(0);
      writeFileSync(join(folder, 'w.json'), text.replace(/"rarity": ".{8}/, '"rarity": "'));
      expect(() => readWeights(join(folder, 'w.json'))).toThrow('not as many');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are of what enough texts have', () => {
    const features = (least: number) =>
      learn(examples, ['begging'], { ...learning, recipe: { ...learning.recipe, least } }).known.hashes;
    const counts = new Map<number, number>();
    for (const { features: found } of examples)
      for (const feature of new Set(found.found)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    expect(features(1)).toHaveLength(counts.size);
    expect([...features(3)]).toEqual(
      [...counts].flatMap(([feature, count]) => (count >= 3 ? [feature] : [])).sort((a, b) => a - b),
    );
  });

  it('leave out what weighs next to nothing, of all labels and of each', () => {
    const two = ['begging', 'film'];
    const both = examples.map((one) => ({
      ...one,
      labels: one.labels.concat(one === examples[5] ? ['film'] : []),
    }));
    const lightest = { feature: 40, weight: 10 };
    const all = learn(both, two, learning);
    const heavy = learn(both, two, { ...learning, recipe: { ...learning.recipe, lightest } });
    const left = rowsOf(all).filter(({ row }) => row.some(([, weight]) => Math.abs(weight) >= 40));
    expect(left.length).toBeLessThan(all.known.hashes.length);
    expect(rowsOf(heavy)).toEqual(
      left.map(({ hash, row }) => ({ hash, row: row.filter(([, weight]) => Math.abs(weight) >= 10) })),
    );
    expect(heavy.rarity).toHaveLength(left.length);
    expect(scoreOf('please come back now', heavy)).toBeGreaterThan(0);
  });

  it('do not hear a label where it is not looked for', () => {
    const deaf = examples.map(({ features, labels }) => ({
      features,
      labels,
      deaf: () => labels.length === 0,
    }));
    expect(scoreOf('the bins go out', learn(deaf, ['begging'], learning))).toBeGreaterThan(
      scoreOf('the bins go out'),
    );
  });
});

describe('how sure weights must be', () => {
  const hands = ['a', 'b', 'c', 'd', 'e'];
  const said = (text: string, has: boolean, ruled: boolean, hand: string): Judged => ({
    features: featuresOf(plainLine(text), null),
    labels: has ? ['begging'] : [],
    ruled: ruled ? ['begging'] : [],
    hand,
  });
  const judged = hands.flatMap((hand) => [
    said(`please come back ${hand}`, true, true, hand),
    said(`i need you back here ${hand}`, true, false, hand),
    said(`begging for rain ${hand}`, false, true, hand),
    said(`the bins are full ${hand}`, false, false, hand),
  ]);
  const suresFor = (recall: number) =>
    suresOf(
      { judged, others: [] },
      ['begging'],
      (some) => learn(some, ['begging'], learning),
      () => recall,
    );

  it('lets a rule be believed sooner than nothing at all, and takes back what it finds in the wrong place', () => {
    const [{ enough, doubt } = SURE] = suresFor(1);
    expect(doubt).toBeLessThanOrEqual(enough);
    const weights = { ...learn(judged, ['begging'], learning), sure: [{ enough, doubt }] };
    const score = (text: string) => scoreIn(text, weights);
    expect(score('please come back f')).toBeGreaterThan(doubt);
    expect(score('begging for rain f')).toBeLessThanOrEqual(doubt);
    expect(score('i need you back here f')).toBeGreaterThan(enough);
    expect(score('the bins are full f')).toBeLessThanOrEqual(enough);
  });
});
