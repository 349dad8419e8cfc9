/**
 * Weights as the build keeps them beside the program: a short JSON head, then the bytes as they are, so that a command
 * that only keeps a line has nothing to parse. `length of the head (4 bytes, little-endian) | head | rarity | table`.
 */
import type { Weights } from '../core/drafts/weigh.js';

type Head = Pick<Weights, 'labels' | 'bias' | 'step' | 'sure'> & { readonly buckets: number };

const LENGTH = 4;

export function packWeights({ labels, bias, step, sure, rarity, table }: Weights): Uint8Array {
  const head: Head = { labels, bias, step, sure, buckets: rarity.length };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, rarity, new Uint8Array(table.buffer, table.byteOffset, table.length)]);
}

/** Views of the bytes; nothing is copied. Throws where they are not as they were packed. */
export function unpackWeights(bytes: Buffer): Weights {
  const from = LENGTH + bytes.readUInt32LE();
  const { buckets, ...head } = JSON.parse(bytes.toString('utf8', LENGTH, from)) as Head;
  const at = bytes.byteOffset + from;
  const rarity = new Uint8Array(bytes.buffer, at, buckets);
  return { ...head, rarity, table: new Int8Array(bytes.buffer, at + buckets, buckets * head.labels.length) };
}
