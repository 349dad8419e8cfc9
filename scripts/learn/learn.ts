/** Labelled texts -> weights for src/core/drafts/weigh.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { byteAt, intAt, itemAt } from '../../src/core/at.js';
import { readRules } from '../../src/content/read-drafts.js';
import { CRISIS_WEIGHTS, DRAFT_WEIGHTS } from '../../src/content/read-weights.js';
import { DANGER, KINDS, plainLine } from '../../src/core/danger.js';
import { BUCKET_BITS, featuresOf } from '../../src/core/drafts/features.js';
import type { Features } from '../../src/core/drafts/features.js';
import { messageOf } from '../../src/core/drafts/message.js';
import type { DraftRules } from '../../src/core/drafts/rules.js';
import { lengthOf, RARITY_STEP } from '../../src/core/drafts/weigh.js';
import type { Sure, Weights } from '../../src/core/drafts/weigh.js';
import { readDraft } from '../../src/core/drafts/read-draft.js';
import { readLabelled } from '../../test/drafts/measure.js';
import type { Labelled } from '../../test/drafts/measure.js';
import { suresOf } from './sureness.js';
import { separate } from './svm.js';
import type { Fit, Row } from './svm.js';

const FIT: Fit = { cost: 1, rounds: 40 };
const BUCKETS = 1 << BUCKET_BITS;

export interface Example {
  readonly features: Features;
  readonly labels: readonly string[];
  /** Labels that are not looked for in it. */
  readonly deaf?: (label: string) => boolean;
}

/** By the name of the file under content/, its text. `root` is the project's folder. */
export function learned(root: string): readonly (readonly [string, string])[] {
  const messages = readLabelled(join(root, 'test/drafts/writing-half.jsonl'));
  const { rules } = readRules(join(root, 'content'));
  return [
    [DRAFT_WEIGHTS, learnedFile(learnDrafts(messages, rules))],
    [
      CRISIS_WEIGHTS,
      learnedFile(learn(dangerExamples(readLines(root), messages), [DANGER, ...KINDS], () => SURE_OF_DANGER)),
    ],
  ];
}

/** The first so many messages of the writing half were there when the rules were written: rules know them too well. */
const WRITTEN_ON = 1517;
/** What ends in help or in a stop is worth a false alarm sooner. */
const RECALL = { crisis: 5, stop: 2, revise: 1, good: 1 };
/** Chosen on lines by hands that were not learned from, for few false alarms. */
const SURE_OF_DANGER: Sure = { enough: 0.15, doubt: -0.6 };

function learnDrafts(messages: readonly Labelled[], rules: DraftRules): Weights {
  // Only length decides what a wall is.
  const labels = rules.labels.map(({ id }) => id).filter((id) => id !== 'wall-of-text');
  const examples = draftExamples(messages, rules);
  const judged = examples.slice(WRITTEN_ON).map((example, i) => {
    const { id, text, stage } = itemAt(messages, WRITTEN_ON + i);
    return { ...example, hand: id.replace(/-?\d+$/, ''), ruled: readDraft(text, stage, rules).labels };
  });
  const weightOf = (label: string): number =>
    RECALL[rules.labels.find(({ id }) => id === label)?.weight ?? 'good'];
  const unsure = (some: readonly Example[]): Weights => learn(some, labels, () => ({ enough: 0, doubt: 0 }));
  const sures = suresOf({ judged, others: examples.slice(0, WRITTEN_ON) }, labels, unsure, weightOf);
  return { ...unsure(examples), sure: sures };
}

/** Good labels are learned on harmless messages alone: in others they are not looked for. */
export function draftExamples(messages: readonly Labelled[], rules: DraftRules): readonly Example[] {
  return messages.map(({ text, stage, labels, verdict }) => ({
    features: featuresOf(messageOf(text, stage, rules).line, stage),
    labels,
    deaf: (label) => label.startsWith('good-') && verdict !== 'ok',
  }));
}

export interface DiaryLine {
  readonly text: string;
  /** `none`, or what a careful reader would want to answer; `any` where it is not known of which kind. */
  readonly kind: 'none' | 'any' | (typeof KINDS)[number];
}

