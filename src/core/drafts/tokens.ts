/** A text cut into words, pictures and marks, each with the place where it stands in the text as typed. */

export interface Piece {
  readonly typed: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'picture' | 'mark';
}

const APOSTROPHES = /[’‘ʼ`´＇]/gu;
/** One of them, within a word or at its end. */
const INNER = "(?:'|’|‘|ʼ|`|´|＇)";
/** A word, a picture, or a mark. */
const PIECES = new RegExp(
  [
    `([\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*(?:${INNER}[\\p{L}\\p{N}\\p{M}\\p{Cf}]+)*${INNER}?)`,
    '(<3|[:;=8xX]-?[)(DpP3*|/]+(?![\\p{L}\\p{N}])|\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F|\\u200D\\p{Extended_Pictographic})*)',
    '[.!?…]+|\\n[\\s]*|[,;:—–"“”()]',
  ].join('|'),
  'gu',
);

/** Piece by piece. Everything else (spaces, other signs) stands between them. */
export function* piecesOf(text: string): Generator<Piece> {
  for (const match of text.matchAll(PIECES)) {
    const [typed, word, picture] = match;
    const start = match.index;
    const kind = word !== undefined ? 'word' : picture !== undefined ? 'picture' : 'mark';
    yield { typed, start, end: start + typed.length, kind };
  }
}

/** How a word is written. */
export interface Form {
  /** Lower case, compatibility forms and accents folded, apostrophes straight. */
  readonly folded: string;
  /** Without what stands behind an apostrophe. */
  readonly bare: string;
  readonly numeral: boolean;
  /** A capital, and small letters after it. */
  readonly capital: boolean;
}

const PLAIN = /^[a-z]+$/;

export function formOf(typed: string): Form {
  if (PLAIN.test(typed)) return { folded: typed, bare: typed, numeral: false, capital: false };
  const folded = fold(typed);
  return {
    folded,
    bare: folded.replace(/'.*$/, ''),
    numeral: /^\p{N}/u.test(typed),
    capital: /^\p{Lu}[\p{Ll}'’-]+$/u.test(typed),
  };
}

function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/^'+|'+$/g, '');
}
