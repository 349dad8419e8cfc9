/** Files of weights -> {@link Weights}. `npm run learn` writes them; nobody writes them by hand. */
import { readFileSync } from 'node:fs';

import { itemAt } from '../core/at.js';
import { knownFrom } from '../core/drafts/known.js';
import type { Sure, Weights } from '../core/drafts/weigh.js';

/** In the folder of the content: for messages, and for whatever is written. */
export const DRAFT_WEIGHTS = 'drafts/weights.json';
export const CRISIS_WEIGHTS = 'crisis-weights.json';

interface File {
  readonly labels: readonly (Sure & { readonly id: string; readonly bias: number; readonly step: number })[];
  /** In base64, little-endian: four bytes for each hash, a byte for each, a byte for each, two bytes for each weight. */
  readonly hashes: string;
  readonly rarity: string;
  readonly counts: string;
  readonly table: string;
}

/** Throws where the file is not there, or is not as it was written. */
export function readWeights(path: string): Weights {
  const file = JSON.parse(readFileSync(path, 'utf8')) as File;
  const hashes = numbersOf(4, file.hashes);
  const rarity = numbersOf(1, file.rarity);
  const rows = [0];
  for (const count of numbersOf(1, file.counts)) rows.push(itemAt(rows, rows.length - 1) + count);
  const table = numbersOf(2, file.table);
  const { length } = hashes;
  if (rarity.length !== length || rows.length !== length + 1 || table.length !== rows[length])
    throw new Error('the weights are not as many as there should be');
  return {
    labels: file.labels.map(({ id }) => id),
    bias: file.labels.map(({ bias }) => bias),
    step: file.labels.map(({ step }) => step),
    sure: file.labels.map(({ enough, doubt }) => ({ enough, doubt })),
    known: knownFrom(Int32Array.from(hashes)),
    rarity: Uint8Array.from(rarity),
    rows: Int32Array.from(rows),
    table: Int16Array.from(table),
  };
}

/** Each of so many bytes; a single byte has no sign. */
function numbersOf(size: 1 | 2 | 4, text: string): readonly number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: Math.floor(bytes.length / size) }, (_, i) =>
    size === 1 ? bytes.readUInt8(i) : bytes.readIntLE(size * i, size),
  );
}
