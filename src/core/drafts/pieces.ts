/** A long text is weighed piece by piece too, for one sentence in it may say what the whole does not sound like. */
import type { Line } from './line.js';

export interface Piece {
  readonly line: Line;
  /** Its first token in the whole. */
  readonly from: number;
  /** The number of its first sentence in the whole. */
  readonly first: number;
}

/** Whole sentences, up to so many words where they fit. */
export function piecesOf({ tokens, sentences }: Line, words: number): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < sentences.length;) {
    const from = sentences[first]?.from ?? 0;
    let next = first + 1;
    while (next < sentences.length && (sentences[next]?.to ?? 0) - from <= words) next++;
    const own = sentences.slice(first, next);
    const to = own.at(-1)?.to ?? from;
    const line: Line = {
      tokens: tokens.slice(from, to),
      sentence: own.flatMap((one, number) => Array.from({ length: one.to - one.from }, () => number)),
      sentences: own.map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
    };
    pieces.push({ line, from, first });
    first = next;
  }
  return pieces;
}