/** The lines that the crisis words were written on, and those that were written to learn from. */
export function readLines(root: string): readonly DiaryLine[] {
  const text = (name: string): string => readFileSync(join(root, 'test/crisis', name), 'utf8');
  const { crisis, harmless } = parse(text('writing.yaml')) as Record<
    'crisis' | 'harmless',
    readonly string[]
  >;
  return [
    ...crisis.map((line): DiaryLine => ({ text: line, kind: 'any' })),
    ...harmless.map((line): DiaryLine => ({ text: line, kind: 'none' })),
    ...text('writing.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as DiaryLine),
  ];
}

/** What is written in a journal, and messages too: some of them are written there as well. */
export function dangerExamples(
  lines: readonly DiaryLine[],
  messages: readonly Labelled[],
): readonly Example[] {
  const example = (text: string, kinds: readonly string[]): Example => ({
    features: featuresOf(plainLine(text), null),
    labels: kinds.length === 0 ? [] : [DANGER, ...kinds],
    deaf: (label) => kinds.includes('any') && label !== DANGER,
  });
  return [
    ...lines.map(({ text, kind }) => example(text, kind === 'none' ? [] : [kind])),
    ...messages.map(({ text, labels }) =>
      example(
        text,
        KINDS.filter((kind) => labels.includes(kind)),
      ),
    ),
  ];
}

export function learn(
  examples: readonly Example[],
  labels: readonly string[],
  sureOf: (label: string) => Sure,
): Weights {
  const rarity = rarityOf(examples);
  const rows = examples.map(({ features }) => rowOf(features, rarity));
  const lines = labels.map((label) => {
    const heard = examples.flatMap(({ deaf }, i) => (deaf?.(label) === true ? [] : [i]));
    return separate(
      heard.map((i) => itemAt(rows, i)),
      heard.map((i) => itemAt(examples, i).labels.includes(label)),
      BUCKETS,
      FIT,
    );
  });
  const steps = lines.map(
    ({ weights }) => weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127,
  );
  const table = new Int8Array(BUCKETS * labels.length);
  lines.forEach(({ weights }, label) => {
    weights.forEach((weight, bucket) => {
      table[bucket * labels.length + label] = Math.round(weight / itemAt(steps, label));
    });
  });
  const bias = lines.map((line) => Number(line.bias.toFixed(4)));
  const step = steps.map((one) => Number(one.toPrecision(4)));
  return { labels, bias, step, sure: labels.map(sureOf), rarity, table };
}

/** log of (texts / texts with it) + 1, in steps. */
function rarityOf(examples: readonly Example[]): Uint8Array {
  const counts = new Int32Array(BUCKETS);
  for (const { features } of examples)
    for (const bucket of features.keys()) counts[bucket] = intAt(counts, bucket) + 1;
  return Uint8Array.from(counts, (count) =>
    Math.round((Math.log((1 + examples.length) / (1 + count)) + 1) / RARITY_STEP),
  );
}

function rowOf(features: Features, rarity: Uint8Array): Row {
  const length = lengthOf(features, rarity);
  const at = Int32Array.from(features.keys());
  return { at, worth: Float64Array.from(at, (bucket) => (byteAt(rarity, bucket) * RARITY_STEP) / length) };
}

const ABOUT =
  'Learned from labelled texts by `npm run learn`, which writes this file whole. For each label: what every sum begins ' +
  'with, the worth of one step, and how sure it must be. `rarity`: a byte for each bucket of src/core/drafts/features.ts; `table`: for each ' +
  'bucket a signed byte for each label. Both in base64.';

export function learnedFile({ labels, bias, step, sure, rarity, table }: Weights): string {
  const rows = labels.map((id, i) => ({ id, bias: bias[i], step: step[i], ...sure[i] }));
  const file = { about: ABOUT, labels: rows, rarity: packed(rarity), table: packed(table) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function packed(bytes: Uint8Array | Int8Array): string {
  return Buffer.from(bytes.buffer).toString('base64');
}
