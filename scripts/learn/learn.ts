/** Labelled texts -> weights for src/core/drafts/weigh.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { byteAt, doubleAt, intAt, itemAt } from '../../src/core/at.js';
import { readRules } from '../../src/content/read-drafts.js';
import { CRISIS_WEIGHTS, DRAFT_WEIGHTS } from '../../src/content/read-weights.js';
import { DANGER, KINDS, plainLine } from '../../src/core/danger.js';
import { featuresOf, partOf } from '../../src/core/drafts/features.js';
import type { Features } from '../../src/core/drafts/features.js';
import { messageOf } from '../../src/core/drafts/message.js';
import { piecesOf } from '../../src/core/drafts/pieces.js';
import type { DraftRules } from '../../src/core/drafts/rules.js';
import { PIECE_WORDS } from '../../src/core/drafts/weighed.js';
import { knownFrom, placesOf } from '../../src/core/drafts/known.js';
import type { Known } from '../../src/core/drafts/known.js';
import { lengthOf, RARITY_STEP } from '../../src/core/drafts/weigh.js';
import type { Sure, Weights } from '../../src/core/drafts/weigh.js';
import { readDraft } from '../../src/core/drafts/read-draft.js';
import { readLabelled } from '../../test/drafts/measure.js';
import type { Labelled } from '../../test/drafts/measure.js';
import { suresOf } from './sureness.js';
import { separate } from './svm.js';
import type { Fit, Row } from './svm.js';

/** How a set of texts is learned from. */
export interface Recipe extends Fit {
  /** What fewer texts have is not learned: there would be more of it than of all the rest, and it says little. */
  readonly least: number;
  /**
   * What weighs less than so many steps for every label is left out in the end, and of the rest what weighs less than so
   * many for one label: much to keep, and it decides nothing.
   */
  readonly lightest: { readonly feature: number; readonly weight: number };
}

/** Chosen by what each hand's texts read like when all others are learned from. */
const MESSAGES: Recipe = { cost: 1, rounds: 40, least: 4, lightest: { feature: 8, weight: 3 } };
const LINES: Recipe = { cost: 0.3, rounds: 40, least: 2, lightest: { feature: 8, weight: 3 } };

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
      learnedFile(
        learn(dangerExamples(readLines(root), messages), [DANGER, ...KINDS], {
          recipe: LINES,
          sureOf: () => SURE_OF_DANGER,
        }),
      ),
    ],
  ];
}

/** The first so many messages of the writing half were there when the rules were written: rules know them too well. */
const WRITTEN_ON = 1517;
/** What ends in help or in a stop is worth a false alarm sooner; a clumsy message is not. */
const RECALL = { crisis: 4, stop: 3, revise: 0.8, good: 1 };
/** Chosen on lines by hands that were not learned from, for few false alarms. */
const SURE_OF_DANGER: Sure = { enough: 0.1, doubt: -0.3 };

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
  const unsure = (some: readonly Example[]): Weights =>
    learn(some, labels, { recipe: MESSAGES, sureOf: () => ({ enough: 0, doubt: 0 }) });
  const sures = suresOf({ judged, others: examples.slice(0, WRITTEN_ON) }, labels, unsure, weightOf);
  return { ...unsure([...examples, ...harmlessPieces(messages, rules)]), sure: sures };
}

/** Good labels are learned on harmless messages alone: in others they are not looked for. */
export function draftExamples(messages: readonly Labelled[], rules: DraftRules): readonly Example[] {
  return messages.map(({ text, stage, labels, verdict }) => ({
    features: featuresOf(messageOf(text, stage, rules).line, stage),
    labels,
    deaf: (label) => label.startsWith('good-') && verdict !== 'ok',
  }));
}

/** What is harmless as a whole is harmless piece by piece; what is good in it need not stand in each. */
function harmlessPieces(messages: readonly Labelled[], rules: DraftRules): readonly Example[] {
  return messages.flatMap(({ text, stage, verdict }) => {
    if (verdict !== 'ok') return [];
    const { line } = messageOf(text, stage, rules);
    const pieces = piecesOf(line, PIECE_WORDS);
    if (pieces.length < 2) return [];
    const features = featuresOf(line, stage);
    return pieces.map(({ sentences }) => ({
      features: partOf(features, sentences),
      labels: [],
      deaf: (label: string) => label.startsWith('good-'),
    }));
  });
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

/** What is written in a journal, and the messages that need an answer: they are written there as well. */
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
    ...messages.flatMap(({ text, labels }) => {
      const kinds = KINDS.filter((kind) => labels.includes(kind));
      return kinds.length === 0 ? [] : [example(text, kinds)];
    }),
  ];
}

