/** Files of weights -> {@link Weights}. `npm run learn` writes them; nobody writes them by hand. */
import { readFileSync } from 'node:fs';

import { BUCKET_BITS } from '../core/drafts/features.js';
import type { Sure, Weights } from '../core/drafts/weigh.js';

/** In the folder of the content: for messages, and for whatever is written. */
export const DRAFT_WEIGHTS = 'drafts/weights.json';
export const CRISIS_WEIGHTS = 'crisis-weights.json';

interface File {
  readonly labels: readonly (Sure & { readonly id: string; readonly bias: number; readonly step: number })[];
  /** Bytes, one for each bucket, and one for each bucket and label: in base64. */
  readonly rarity: string;
  readonly table: string;
}

/** Throws where the file is not there, or is not as it was written. */
export function readWeights(path: string): Weights {
  const { labels, rarity, table } = JSON.parse(readFileSync(path, 'utf8')) as File;
  const weights: Weights = {
    labels: labels.map(({ id }) => id),
    bias: labels.map(({ bias }) => bias),
    step: labels.map(({ step }) => step),
    sure: labels.map(({ enough, doubt }) => ({ enough, doubt })),
    rarity: unpacked(rarity),
    table: new Int8Array(unpacked(table).buffer),
  };
  const buckets = 1 << BUCKET_BITS;
  if (weights.rarity.length !== buckets || weights.table.length !== buckets * labels.length)
    throw new Error('the weights are not as many as there should be');
  return weights;
}

function unpacked(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
