/**
 * All phrases of a set of rules as one program, with a number for every word that they ask for. The build makes it once
 * and keeps it; where there is no build it is made when the rules are first used.
 */
import { valueAt } from '../at.js';
import type { Node } from './phrase.js';
import { PhraseError, firstWords, neededLater, parsePhrase, wordsIn } from './phrase.js';
import type { Program } from './program.js';
import { programWriter } from './program.js';
import type { DraftRules, Excuses, LabelRules, Rule, Words } from './rules.js';
import { makeSpeller, phraseWords } from './spelling.js';

export interface Phrasebook extends Program {
  /** Every word that a phrase asks for or a spelling stands for, each once; its place is its number. */
  readonly words: readonly string[];
  /** For each list of {@link listsOf}, where its beginnings begin; and one more, the end of the last. */
  readonly lists: Int32Array;
  /**
   * The beginnings of a list, {@link BEGIN} numbers each, by their words: the number of a word, a point at which a phrase
   * begins with it, and the set of which a word must follow, -1 where none need.
   */
  readonly begins: Int32Array;
}

/** How many numbers say of a phrase how it begins. */
export const BEGIN = 3;

/** Throws {@link PhraseError} for rules that were not checked. */
export function phrasebookOf(rules: Omit<DraftRules, 'phrasebook'>): Phrasebook {
  const read = phraseReader(rules.words);
  const phrases = listsOf(rules).map((list) => list.map(read));
  const words = wordsOf(phrases.flat(), rules.words);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string): number => valueAt(numbers, word);
  const writer = programWriter(numberOf);
  const lists = [0];
  const begins: number[] = [];
  for (const list of phrases) {
    const own = list.flatMap(waysOf).flatMap((way) => {
      const [point, later] = [writer.write(way), neededLater(way)];
      const needed = later === null ? -1 : writer.setOf(later);
      return firstOf(way).map((word) => [numberOf(word), point, needed] as const);
    });
    begins.push(...own.sort(([a], [b]) => a - b).flat());
    lists.push(begins.length);
  }
  return { words, ...writer.program(), lists: Int32Array.from(lists), begins: Int32Array.from(begins) };
}

/** Every list of phrases that is looked for by itself: of each label, then the classes of words. */
export function listsOf({
  words,
  labels,
}: Pick<DraftRules, 'words' | 'labels'>): readonly (readonly string[])[] {
  return [...labels.flatMap(listsOfLabel), ...Object.values(words.classes)];
}

function listsOfLabel({ unless, rules }: LabelRules): readonly (readonly string[])[] {
  return [
    ...excusesOf(unless),
    ...rules.flatMap((rule) => ('unless' in rule ? excusesOf(rule.unless) : [])),
    ...rules.flatMap(ownOf),
  ];
}

function ownOf(rule: Rule): readonly (readonly string[])[] {
  if (rule.kind === 'together') return rule.together;
  return rule.kind === 'phrases' ? [rule.phrases, rule.needs] : [];
}

function excusesOf({ before, over, sentence, message }: Excuses): readonly (readonly string[])[] {
  return [before, over, sentence, message];
}

function wordsOf(phrases: readonly Node[], { spelling }: Words): readonly string[] {
  const found = new Set<string>();
  for (const phrase of phrases) wordsIn(phrase, found);
  for (const spelt of Object.values(spelling)) for (const word of spelt.split(' ')) found.add(word);
  return [...found];
}

/** One phrase that is nothing but several ways is several phrases. */
function waysOf(phrase: Node): readonly Node[] {
  return phrase.kind === 'any' && !phrase.optional ? phrase.ways.flatMap(waysOf) : [phrase];
}

function firstOf(phrase: Node): readonly string[] {
  return [...(firstWords(phrase) ?? [])];
}

/**
 * A reader of the phrases of rules that go by these words. Phrases are spelt plainly: no slip of the finger is looked for
 * in them. Each class, and each phrase, is read once. It throws {@link PhraseError}.
 */
export function phraseReader(words: Words): (phrase: string) => Node {
  const { classes } = words;
  const spell = phraseWords(makeSpeller({ ...words, real: [] }, []));
  const read = new Map<string, Node>();
  const open = new Set<string>();
  const literals = new Map<string, Node>();
  const cache = new Map<string, Node>();
  const classNamed = (name: string): Node | undefined => {
    const phrases = classes[name];
    const ready = read.get(name);
    if (ready !== undefined || phrases === undefined) return ready;
    if (open.has(name)) throw new PhraseError(`the class \`${name}\` calls itself`);
    open.add(name);
    const node = parsePhrase(phrases.join('|'), { spell, classNamed, literals });
    open.delete(name);
    read.set(name, node);
    return node;
  };
  return (phrase) => {
    let node = cache.get(phrase);
    if (node === undefined) {
      node = parsePhrase(phrase, { spell, classNamed, literals });
      cache.set(phrase, node);
    }
    return node;
  };
}
