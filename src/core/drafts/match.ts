/**
 * Runs phrases over the words of a sentence. All points at which a phrase may be are carried forward together, so that no
 * phrase costs more than its own length, whatever the text is.
 */
import { intAt, itemAt } from '../at.js';
import type { Line, Stretch } from './line.js';
import { mayHave } from './numbered.js';
import type { Numbered } from './numbered.js';
import { ANY, EDGE, END, FORK, NOT, edges } from './program.js';
import type { Program } from './program.js';

/** Where a phrase begins, and the set of which a word must follow in the sentence; -1 where none need. */
export interface Begin {
  readonly point: number;
  readonly needed: number;
}

export interface Matcher {
  /**
   * The place after the longest of these phrases that begins at token `from`, and ends in its sentence, and before token
   * `to`; -1 where none does.
   */
  readonly longest: (begins: readonly Begin[], from: number, text: Numbered, to?: number) => number;
}

/** One run: the points that wait for a word at this token, and those that will at the next. */
interface Run {
  readonly text: Numbered;
  /** Where the sentence ends. */
  readonly end: number;
  turn: number;
  waiting: number[];
}

export function matcherOf({ code, sets, members }: Program): Matcher {
  /** The turn in which each point was last come to, so that it is taken once at each token. */
  const marks = new Int32Array(code.length);
  let turns = 0;

  function longest(begins: readonly Begin[], from: number, text: Numbered, to = Infinity): number {
    const number = itemAt(text.line.sentence, from);
    const { to: end } = itemAt(text.line.sentences, number);
    let run: Run | null = null;
    let last = -1;
    for (const { point, needed } of begins) {
      if (needed >= 0 && !mayHaveOne(needed, text, number)) continue;
      run ??= { text, end, turn: ++turns, waiting: [] };
      if (open(point, from, run)) last = from;
    }
    return run === null ? -1 : Math.max(last, lastEnd(run, { from, to: Math.min(to, end) }));
  }

  function mayHaveOne(set: number, text: Numbered, sentence: number): boolean {
    const end = intAt(sets, set + 1);
    for (let at = intAt(sets, set); at < end; at++)
      if (mayHave(intAt(members, at), text, sentence)) return true;
    return false;
  }

  /** The place after the last token with which a phrase ends; -1 where none does. */
  function lastEnd(run: Run, { from, to }: Stretch): number {
    const { words, tags } = run.text;
    let last = -1;
    let here = run.waiting;
    let spare: number[] = [];
    for (let at = from; at < to && here.length > 0; at++) {
      const [word, tag] = [intAt(words, at), intAt(tags, at)];
      run.waiting = spare;
      run.turn = ++turns;
      for (const point of here) {
        const any = code[point] === ANY;
        if (!any && !isAsked(intAt(code, point + 1), word, tag)) continue;
        if (open(intAt(code, any ? point + 1 : point + 2), at + 1, run)) last = at + 1;
      }
      spare = here;
      spare.length = 0;
      here = run.waiting;
    }
    return last;
  }

  /** Comes to a point before a token: it waits for a word, or leads on to others. True where a phrase ends. */
  function open(point: number, at: number, run: Run): boolean {
    if (marks[point] === run.turn) return false;
    marks[point] = run.turn;
    switch (code[point]) {
      case END:
        return true;
      case FORK: {
        const first = point + 2;
        const end = first + intAt(code, point + 1);
        let ends = false;
        for (let way = first; way < end; way++) ends = open(intAt(code, way), at, run) || ends;
        return ends;
      }
      case NOT:
        return !begins(intAt(code, point + 1), at, run) && open(intAt(code, point + 2), at, run);
      case EDGE:
        return isEdge(intAt(code, point + 1), run.text.line, at) && open(intAt(code, point + 2), at, run);
      default:
        run.waiting.push(point);
        return false;
    }
  }

  function begins(guard: number, from: number, { text, end }: Run): boolean {
    const run: Run = { text, end, turn: ++turns, waiting: [] };
    return open(guard, from, run) || lastEnd(run, { from, to: end }) >= 0;
  }

  function isAsked(set: number, word: number, tag: number): boolean {
    return has(set, word) || (tag >= 0 && has(set, tag));
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

function isEdge(number: number, { sentence, sentences }: Line, at: number): boolean {
  const edge = edges[number];
  if (edge === 'begin') return sentences[sentence[at] ?? -1]?.from === at;
  const last = sentences[sentence[at - 1] ?? -1];
  return last?.to === at && (edge === 'end' || last.question);
}
