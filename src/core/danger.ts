/**
 * Whether a text sounds as if somebody may not be safe: by crisis words, or by its likeness to lines that a careful
 * reader would want to answer. Nothing is kept of what it finds, and nothing is decided by it but whether help is shown.
 */
import { findCrisis } from './crisis.js';
import { featuresOf } from './drafts/features.js';
import { lineOf } from './drafts/line.js';
import type { Writing } from './drafts/line.js';
import type { Line } from './drafts/match.js';
import { weigh } from './drafts/weigh.js';
import type { Weights } from './drafts/weigh.js';
import type { Crisis } from './shelf.js';

export interface Watch {
  readonly crisis: Crisis;
  /** Learned from test/crisis/writing.yaml, for the one label {@link DANGER}; null where words decide alone. */
  readonly weights: Weights | null;
}

export const DANGER = 'danger';

/** Over this score a text is like those that need an answer. Both were chosen on lines that were not learned from. */
const ENOUGH = 0.25;
/** Under this score it is so unlike them that a word of the lexicon is taken for something else: "the battery died". */
const DOUBT = -0.7;

/** A long text is weighed piece by piece, for one sentence says it: whole sentences, up to so many words where they fit. */
const WORDS = 40;

export function soundsUnsafe(text: string, { crisis, weights }: Watch): boolean {
  const worded = findCrisis(text, crisis).length > 0;
  if (weights === null) return worded;
  const enough = worded ? DOUBT : ENOUGH;
  return piecesOf(plainLine(text)).some((piece) => scoreOf(piece, weights) > enough);
}

function scoreOf(piece: Line, weights: Weights): number {
  return weigh(featuresOf(piece, null), weights).get(DANGER)?.score ?? -Infinity;
}

/** Words as they are typed: no spelling is known here, and none is needed. */
const asTyped: Writing = {
  speller: { words: (word) => [word.replaceAll("'", '')] },
  pictures: new Map(),
  names: new Set(),
  notNames: new Set(),
};

export function plainLine(text: string): Line {
  return lineOf(text, asTyped);
}

function piecesOf({ tokens, sentences }: Line): readonly Line[] {
  const pieces: Line[] = [];
  for (let first = 0; first < sentences.length;) {
    const from = sentences[first]?.from ?? 0;
    let next = first + 1;
    while (next < sentences.length && (sentences[next]?.to ?? 0) - from <= WORDS) next++;
    const own = sentences.slice(first, next);
    const to = own.at(-1)?.to ?? from;
    pieces.push({
      tokens: tokens.slice(from, to),
      sentence: own.flatMap((one, number) => Array.from({ length: one.to - one.from }, () => number)),
      sentences: own.map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
    });
    first = next;
  }
  return pieces;
}
