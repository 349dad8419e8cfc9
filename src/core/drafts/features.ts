/**
 * What a message is weighed by: its words, two and three of them in a row, two near each other, pieces of words, and its
 * stage. Each becomes a number, its bucket; now and then two share one, which does little harm among so many.
 */
import type { StageId } from '../draft-tips.js';
import { stageIds } from '../draft-tips.js';
import { itemAt } from '../at.js';
import type { Line, Sentence, Token } from './match.js';

/** There are 2 to the power of this many buckets. */
export const BUCKET_BITS = 16;

/** Buckets of a message, each once, with the first sentence that it stands in; -1 for what belongs to none. */
export type Features = ReadonlyMap<number, number>;

/** Words this far from each other still make a pair. */
const NEAR = 8;
/** Letters of a piece of a word; a word has a sign for each end. */
const PIECES = [4, 5, 6];

/** What a bucket is of, so that a word is not taken for a piece. */
const KIND = { one: 1, two: 2, three: 3, skip: 4, far: 5, pair: 6, piece: 7, staged: 8, stage: 9 };
/** In place of words, at the ends of a sentence. */
const BEGIN = 1;
const END = 2;
const QUESTION = 3;

export function featuresOf({ tokens, sentences }: Line, stage: StageId | null): Features {
  const found = new Map<number, number>();
  const staged = mixed(KIND.staged, stage === null ? -1 : stageIds.indexOf(stage));
  note(found, -1, mixed(KIND.stage, staged));
  const texts = tokens.map(seen);
  const words = texts.map((text) => hashOf(text, 0, text.length));
  sentences.forEach((sentence, number) => {
    const own = words.slice(sentence.from, sentence.to);
    for (const hash of [...rowsOf(own, sentence), ...pairsOf(own)]) note(found, number, hash);
    for (const word of own) note(found, number, mixed(staged, word));
    for (const text of texts.slice(sentence.from, sentence.to))
      for (const hash of piecesOf(text)) note(found, number, hash);
  });
  return found;
}

/** Names and numbers are all alike. */
function seen({ word, tag }: Token): string {
  return tag ?? word;
}

function note(found: Map<number, number>, sentence: number, hash: number): void {
  const bucket = hash & ((1 << BUCKET_BITS) - 1);
  if (!found.has(bucket)) found.set(bucket, sentence);
}

/** One word, two, three, and two with one or two between them. */
function rowsOf(own: readonly number[], { question }: Sentence): readonly number[] {
  const words = [BEGIN, ...own, question ? QUESTION : END];
  return words.flatMap((word, i) => {
    const [next, after, last] = [words[i + 1], words[i + 2], words[i + 3]];
    const one = mixed(KIND.one, word);
    if (next === undefined) return [one];
    const two = mixed(mixed(KIND.two, word), next);
    if (after === undefined) return [one, two];
    const three = mixed(mixed(mixed(KIND.three, word), next), after);
    const skip = mixed(mixed(KIND.skip, word), after);
    return last === undefined
      ? [one, two, three, skip]
      : [one, two, three, skip, mixed(mixed(KIND.far, word), last)];
  });
}

/** Two words near each other, in any order. */
function pairsOf(words: readonly number[]): readonly number[] {
  const pairs: number[] = [];
  words.forEach((word, i) => {
    for (let j = i + 1; j < Math.min(words.length, i + NEAR); j++) {
      const other = itemAt(words, j);
      pairs.push(mixed(mixed(KIND.pair, Math.min(word, other)), Math.max(word, other)));
    }
  });
  return pairs;
}

function piecesOf(word: string): readonly number[] {
  const text = `<${word}>`;
  const pieces: number[] = [];
  for (const size of PIECES)
    for (let i = 0; i + size <= text.length; i++) pieces.push(mixed(KIND.piece, hashOf(text, i, i + size)));
  return pieces;
}

/** FNV-1a over the UTF-16 units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One more number mixed in: the last steps of MurmurHash3. */
function mixed(hash: number, part: number): number {
  let next = Math.imul(hash ^ part, 0x85ebca6b);
  next = Math.imul(next ^ (next >>> 13), 0xc2b2ae35);
  return next ^ (next >>> 16);
}
