/**
 * Runs phrases over the words of a sentence. All points at which a phrase may be are carried forward together, so that no
 * phrase costs more than its own length, whatever the text is.
 */
import { intAt, itemAt } from '../at.js';
import type { Line } from './line.js';
import { ANY, EDGE, END, FORK, NOT, edges } from './program.js';
import type { Program } from './program.js';

/** A text whose words have numbers. */
export interface Numbered {
  readonly line: Line;
  /** For each token, the number of its word, and of what it is tagged as; -1 where no phrase asks for it. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
}

export interface Matcher {
  /**
   * The place after the longest phrase that begins at one of the points and at token `from`, and ends in its sentence, and
   * before token `to`; -1 where none does.
   */
  readonly longest: (points: readonly number[], from: number, text: Numbered, to?: number) => number;
}

interface Bounds {
  readonly text: Numbered;
  /** Where the sentence ends, and what is looked for in it. */
  readonly end: number;
  readonly to: number;
}

export function matcherOf({ code, sets, members }: Program): Matcher {
  /** The turn in which each point was last come to, so that it is taken once at each token. */
  const marks = new Int32Array(code.length);
  let turns = 0;

  function longest(points: readonly number[], from: number, text: Numbered, to = Infinity): number {
    const { sentence, sentences } = text.line;
    const end = itemAt(sentences, itemAt(sentence, from)).to;
    return run(points, from, { text, end, to: Math.min(to, end) });
  }

  function run(points: readonly number[], from: number, { text, end, to }: Bounds): number {
    const { line, words, tags } = text;
    let turn = ++turns;
    let waiting: number[] = [];
    let last = -1;

    /** Comes to a point: it waits for a word, or leads on to others. True where a phrase ends. */
    const open = (point: number, at: number): boolean => {
      if (marks[point] === turn) return false;
      marks[point] = turn;
      switch (code[point]) {
        case END:
          return true;
        case FORK: {
          const first = point + 2;
          let ends = false;
          for (let way = first; way < first + intAt(code, point + 1); way++)
            ends = open(intAt(code, way), at) || ends;
          return ends;
        }
        case NOT:
          return !begins(intAt(code, point + 1), at) && open(intAt(code, point + 2), at);
        case EDGE:
          return isEdge(itemAt(edges, intAt(code, point + 1)), line, at) && open(intAt(code, point + 2), at);
        default:
          waiting.push(point);
          return false;
      }
    };
    const begins = (guard: number, at: number): boolean => run([guard], at, { text, end, to: end }) >= 0;
    const isAsked = (set: number, at: number): boolean =>
      has(set, intAt(words, at)) || has(set, intAt(tags, at));

    for (const point of points) if (open(point, from)) last = from;
    for (let at = from; at < to && waiting.length > 0; at++) {
      const here = waiting;
      waiting = [];
      turn = ++turns;
      for (const point of here) {
        const any = code[point] === ANY;
        if (!any && !isAsked(intAt(code, point + 1), at)) continue;
        if (open(intAt(code, any ? point + 1 : point + 2), at + 1)) last = at + 1;
      }
    }
    return last;
  }

  function has(set: number, word: number): boolean {
    let [from, to] = [intAt(sets, set), intAt(sets, set + 1)];
    while (from < to) {
      const middle = (from + to) >> 1;
      const member = intAt(members, middle);
      if (member === word) return true;
      if (member < word) from = middle + 1;
      else to = middle;
    }
    return false;
  }

  return { longest };
}

function isEdge(edge: (typeof edges)[number], { sentence, sentences }: Line, at: number): boolean {
  if (edge === 'begin') return sentences[sentence[at] ?? -1]?.from === at;
  const last = sentences[sentence[at - 1] ?? -1];
  return last?.to === at && (edge === 'end' || last.question);
}
