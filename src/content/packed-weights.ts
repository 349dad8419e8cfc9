/**
 * Weights as the build keeps them beside the program: a short JSON head, then the bytes as they are, so that a command
 * that only keeps a line has nothing to parse. `length of the head (4 bytes, little-endian) | head, filled up with spaces
 * to a multiple of 4 | starts | hashes (4 bytes each, as this machine has them) | rarity | table`.
 */
import type { Weights } from '../core/drafts/weigh.js';

type Head = Pick<Weights, 'labels' | 'bias' | 'step' | 'sure'> & {
  readonly starts: number;
  readonly hashes: number;
};

const WORD = 4;

export function packWeights({ labels, bias, step, sure, known, rarity, table }: Weights): Uint8Array {
  const head: Head = { labels, bias, step, sure, starts: known.starts.length, hashes: known.hashes.length };
  const text = JSON.stringify(head);
  const bytes = Buffer.from(text.padEnd(text.length + (-Buffer.byteLength(text) & (WORD - 1))));
  const length = Buffer.alloc(WORD);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes, ...[known.starts, known.hashes, rarity, table].map(bytesOf)]);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * Views of the bytes, which are copied only where they do not begin at a multiple of 4. Throws where they are not as they
 * were packed.
 */
export function unpackWeights(packed: Uint8Array): Weights {
  const { buffer, byteOffset, byteLength } =
    packed.byteOffset % WORD === 0 ? packed : Uint8Array.from(packed);
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const from = WORD + bytes.readUInt32LE();
  const { starts, hashes, ...head } = JSON.parse(bytes.toString('utf8', WORD, from)) as Head;
  const at = byteOffset + from;
  const known = {
    starts: new Int32Array(buffer, at, starts),
    hashes: new Int32Array(buffer, at + WORD * starts, hashes),
  };
  const after = at + WORD * (starts + hashes);
  const rarity = new Uint8Array(buffer, after, hashes);
  const table = new Int8Array(buffer, after + hashes, hashes * head.labels.length);
  return { ...head, known, rarity, table };
}
