/** Files of weights -> {@link Weights}. `npm run learn` writes them; nobody writes them by hand. */
import { readFileSync } from 'node:fs';

import { knownFrom } from '../core/drafts/known.js';
import type { Sure, Weights } from '../core/drafts/weigh.js';

/** In the folder of the content: for messages, and for whatever is written. */
export const DRAFT_WEIGHTS = 'drafts/weights.json';
export const CRISIS_WEIGHTS = 'crisis-weights.json';

interface File {
  readonly labels: readonly (Sure & { readonly id: string; readonly bias: number; readonly step: number })[];
  /** In base64: four bytes for each hash, little-endian; a byte for each; a signed byte for each and each label. */
  readonly hashes: string;
  readonly rarity: string;
  readonly table: string;
}

/** Throws where the file is not there, or is not as it was written. */
export function readWeights(path: string): Weights {
  const { labels, hashes, rarity, table } = JSON.parse(readFileSync(path, 'utf8')) as File;
  const weights: Weights = {
    labels: labels.map(({ id }) => id),
    bias: labels.map(({ bias }) => bias),
    step: labels.map(({ step }) => step),
    sure: labels.map(({ enough, doubt }) => ({ enough, doubt })),
    known: knownFrom(wordsOf(unpacked(hashes))),
    rarity: unpacked(rarity),
    table: new Int8Array(unpacked(table).buffer),
  };
  const count = weights.known.hashes.length;
  if (weights.rarity.length !== count || weights.table.length !== count * labels.length)
    throw new Error('the weights are not as many as there should be');
  return weights;
}

function unpacked(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
}
