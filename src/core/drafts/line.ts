/** A text as the phrases see it: spelt out words and names of pictures, in sentences. */
import type { Speller } from './spelling.js';
import type { Piece } from './tokens.js';
import { piecesOf } from './tokens.js';

export interface Token {
  readonly word: string;
  /** `@` where it looks like a name, `#` where it is a number. */
  readonly tag?: '@' | '#';
  /** Where it stands in the text as typed. */
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly tokens: readonly Token[];
  /** For each token, the number of its sentence. */
  readonly sentence: readonly number[];
  /** For each sentence, the first token, the one after its last, and whether a question mark ends it. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
}

/** Tokens from..to, the last one not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ENDS = /[.!?…\n]/u;

export interface Writing {
  readonly speller: Speller;
  readonly pictures: ReadonlyMap<string, string>;
  /** Names that need no capital, and words with a capital that are no names. */
  readonly names: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
}

export function lineOf(text: string, { speller, pictures, names, notNames }: Writing): Line {
  const tokens: Token[] = [];
  const sentence: number[] = [];
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (question: boolean): void => {
    if (tokens.length === from) {
      const last = sentences.at(-1);
      if (question && last !== undefined) sentences[sentences.length - 1] = { ...last, question };
      return;
    }
    sentences.push({ from, to: tokens.length, question });
    from = tokens.length;
  };
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'mark') {
      if (ENDS.test(piece.text)) close(piece.text.includes('?'));
      continue;
    }
    const before = tokens.at(-1)?.word ?? '';
    const tag = tagOf(text.slice(piece.start, piece.end), piece, {
      first: tokens.length === from,
      names,
      notNames,
    });
    for (const word of wordsOf(piece, { speller, pictures, before })) {
      const { start, end } = piece;
      tokens.push(tag === undefined ? { word, start, end } : { word, tag, start, end });
      sentence.push(sentences.length);
    }
  }
  close(false);
  return { tokens, sentence, sentences };
}

interface Around {
  readonly speller: Speller;
  readonly pictures: ReadonlyMap<string, string>;
  readonly before: string;
}

/** What is added to a picture or a face: the way it is drawn, a joiner, the tone of a skin, a nose. */
const ADDED = /\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}]|-/gu;

function wordsOf(piece: Piece, { speller, pictures, before }: Around): readonly string[] {
  if (piece.kind === 'word') return speller.words(piece.text, before);
  const bare = piece.text.replace(ADDED, '');
  const [first = ''] = bare;
  return [pictures.get(bare) ?? pictures.get(first) ?? ':picture'];
}

interface Naming {
  readonly first: boolean;
  readonly names: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
}

/** A capital inside a sentence makes a name, unless the word is known to be none; a few names need no capital. */
function tagOf(typed: string, { text, kind }: Piece, { first, names, notNames }: Naming): Token['tag'] {
  if (kind !== 'word') return undefined;
  if (/^[\p{N}]/u.test(typed)) return '#';
  const bare = text.replace(/'.*$/, '');
  if (names.has(bare)) return '@';
  if (first || notNames.has(bare)) return undefined;
  return /^\p{Lu}[\p{Ll}'’-]+$/u.test(typed) ? '@' : undefined;
}
