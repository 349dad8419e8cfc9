/** A handful of rules, so that tests of the commands do not hang on what the real ones find. */
import type { DraftRules, LabelRules, Weight } from '../../src/core/drafts/rules.js';
import { stageIds } from '../../src/core/draft-tips.js';

const nothing = { before: [], over: [], sentence: [], message: [] };

function label(id: string, weight: Weight, phrases: readonly string[], instead: string | null): LabelRules {
  const rule = { kind: 'phrases', id, stages: stageIds, phrases, atLeast: 1, needs: [] } as const;
  return {
    id,
    weight,
    why: `Why ${id}, {name}?`,
    instead,
    sources: ['g2.3.4', 'coach'],
    unless: nothing,
    yields: [],
    rules: [{ ...rule, negated: false, unless: nothing }],
  };
}

/** "beg", "your fault", "regret", "die" and "haha" are all that they know. */
export const fewRules: DraftRules = {
  words: { spelling: {}, pictures: {}, classes: {}, real: [] },
  labels: [
    label('begging', 'revise', ['beg'], 'Say hello to {them}.'),
    label('blame', 'revise', ['your fault'], 'Say what you felt.'),
    label('intimidation', 'stop', ['regret'], 'NEVER'),
    label('self-harm', 'crisis', ['die'], 'NEVER'),
    label('good-light', 'good', ['haha'], null),
  ],
  crisis: { labels: [], cues: {}, harmless: [] },
  weights: null,
};
