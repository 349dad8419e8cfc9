/** The tables of test/drafts/rules, one file a label, and what one rule does with one message. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { StageId } from '../../src/core/draft-tips.js';
import { hitsOf } from '../../src/core/drafts/hits.js';
import type { Span } from '../../src/core/drafts/hits.js';
import { messageOf } from '../../src/core/drafts/message.js';
import { readDraft } from '../../src/core/drafts/read-draft.js';
import type { Reading } from '../../src/core/drafts/reading.js';
import type { DraftRules, LabelRules, Rule } from '../../src/core/drafts/rules.js';

export interface Table {
  readonly stage: StageId;
  /** Messages in which this very rule finds something. */
  readonly hits: readonly string[];
  /** Messages that look like it and are harmless. */
  readonly misses: readonly string[];
}

/** By label, then by rule. */
export type Tables = Readonly<Record<string, Readonly<Record<string, Table>>>>;

export function readTables(folder: string): Tables {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.yaml'.length),
      parse(readFileSync(join(folder, name), 'utf8')) as Tables[string],
    ]),
  );
}

export interface Place {
  readonly rules: DraftRules;
  readonly label: LabelRules;
  readonly rule: Rule;
  readonly stage: StageId;
}

/** Whether this rule finds something that stands in the reading, so that no stronger label took it back. */
export function findsIt(text: string, { rules, label, rule, stage }: Place): boolean {
  const spans = hitsOf(rule, label, messageOf(text, stage, rules));
  const said = ofLabel(readDraft(text, stage, rules), label.id);
  return spans.some((span) => said.some((one) => span.start >= one.start && span.end <= one.end));
}

/** Whether the label still comes when this rule is taken out of it, and nothing else. */
export function isFoundWithout(text: string, { rules, label, rule, stage }: Place): boolean {
  const fewer = withoutRule(rules, label, rule);
  return readDraft(text, stage, fewer).labels.includes(label.id);
}

export function isFlagged(text: string, { rules, label, stage }: Place): boolean {
  return readDraft(text, stage, rules).labels.includes(label.id);
}

const fewer = new WeakMap<Rule, DraftRules>();

/** The label alone, less one rule: kept, for the phrases of a set of rules are read once. */
function withoutRule({ words, crisis }: DraftRules, label: LabelRules, rule: Rule): DraftRules {
  let rules = fewer.get(rule);
  if (rules === undefined) {
    const rest = label.rules.filter((one) => one !== rule);
    rules = { words, crisis, labels: [{ ...label, rules: rest }], weights: null };
    fewer.set(rule, rules);
  }
  return rules;
}

function ofLabel({ findings, good }: Reading, id: string): readonly Span[] {
  return [...findings, ...good].filter(({ label }) => label === id);
}
