/** A phrasebook as the build keeps it: the words, then its lists of numbers. */
import type { Phrasebook } from '../core/drafts/phrasebook.js';
import { pack, unpack } from './packed.js';

const LISTS = ['code', 'sets', 'members', 'lists', 'begins'] as const;

interface Head {
  readonly words: readonly string[];
  /** Of each list, in their order. */
  readonly lengths: readonly number[];
}

export function packPhrasebook(book: Phrasebook): Uint8Array {
  const lists = LISTS.map((name) => book[name]);
  const head: Head = { words: book.words, lengths: lists.map(({ length }) => length) };
  return pack(head, lists);
}

/** Throws where the bytes are not as they were packed. */
export function unpackPhrasebook(packed: Uint8Array): Phrasebook {
  const { head, ints } = unpack(packed);
  const { words, lengths } = head as Head;
  const [code, sets, members, lists, begins] = lengths.map(ints);
  if (!code || !sets || !members || !lists || !begins) throw new RangeError('lists are missing');
  return { words, code, sets, members, lists, begins };
}
