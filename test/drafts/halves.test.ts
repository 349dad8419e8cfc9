/** The two halves of the labelled messages: one to write rules on, one only to measure. What was reached is held. */
import { expect, test } from '@jest/globals';

import { readDraft } from '../../src/core/drafts/read-draft.js';
import { realDraftRules } from '../helpers/real-content.js';
import type { Labelled } from './measure.js';
import { readLabelled } from './measure.js';

const rules = realDraftRules();
const writing = readLabelled('test/drafts/writing-half.jsonl');
const measuring = readLabelled('test/drafts/measuring-half.jsonl');

interface Shares {
  readonly right: number;
  readonly alarms: number;
  /** Of the messages with that verdict, those that get it. */
  readonly crisis: number;
  readonly stop: number;
}

function sharesOf(half: readonly Labelled[]): Shares {
  const read = half.map((one) => ({ due: one.verdict, said: readDraft(one.text, one.stage, rules).verdict }));
  const right = (some: typeof read): number =>
    some.filter(({ due, said }) => due === said).length / some.length;
  const dueTo = (verdict: string): typeof read => read.filter(({ due }) => due === verdict);
  return {
    right: right(read),
    alarms: 1 - right(dueTo('ok')),
    crisis: right(dueTo('crisis')),
    stop: right(dueTo('stop')),
  };
}

test('the writing half, which is learned from, is read as it is labelled, but for a few', () => {
  const { right, alarms } = sharesOf(writing);
  expect(right).toBeGreaterThanOrEqual(0.98);
  expect(alarms).toBeLessThanOrEqual(0.02);
});

test('the measuring half does not get worse; CONTRIBUTING.md has its numbers', () => {
  const { right, alarms, crisis, stop } = sharesOf(measuring);
  expect(right).toBeGreaterThanOrEqual(0.95);
  expect(alarms).toBeLessThanOrEqual(0.03);
  expect(crisis).toBeGreaterThanOrEqual(0.97);
  expect(stop).toBeGreaterThanOrEqual(0.95);
});

test('there are enough of them, and none stands in both', () => {
  expect([writing.length >= 300, measuring.length >= 300]).toEqual([true, true]);
  const known = new Set(writing.map(({ text }) => text));
  expect(measuring.filter(({ text }) => known.has(text))).toEqual([]);
  for (const half of [writing, measuring])
    expect(half.filter(({ verdict }) => verdict === 'ok').length).toBeGreaterThanOrEqual(80);
});
