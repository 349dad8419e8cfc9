/**
 * What a message is weighed by: its words, two and three of them in a row, two near each other, pieces of words, and its
 * stage. Each becomes a number of 32 bits, its hash.
 */
import type { StageId } from '../draft-tips.js';
import { stageIds } from '../draft-tips.js';
import { itemAt } from '../at.js';
import type { Line, Sentence, Token } from './line.js';

/** What a message has, each once, with the first sentence that it stands in; -1 for what belongs to none. */
export type Features = ReadonlyMap<number, number>;

/** Words this far from each other still make a pair. */
const NEAR = 8;
/** Letters of a piece of a word; a word has a sign for each end. */
const PIECES = [4, 5, 6];

/** What a hash is of, so that a word is not taken for a piece. */
const KIND = { one: 1, two: 2, three: 3, skip: 4, far: 5, pair: 6, piece: 7, staged: 8, stage: 9 };
/** In place of words, at the ends of a sentence. */
const BEGIN = 1;
const END = 2;
const QUESTION = 3;

/** `keyOf` a hash is what it is kept by; null for one that nothing is known of. */
export function featuresOf(
  { tokens, sentences }: Line,
  stage: StageId | null,
  keyOf: (hash: number) => number | null = (hash) => hash,
): Features {
  const found = new Map<number, number>();
  let at = -1;
  const note: Note = (hash) => {
    const key = keyOf(hash);
    if (key !== null && !found.has(key)) found.set(key, at);
  };
  const staged = mixed(KIND.staged, stage === null ? -1 : stageIds.indexOf(stage));
  note(mixed(KIND.stage, staged));
  const texts = tokens.map(seen);
  const words = texts.map((text) => hashOf(text, 0, text.length));
  for (const sentence of sentences) {
    at++;
    const own = words.slice(sentence.from, sentence.to);
    noteRows(own, sentence, note);
    notePairs(own, note);
    for (const word of own) note(mixed(staged, word));
    for (const text of texts.slice(sentence.from, sentence.to)) notePieces(`<${text}>`, note);
  }
  return found;
}

type Note = (hash: number) => void;

/** Names and numbers are all alike. */
function seen({ word, tag }: Token): string {
  return tag ?? word;
}

/** One word, two, three, and two with one or two between them. */
function noteRows(own: readonly number[], { question }: Sentence, note: Note): void {
  const words = [BEGIN, ...own, question ? QUESTION : END];
  words.forEach((word, i) => {
    note(mixed(KIND.one, word));
    const [next, after, last] = [words[i + 1], words[i + 2], words[i + 3]];
    if (next === undefined) return;
    note(mixed(mixed(KIND.two, word), next));
    if (after === undefined) return;
    note(mixed(mixed(mixed(KIND.three, word), next), after));
    note(mixed(mixed(KIND.skip, word), after));
    if (last !== undefined) note(mixed(mixed(KIND.far, word), last));
  });
}

/** Two words near each other, in any order. */
function notePairs(words: readonly number[], note: Note): void {
  words.forEach((word, i) => {
    for (let j = i + 1; j < Math.min(words.length, i + NEAR); j++) {
      const other = itemAt(words, j);
      note(mixed(mixed(KIND.pair, Math.min(word, other)), Math.max(word, other)));
    }
  });
}

function notePieces(text: string, note: Note): void {
  for (const size of PIECES)
    for (let i = 0; i + size <= text.length; i++) note(mixed(KIND.piece, hashOf(text, i, i + size)));
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