export function learn(
  examples: readonly Example[],
  labels: readonly string[],
  { recipe, sureOf }: { readonly recipe: Recipe; readonly sureOf: (label: string) => Sure },
): Weights {
  const { known, rarity } = metIn(examples, recipe.least);
  const rows = examples.map(({ features }) => rowOf(features, known, rarity));
  const lines = labels.map((label) => {
    const heard = examples.flatMap(({ deaf }, i) => (deaf?.(label) === true ? [] : [i]));
    return separate(
      heard.map((i) => itemAt(rows, i)),
      heard.map((i) => itemAt(examples, i).labels.includes(label)),
      rarity.length,
      recipe,
    );
  });
  const steps = lines.map(
    ({ weights }) => weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127,
  );
  const rowAt = (place: number): readonly number[] =>
    lines.map(({ weights }, label) => {
      const step = itemAt(steps, label);
      return step === 0 ? 0 : Math.round(doubleAt(weights, place) / step);
    });
  const bias = lines.map((line) => Number(line.bias.toFixed(4)));
  const step = steps.map((one) => Number(one.toPrecision(4)));
  return { labels, bias, step, sure: labels.map(sureOf), ...heavyOf({ known, rarity }, rowAt, recipe) };
}

/** What is heavy enough to be kept. `rowAt` a place: its weights, in steps, in the order of the labels. */
function heavyOf(
  { known, rarity }: Pick<Weights, 'known' | 'rarity'>,
  rowAt: (place: number) => readonly number[],
  { lightest }: Recipe,
): Pick<Weights, 'known' | 'rarity' | 'rows' | 'table'> {
  const kept: number[] = [];
  const rows = [0];
  const table: number[] = [];
  for (const place of rarity.keys()) {
    const row = rowAt(place);
    if (row.every((one) => Math.abs(one) < lightest.feature)) continue;
    kept.push(place);
    row.forEach((one, label) => {
      if (one !== 0 && Math.abs(one) >= lightest.weight) table.push(one * 256 + label);
    });
    rows.push(table.length);
  }
  return {
    known: knownFrom(Int32Array.from(kept, (place) => intAt(known.hashes, place))),
    rarity: Uint8Array.from(kept, (place) => byteAt(rarity, place)),
    rows: Int32Array.from(rows),
    table: Int16Array.from(table),
  };
}

/** The features that are learned, and for each log(texts / texts with it) + 1, in steps. */
function metIn(examples: readonly Example[], least: number): Pick<Weights, 'known' | 'rarity'> {
  const counts = new Map<number, number>();
  for (const example of examples)
    for (const feature of new Set(example.features.found))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  return {
    known: knownFrom(Int32Array.from(often, ([feature]) => feature)),
    rarity: Uint8Array.from(often, ([, count]) =>
      Math.round((Math.log((1 + examples.length) / (1 + count)) + 1) / RARITY_STEP),
    ),
  };
}

/** A part shares its list with the whole. */
function setOf({ found, rows }: Features): ReadonlySet<number> {
  return new Set(rows.flatMap(({ from, to }) => [...found.subarray(from, to)]));
}

function rowOf(features: Features, known: Known, rarity: Uint8Array): Row {
  const at = Int32Array.from(setOf(placesOf(features, known)));
  const worth = Array.from(at, (place) => byteAt(rarity, place));
  const unit = RARITY_STEP / lengthOf(worth.reduce((sum, one) => sum + one * one, 0));
  return { at, worth: Float64Array.from(worth, (one) => one * unit) };
}

const ABOUT =
  'Learned from labelled texts by `npm run learn`, which writes this file whole. For each label: what every sum begins ' +
  'with, the worth of one step, and how sure it must be. In base64: `hashes`: those of src/core/drafts/features.ts that ' +
  'are learned, four bytes each; `rarity`: a byte for each; `counts`: how many weights each has, a byte; `table`: the ' +
  'weights, two bytes each, which label and, signed, how many steps.';

export function learnedFile({ labels, bias, step, sure, known, rarity, rows, table }: Weights): string {
  const counts = Uint8Array.from(rarity, (_, place) => intAt(rows, place + 1) - intAt(rows, place));
  const file = {
    about: ABOUT,
    labels: labels.map((id, i) => ({ id, bias: bias[i], step: step[i], ...sure[i] })),
    hashes: littleEndian(4, known.hashes),
    rarity: Buffer.from(rarity).toString('base64'),
    counts: Buffer.from(counts).toString('base64'),
    table: littleEndian(2, table),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** In base64, each in so many bytes. */
function littleEndian(size: 2 | 4, numbers: Int16Array | Int32Array): string {
  const bytes = Buffer.alloc(size * numbers.length);
  numbers.forEach((one, i) => bytes.writeIntLE(one, size * i, size));
  return bytes.toString('base64');
}
