/** Weights as the build keeps them: numbers by their names, then starts, hashes, rarity and table. */
import type { Weights } from '../core/drafts/weigh.js';
import { pack, unpack } from './packed.js';

type Head = Pick<Weights, 'labels' | 'bias' | 'step' | 'sure'> & {
  readonly starts: number;
  readonly hashes: number;
};

export function packWeights({ labels, bias, step, sure, known, rarity, table }: Weights): Uint8Array {
  const head: Head = { labels, bias, step, sure, starts: known.starts.length, hashes: known.hashes.length };
  return pack(head, [known.starts, known.hashes, rarity, table]);
}

/** Throws where the bytes are not as they were packed. */
export function unpackWeights(packed: Uint8Array): Weights {
  const { head, ints, bytes } = unpack(packed);
  const { starts, hashes, ...rest } = head as Head;
  const known = { starts: ints(starts), hashes: ints(hashes) };
  const rarity = bytes(hashes);
  const { buffer, byteOffset, length } = bytes(hashes * rest.labels.length);
  return { ...rest, known, rarity, table: new Int8Array(buffer, byteOffset, length) };
}
