/** A long text is weighed piece by piece too, for one sentence in it may say what the whole does not sound like. */
import { itemAt } from '../at.js';
import type { Line, Stretch } from './line.js';

export interface Piece {
  readonly tokens: Stretch;
  readonly sentences: Stretch;
}

/** Whole sentences, up to so many words where they fit. */
export function piecesOf({ sentences }: Line, words: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = 0; from < sentences.length;) {
    const first = itemAt(sentences, from).from;
    let to = from + 1;
    while (to < sentences.length && itemAt(sentences, to).to - first <= words) to++;
    pieces.push({ tokens: { from: first, to: itemAt(sentences, to - 1).to }, sentences: { from, to } });
    from = to;
  }
  return pieces;
}

/** All of a text as one piece. */
export function wholeOf({ tokens, sentences }: Line): Piece {
  return { tokens: { from: 0, to: tokens.length }, sentences: { from: 0, to: sentences.length } };
}
