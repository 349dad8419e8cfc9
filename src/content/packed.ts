/**
 * Lists of numbers as the build keeps them beside the program, so that a command has nothing to parse: `length of the head
 * (4 bytes, little-endian) | head, in JSON, filled up with spaces to a multiple of 4 | the bytes of each list, as this
 * machine has them`.
 */
const WORD = 4;

/** Lists of wider numbers have to stand before those of narrower ones. */
export function pack(head: unknown, lists: readonly ArrayBufferView[]): Uint8Array {
  const text = JSON.stringify(head);
  const bytes = Buffer.from(text.padEnd(text.length + (-Buffer.byteLength(text) & (WORD - 1))));
  const length = Buffer.alloc(WORD);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes, ...lists.map(bytesOf)]);
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Gives the lists one after the other, each of so many numbers. Views of the bytes as they were packed. */
export interface Unpacked {
  readonly head: unknown;
  readonly ints: (length: number) => Int32Array;
  readonly shorts: (length: number) => Int16Array;
  readonly bytes: (length: number) => Uint8Array;
}

/** Copies the bytes only where they do not begin at a multiple of 4. It, or a list, throws where bytes are missing. */
export function unpack(packed: Uint8Array): Unpacked {
  const { buffer, byteOffset, byteLength } =
    packed.byteOffset % WORD === 0 ? packed : Uint8Array.from(packed);
  const all = Buffer.from(buffer, byteOffset, byteLength);
  const from = WORD + all.readUInt32LE();
  let at = byteOffset + from;
  const end = byteOffset + byteLength;
  const take = (size: number): number => {
    const place = at;
    at += size;
    if (at > end) throw new RangeError('bytes are missing');
    return place;
  };
  return {
    head: JSON.parse(all.toString('utf8', WORD, from)),
    ints: (length) => new Int32Array(buffer, take(length * WORD), length),
    shorts: (length) => new Int16Array(buffer, take(length * 2), length),
    bytes: (length) => new Uint8Array(buffer, take(length), length),
  };
}
