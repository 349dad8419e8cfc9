/**
 * Whether a text sounds as if somebody may not be safe: by crisis words, or by its likeness to lines that a careful
 * reader would want to answer. Nothing is kept of what it finds, and nothing is decided by it but whether help is shown.
 */
import { itemAt } from './at.js';
import { findCrisis } from './crisis.js';
import { partOf } from './drafts/features.js';
import { lineOf } from './drafts/line.js';
import { piecesOf } from './drafts/pieces.js';
import type { Writing } from './drafts/line.js';
import type { Line } from './drafts/line.js';
import { weigherOf } from './drafts/weigh.js';
import type { Weights } from './drafts/weigh.js';
import type { Crisis } from './shelf.js';

export interface Watch {
  readonly crisis: Crisis;
  /** Learned from the lines of test/crisis, for {@link DANGER} and {@link KINDS}; null where words decide alone. */
  readonly weights: Weights | null;
}

export const DANGER = 'danger';
export const KINDS = ['self-harm', 'threat-of-harm', 'in-danger'] as const;

/** A long text is weighed piece by piece, for one sentence says it: whole sentences, up to so many words where they fit. */
const WORDS = 40;

/** Where a crisis word stands, the text must be quite unlike lines that need an answer to be left alone: "my phone died". */
export function soundsUnsafe(text: string, { crisis, weights }: Watch): boolean {
  const worded = findCrisis(text, crisis).length > 0;
  if (weights === null) return worded;
  const bar = itemAt(weights.sure, 0)[worded ? 'doubt' : 'enough'];
  const line = plainLine(text);
  const weigher = weigherOf(weights);
  const known = weigher.placesIn(line, null);
  return piecesOf(line, WORDS).some(({ sentences }) => {
    const { scores } = weigher.weigh(partOf(known, sentences));
    return scoreOf((label) => scores[weights.labels.indexOf(label)] ?? 0) > bar;
  });
}

/** Half of it danger of any kind, half of it the likeliest kind: each sees what the other misses. */
function scoreOf(score: (label: string) => number): number {
  return (score(DANGER) + Math.max(...KINDS.map(score))) / 2;
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
