/** Where a phrase fits into a text: sets of places are carried forward, so no phrase costs more than its own length allows. */
import type { Node } from './phrase.js';

export interface Token {
  readonly word: string;
  /** `@` where it looks like a name, `#` where it is a number. */
  readonly tag?: '@' | '#';
  /** The word with its tag. */
  readonly key: string;
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

/** The places after the last token of each way in which the phrase fits from `at` on. */
export function endsOf(node: Node, line: Line, at: number): readonly number[] {
  switch (node.kind) {
    case 'word': {
      const token = line.tokens[at];
      return token !== undefined && isAsked(node.words, token) ? [at + 1] : [];
    }
    case 'seq':
      return node.parts.reduce<readonly number[]>((places, part) => carry(part, line, places), [at]);
    case 'any': {
      const ends = distinct(node.ways.flatMap((way) => endsOf(way, line, at)));
      return node.optional ? distinct([...ends, at]) : ends;
    }
    case 'gap':
      return gap(line, at, node.most);
    case 'not':
      return endsOf(node.node, line, at).length === 0 ? [at] : [];
    case 'edge':
      return isEdge(node.edge, line, at) ? [at] : [];
  }
}

function isAsked(words: ReadonlySet<string>, { word, tag }: Token): boolean {
  return words.has(word) || (tag !== undefined && words.has(tag));
}

function carry(part: Node, line: Line, places: readonly number[]): readonly number[] {
  const [only] = places;
  if (only === undefined) return places;
  if (places.length === 1) return endsOf(part, line, only);
  return distinct(places.flatMap((place) => endsOf(part, line, place)));
}

function distinct(places: readonly number[]): readonly number[] {
  return places.length < 2 ? places : [...new Set(places)];
}

/** A gap stays inside the sentence of the token before it. */
function gap({ sentence, sentences }: Line, at: number, most: number): readonly number[] {
  const to = sentences[sentence[at - 1] ?? 0]?.to ?? at;
  return Array.from({ length: Math.max(0, Math.min(most, to - at)) + 1 }, (_, skipped) => at + skipped);
}

export function isEdge(
  edge: 'begin' | 'end' | 'question',
  { sentence, sentences }: Line,
  at: number,
): boolean {
  if (edge === 'begin') return sentences[sentence[at] ?? -1]?.from === at;
  const last = sentences[sentence[at - 1] ?? -1];
  return last?.to === at && (edge === 'end' || last.question);
}
