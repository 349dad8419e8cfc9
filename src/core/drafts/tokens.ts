/** A text cut into words and pictures, each with the place where it stands in the text as typed. */

export interface Piece {
  /** Lower case, compatibility forms and accents folded, apostrophes straight. */
  readonly text: string;
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

/** Everything else (spaces, other signs) stands between the pieces. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECES)) {
    const [found, word, picture] = match;
    const start = match.index;
    const end = start + found.length;
    if (word !== undefined) pieces.push({ text: fold(word), start, end, kind: 'word' });
    else pieces.push({ text: found, start, end, kind: picture === undefined ? 'mark' : 'picture' });
  }
  return pieces;
}

const PLAIN = /^[a-z]+$/;

export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/^'+|'+$/g, '');
}
