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
const PIECES = new RegExp(
  [
    `(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Cf}]*(?:${INNER}[\\p{L}\\p{N}\\p{M}\\p{Cf}]+)*${INNER}?)`,
    '(?<picture><3|[:;=8xX]-?[)(DpP3*|/]+(?![\\p{L}\\p{N}])|\\p{Extended_Pictographic}(?:[\\u{1F3FB}-\\u{1F3FF}]|\\uFE0F|\\u200D\\p{Extended_Pictographic})*)',
    '(?<mark>[.!?…]+|\\n[\\s]*|[,;:—–"“”()])',
  ].join('|'),
  'gu',
);

/** Everything else (spaces, other signs) stands between the pieces. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(PIECES)) {
    const [found] = match;
    const start = match.index;
    const kind = kindOf(match.groups ?? {});
    pieces.push({ text: kind === 'word' ? fold(found) : found, start, end: start + found.length, kind });
  }
  return pieces;
}

function kindOf({ word, picture }: Partial<Record<string, string>>): Piece['kind'] {
  if (word !== undefined) return 'word';
  return picture === undefined ? 'mark' : 'picture';
}

export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(/^'+|'+$/g, '');
}
