/**
 * Every rule has a table: messages that this very rule finds, and messages that look like them and are harmless. A rule
 * that is taken out is missed: one of its messages at least is found by no other rule of its label.
 */
import { describe, expect, it } from '@jest/globals';

import { stageIds } from '../../../src/core/draft-tips.js';
import type { DraftRules, LabelRules, Rule } from '../../../src/core/drafts/rules.js';
import { realDraftRules } from '../../helpers/real-content.js';
import { findsIt, isFlagged, isFoundWithout, readTables } from '../tables.js';
import type { Place, Table } from '../tables.js';

const LEAST = 3;
const tables = readTables('test/drafts/rules');
/** The rules by themselves: weights would find and take back what no rule does. */
const rules: DraftRules = { ...realDraftRules(), weights: null };
const all = rules.labels.flatMap((label) =>
  label.rules.map((rule): readonly [string, LabelRules, Rule] => [`${label.id}: ${rule.id}`, label, rule]),
);

function tableOf(label: LabelRules, rule: Rule): Table {
  return tables[label.id]?.[rule.id] ?? { stage: 'warm', hits: [], misses: [] };
}

function placeOf(label: LabelRules, rule: Rule): Place {
  return { rules, label, rule, stage: tableOf(label, rule).stage };
}

describe('the tables', () => {
  it('have one for each rule, and none without', () => {
    const written = Object.entries(tables).flatMap(([label, ids]) =>
      Object.keys(ids).map((id) => `${label}: ${id}`),
    );
    expect([...written].sort()).toEqual(all.map(([name]) => name).sort());
  });

  it.each(all)('%s: has enough messages, each once, in a stage that there is', (_, label, rule) => {
    const { stage, hits, misses } = tableOf(label, rule);
    expect(stageIds).toContain(stage);
    expect(new Set([...hits, ...misses]).size).toBe(hits.length + misses.length);
    expect(Math.min(hits.length, misses.length)).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('a rule', () => {
  it.each(all)('%s: finds its messages', (_, label, rule) => {
    const place = placeOf(label, rule);
    expect(tableOf(label, rule).hits.filter((text) => !findsIt(text, place))).toEqual([]);
  });

  it.each(all)('%s: lets those alone that only look like it', (_, label, rule) => {
    const place = placeOf(label, rule);
    expect(tableOf(label, rule).misses.filter((text) => isFlagged(text, place))).toEqual([]);
  });

  it.each(all)('%s: is missed when it is taken out', (_, label, rule) => {
    const place = placeOf(label, rule);
    expect(tableOf(label, rule).hits.filter((text) => !isFoundWithout(text, place))).not.toEqual([]);
  });
});
