/**
 * A text whose words have numbers, which the program of the phrases asks for. A sieve for each sentence tells at once of
 * most words that they are not in it, so that most phrases need not be run.
 */
import { intAt, itemAt } from '../at.js';
import type { Line } from './line.js';

export interface Numbered {
  readonly line: Line;
  /** For each token, the number of its word, and of what it is tagged as; -1 where no phrase asks for it. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  /** For each sentence, {@link SIEVE} bits, one of which is set for each number in it. */
  readonly sieves: Int32Array;
}

const SIEVE = 256;
const PER_SIEVE = SIEVE / 32;

export function numberedBy(numbers: ReadonlyMap<string, number>, line: Line): Numbered {
  const { tokens, sentence, sentences } = line;
  const words = new Int32Array(tokens.length).fill(-1);
  const tags = words.slice();
  const sieves = new Int32Array(sentences.length * PER_SIEVE);
  tokens.forEach(({ word, tag }, at) => {
    const sieve = itemAt(sentence, at) * PER_SIEVE;
    const numberOf = (text: string): number => {
      const number = numbers.get(text);
      if (number === undefined) return -1;
      const place = sieve + placeIn(number);
      sieves[place] = intAt(sieves, place) | (1 << number);
      return number;
    };
    words[at] = numberOf(word);
    if (tag !== undefined) tags[at] = numberOf(tag);
  });
  return { line, words, tags, sieves };
}

/** Whether the word of that number may stand in the sentence; where this says no, it does not. */
export function mayHave(number: number, { sieves }: Numbered, sentence: number): boolean {
  return (intAt(sieves, sentence * PER_SIEVE + placeIn(number)) & (1 << number)) !== 0;
}

function placeIn(number: number): number {
  return (number >> 5) % PER_SIEVE;
}
