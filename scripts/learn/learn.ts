/** Labelled messages -> weights for src/core/drafts/weigh.ts, and how well weights do on messages of hands they have not seen. */
import { gzipSync } from 'node:zlib';

import { byteAt, intAt, itemAt } from '../../src/core/at.js';
import { readDrafts } from '../../src/content/read-drafts.js';
import { BUCKET_BITS, featuresOf } from '../../src/core/drafts/features.js';
import type { Features } from '../../src/core/drafts/features.js';
import { messageOf } from '../../src/core/drafts/message.js';
import type { DraftRules } from '../../src/core/drafts/rules.js';
import { lengthOf, RARITY_STEP } from '../../src/core/drafts/weigh.js';
import type { Weights } from '../../src/core/drafts/weigh.js';
import { readLabelled } from '../../test/drafts/measure.js';
import type { Labelled } from '../../test/drafts/measure.js';
import { separate } from './svm.js';
import type { Fit, Row } from './svm.js';

const FIT: Fit = { cost: 1, rounds: 40 };
const BUCKETS = 1 << BUCKET_BITS;

export interface Example extends Labelled {
  readonly features: Features;
}

export function examplesOf(messages: readonly Labelled[], rules: DraftRules): readonly Example[] {
  return messages.map((one) => {
    const { line } = messageOf(one.text, one.stage, rules);
    return { ...one, features: featuresOf(line, one.stage) };
  });
}

/** Good labels are learned on harmless messages alone: on others they are not looked for. */
export function learn(examples: readonly Example[], labels: readonly string[], fit: Fit = FIT): Weights {
  const rarity = rarityOf(examples);
  const rows = examples.map(({ features }) => rowOf(features, rarity));
  const lines = labels.map((label) => {
    const used = examples.flatMap(({ verdict }, i) =>
      !label.startsWith('good-') || verdict === 'ok' ? [i] : [],
    );
    return separate(
      used.map((i) => itemAt(rows, i)),
      used.map((i) => itemAt(examples, i).labels.includes(label)),
      BUCKETS,
      fit,
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
  return { labels, bias, step: steps.map((one) => Number(one.toPrecision(4))), rarity, table };
}

/** log of (messages / messages with it) + 1, in steps. */
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
  'Learned from test/drafts/writing-half.jsonl by `npm run drafts -- --learn`, which writes this file whole. For each ' +
  'label: what every sum begins with, and the worth of one step. `rarity`: a byte for each bucket of ' +
  'src/core/drafts/features.ts; `table`: for each bucket a signed byte for each label. Both gzipped, in base64.';

/** The text of content/drafts/weights.json, learned from a file of labelled messages. Only length decides what a wall is. */
export function learned(content: string, file: string): string {
  const { rules } = readDrafts(content);
  const labels = rules.labels.map(({ id }) => id).filter((id) => id !== 'wall-of-text');
  const { bias, step, rarity, table } = learn(examplesOf(readLabelled(file), rules), labels);
  const rows = labels.map((id, i) => ({ id, bias: bias[i], step: step[i] }));
  return `${JSON.stringify({ about: ABOUT, labels: rows, rarity: packed(rarity), table: packed(table) }, null, 2)}\n`;
}

function packed(bytes: Uint8Array | Int8Array): string {
  return gzipSync(new Uint8Array(bytes.buffer), { level: 9 }).toString('base64');
}
