/**
 * What a message is weighed by: its words, two and three of them in a row, two near each other, pieces of words, and its
 * stage. Each becomes a number of 32 bits, its hash.
 */
import type { StageId } from '../draft-tips.js';
import { stageIds } from '../draft-tips.js';
import { itemAt } from '../at.js';
import type { Line, Stretch, Token } from './line.js';

/** What a text has: a row for what belongs to no sentence, then one for each sentence. The same may stand in it again. */
export interface Features {
  /** Hashes, or what they are kept by. */
  readonly found: Int32Array;
  /** Where each row lies; those of sentences that are alike lie in the same place. */
  readonly rows: readonly Stretch[];
}

/** What hashes are kept by, and the words that were met: a text has most of its words, and their pieces, again. */
export interface Keys {
  /** Null for a hash of which nothing is known. */
  readonly of: (hash: number) => number | null;
  readonly words: Map<string, Word>;
}

interface Word {
  readonly hash: number;
  /** The keys of its pieces. */
  readonly pieces: readonly number[];
}

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

export function featuresOf(
  { tokens, sentences }: Line,
  stage: StageId | null,
  keys: Keys = { of: (hash) => hash, words: new Map() },
): Features {
  const found = growing();
  const rows: Stretch[] = [];
  const note = (hash: number): void => {
    const key = keys.of(hash);
    if (key !== null) found.push(key);
  };
  const staged = mixed(KIND.staged, stage === null ? -1 : stageIds.indexOf(stage));
  note(mixed(KIND.stage, staged));
  rows.push({ from: 0, to: found.length() });
  sentences.forEach(({ from, to, question, like }, number) => {
    const start = found.length();
    if (like !== null && like < number) {
      rows.push(itemAt(rows, like + 1));
      return;
    }
    const words = [BEGIN];
    for (let at = from; at < to; at++) {
      const { hash, pieces } = wordOf(seen(itemAt(tokens, at)), keys);
      words.push(hash);
      note(mixed(staged, hash));
      for (const piece of pieces) found.push(piece);
    }
    words.push(question ? QUESTION : END);
    noteRows(words, note);
    notePairs(words, note);
    rows.push({ from: start, to: found.length() });
  });
  return { found: found.list(), rows };
}

/** Those of some of its sentences. */
export function partOf({ found, rows }: Features, { from, to }: Stretch): Features {
  return { found, rows: [itemAt(rows, 0), ...rows.slice(from + 1, to + 1)] };
}

/** A list of whole numbers that grows: a long text has hundreds of thousands. */
function growing() {
  let list = new Int32Array(512);
  let length = 0;
  return {
    push(one: number): void {
      if (length === list.length) {
        const larger = new Int32Array(2 * length);
        larger.set(list);
        list = larger;
      }
      list[length++] = one;
    },
    length: () => length,
    list: () => list.subarray(0, length),
  };
}

type Note = (hash: number) => void;

function wordOf(text: string, keys: Keys): Word {
  const known = keys.words.get(text);
  if (known !== undefined) return known;
  const word = { hash: hashOf(text, 0, text.length), pieces: piecesOf(`<${text}>`, keys) };
  keys.words.set(text, word);
  return word;
}

/** Names and numbers are all alike. */
function seen({ word, tag }: Token): string {
  return tag ?? word;
}

/** One word, two, three, and two with one or two between them. Of the ends of the sentence too. */
function noteRows(words: readonly number[], note: Note): void {
  for (let i = 0; i < words.length; i++) {
    const word = itemAt(words, i);
    note(mixed(KIND.one, word));
    const [next, after, last] = [words[i + 1], words[i + 2], words[i + 3]];
    if (next === undefined) continue;
    note(mixed(mixed(KIND.two, word), next));
    if (after === undefined) continue;
    note(mixed(mixed(mixed(KIND.three, word), next), after));
    note(mixed(mixed(KIND.skip, word), after));
    if (last !== undefined) note(mixed(mixed(KIND.far, word), last));
  }
}

/** Two words near each other, in any order. */
function notePairs(words: readonly number[], note: Note): void {
  const end = words.length - 1;
  for (let i = 1; i < end; i++) {
    const word = itemAt(words, i);
    for (let j = i + 1; j < Math.min(end, i + NEAR); j++) {
      const other = itemAt(words, j);
      note(mixed(mixed(KIND.pair, Math.min(word, other)), Math.max(word, other)));
    }
  }
}

function piecesOf(text: string, keys: Keys): readonly number[] {
  const found: number[] = [];
  for (const size of PIECES)
    for (let i = 0; i + size <= text.length; i++) {
      const key = keys.of(mixed(KIND.piece, hashOf(text, i, i + size)));
      if (key !== null) found.push(key);
    }
  return found;
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
