/** Weights as the build keeps them: numbers by their names, then starts, hashes, rows, table and rarity. */
import type { Weights } from '../core/drafts/weigh.js';
import { pack, unpack } from './packed.js';

type Head = Pick<Weights, 'labels' | 'bias' | 'step' | 'sure'> & {
  readonly starts: number;
  readonly hashes: number;
  readonly table: number;
};

export function packWeights({ labels, bias, step, sure, known, rarity, rows, table }: Weights): Uint8Array {
  const { starts, hashes } = known;
  const lengths = { starts: starts.length, hashes: hashes.length, table: table.length };
  const head: Head = { labels, bias, step, sure, ...lengths };
  return pack(head, [starts, hashes, rows, table, rarity]);
}

/** Throws where the bytes are not as they were packed. */
export function unpackWeights(packed: Uint8Array): Weights {
  const { head, ints, shorts, bytes } = unpack(packed);
  const { starts, hashes, table, ...rest } = head as Head;
  return {
    ...rest,
    known: { starts: ints(starts), hashes: ints(hashes) },
    rows: ints(hashes + 1),
    table: shorts(table),
    rarity: bytes(hashes),
  };
}
