/** Rules as data -> rules that run: phrases read, and kept by the words they begin with. Done once for each set of rules. */
import type { Writing } from './line.js';
import { makeMachine } from './machine.js';
import type { Machine } from './machine.js';
import type { Node } from './phrase.js';
import { PhraseError, firstWords, parsePhrase, wordsIn } from './phrase.js';
import type { DraftRules, Excuses, LabelRules, Rule, Words } from './rules.js';
import { makeSpeller, phraseWords } from './spelling.js';

/** Phrases that are looked for together. A phrase may begin only with words that are known. */
export type Finder = Machine;

export interface Prepared {
  readonly writing: Writing;
  readonly rules: DraftRules;
  /** A finder for each list of phrases, made when it is first asked for. */
  finderOf(phrases: readonly string[]): Finder;
  /** A finder made of the class of that name; finds nothing where there is none. */
  classOf(name: string): Finder;
}

const known = new WeakMap<DraftRules, Prepared>();

export function prepare(rules: DraftRules): Prepared {
  let prepared = known.get(rules);
  if (prepared === undefined) {
    prepared = make(rules);
    known.set(rules, prepared);
  }
  return prepared;
}

function make(rules: DraftRules): Prepared {
  const reader = plainReader(rules.words);
  const speller = makeSpeller(rules.words, new Set(rules.vocabulary ?? wordsOf(rules, reader)));
  const finders = new Map<readonly string[], Finder>();
  const finderOf = (phrases: readonly string[]): Finder => {
    let finder = finders.get(phrases);
    if (finder === undefined) {
      finder = finderFor(phrases.map((phrase) => reader(phrase)));
      finders.set(phrases, finder);
    }
    return finder;
  };
  return {
    writing: {
      speller,
      pictures: picturesOf(rules.words),
      names: new Set(rules.words.classes['given-names'] ?? NONE),
      notNames: new Set(rules.words.classes['no-names'] ?? NONE),
    },
    rules,
    finderOf,
    classOf: (name) => finderOf(rules.words.classes[name] ?? NONE),
  };
}

const NONE: readonly string[] = [];

/** A reader of phrases that knows the classes. Each class is read once. Throws {@link PhraseError}. */
function readerOf({ classes }: Words, spell: (word: string) => readonly string[]): (phrase: string) => Node {
  const read = new Map<string, Node>();
  const open = new Set<string>();
  const cache = new Map<string, Node>();
  const literals = new Map<string, Node>();
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

function finderFor(nodes: readonly Node[]): Finder {
  return makeMachine(nodes, new Set(nodes.flatMap((node) => [...(firstWords(node) ?? [])])));
}

/** Every word that a phrase of the rules asks for, each once. */
export function vocabularyOf(rules: DraftRules): readonly string[] {
  return [...wordsOf(rules, plainReader(rules.words))];
}

/**
 * A reader of the phrases of rules that go by these words. Phrases are spelt plainly: no slip of the finger is looked for
 * in them. Throws {@link PhraseError}.
 */
export function plainReader(words: Words): (phrase: string) => Node {
  return readerOf(words, phraseWords(makeSpeller({ ...words, real: [] }, new Set())));
}

function wordsOf({ words, labels }: DraftRules, read: (phrase: string) => Node): ReadonlySet<string> {
  const found = new Set<string>();
  const all = [...labels.flatMap(phrasesOf), ...Object.values(words.classes).flat()];
  for (const phrase of all) wordsIn(read(phrase), found);
  for (const spelt of Object.values(words.spelling)) for (const word of spelt.split(' ')) found.add(word);
  return found;
}

export function phrasesOf({ unless, rules }: LabelRules): readonly string[] {
  return [
    ...excusesOf(unless),
    ...rules.flatMap((rule) => ('unless' in rule ? excusesOf(rule.unless) : [])),
    ...rules.flatMap(ownOf),
  ];
}

function ownOf(rule: Rule): readonly string[] {
  if (rule.kind === 'together') return rule.together.flat();
  return rule.kind === 'phrases' ? [...rule.phrases, ...rule.needs] : [];
}

function excusesOf({ before, over, sentence, message }: Excuses): readonly string[] {
  return [...before, ...over, ...sentence, ...message];
}

/** The signs of each sort of picture: phrases see the word :NAME in their place. */
function picturesOf({ pictures }: Words): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pictures).flatMap(([name, signs]) =>
      [...signs.split(' ')].map((sign) => [sign, `:${name}`] as const),
    ),
  );
}
