/** A text as the phrases see it: spelt out words and names of pictures, in sentences. */
import type { Line, Sentence, Token } from './match.js';
import type { Speller } from './spelling.js';
import type { Piece } from './tokens.js';
import { piecesOf } from './tokens.js';

const ENDS = /[.!?…\n]/u;

export function lineOf(text: string, speller: Speller, pictures: ReadonlyMap<string, string>): Line {
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
    for (const word of wordsOf(piece, { speller, pictures, before: tokens.at(-1)?.word ?? '' })) {
      tokens.push({ word, start: piece.start, end: piece.end });
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

function wordsOf(piece: Piece, { speller, pictures, before }: Around): readonly string[] {
  if (piece.kind === 'word') return speller.words(piece.text, before);
  const bare = piece.text.replace(/[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}-]/gu, '');
  const [first = ''] = bare;
  return [pictures.get(bare) ?? pictures.get(first) ?? ':picture'];
}
