/**
 * Phrases as a program over words: flat lists of numbers, which a build can keep as they are. match.ts runs it.
 *
 * A point is the place of an instruction in the code. Instructions, each with what follows it in the code:
 *
 *   END                    a phrase ends here           FORK n point*n         goes on at each of n points
 *   WORD set point         a word of the set leads on   NOT guard point        goes on where no phrase of the guard begins
 *   ANY point              any word leads on            EDGE edge point        goes on where a sentence begins or ends
 */
import type { Node } from './phrase.js';

export const END = 0;
export const WORD = 1;
export const ANY = 2;
export const FORK = 3;
export const NOT = 4;
export const EDGE = 5;

/** By their numbers in the code. */
export const edges = ['begin', 'end', 'question'] as const;

export interface Program {
  readonly code: Int32Array;
  /** For each set of words, where its members begin; and one more, the end of the last. */
  readonly sets: Int32Array;
  /** Numbers of words, ascending in each set. */
  readonly members: Int32Array;
}

/** The one point at which all phrases end. */
const LAST = 0;

export interface ProgramWriter {
  /** The point at which the phrase begins. */
  readonly write: (phrase: Node) => number;
  /** The number of the set of these words. */
  readonly setOf: (words: ReadonlySet<string>) => number;
  readonly program: () => Program;
}

/** What is alike is written once: thousands of phrases share their ends. `numberOf` a word is its number. */
export function programWriter(numberOf: (word: string) => number): ProgramWriter {
  const code: number[] = [END];
  const points = new Map<string, number>();
  const sets: number[] = [0];
  const members: number[] = [];
  const setNumbers = new Map<string, number>();

  function put(...instruction: readonly number[]): number {
    const key = instruction.join(' ');
    const known = points.get(key);
    if (known !== undefined) return known;
    const point = code.length;
    code.push(...instruction);
    points.set(key, point);
    return point;
  }

  function setOf(words: ReadonlySet<string>): number {
    const numbers = [...words].map(numberOf).sort((a, b) => a - b);
    const key = numbers.join(' ');
    const known = setNumbers.get(key);
    if (known !== undefined) return known;
    members.push(...numbers);
    setNumbers.set(key, setNumbers.size);
    sets.push(members.length);
    return sets.length - 2;
  }

  function fork(ways: readonly number[]): number {
    const own = [...new Set(ways)];
    const [only] = own;
    return own.length === 1 && only !== undefined ? only : put(FORK, own.length, ...own);
  }

  /** The point from which the node leads to `next`. */
  function leading(node: Node, next: number): number {
    switch (node.kind) {
      case 'word':
        return put(WORD, setOf(node.words), next);
      case 'seq':
        return node.parts.reduceRight((to, part) => leading(part, to), next);
      case 'any': {
        const ways = node.ways.map((way) => leading(way, next));
        return fork(node.optional ? [...ways, next] : ways);
      }
      case 'gap': {
        let point = next;
        for (let left = node.most; left > 0; left--) point = fork([next, put(ANY, point)]);
        return point;
      }
      case 'not':
        return put(NOT, leading(node.node, LAST), next);
      case 'edge':
        return put(EDGE, edges.indexOf(node.edge), next);
    }
  }

  return {
    write: (phrase) => leading(phrase, LAST),
    setOf,
    program: () => ({
      code: Int32Array.from(code),
      sets: Int32Array.from(sets),
      members: Int32Array.from(members),
    }),
  };
}
