/** Rules as data -> rules that run: words with their numbers, and phrases by the words that they begin with. Done once. */
import { addAt, intAt } from '../at.js';
import type { Line, Writing } from './line.js';
import { matcherOf } from './match.js';
import type { Begin, Matcher } from './match.js';
import { numberedBy } from './numbered.js';
import type { Numbered } from './numbered.js';
import { BEGIN, listsOf, phrasebookOf } from './phrasebook.js';
import type { Phrasebook } from './phrasebook.js';
import type { DraftRules, Words } from './rules.js';
import { makeSpeller } from './spelling.js';
import { weigherOf } from './weigh.js';
import type { Weigher } from './weigh.js';

/** Phrases that are looked for together: by the number of a word, those that begin with it. */
export type Finder = ReadonlyMap<number, readonly Begin[]>;

export interface Prepared {
  readonly writing: Writing;
  readonly rules: DraftRules;
  readonly matcher: Matcher;
  /** Null where there are no weights. */
  readonly weigher: Weigher | null;
  numbered(line: Line): Numbered;
  /** A finder for a list of phrases of the rules, made when it is first asked for. */
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
  const { words } = rules;
  const { classes } = words;
  const book = rules.phrasebook ?? phrasebookOf(rules);
  const numbers = new Map(book.words.map((word, number) => [word, number]));
  const places = new Map(listsOf(rules).map((list, place) => [list, place]));
  const finders = new Map<readonly string[], Finder>();
  const finderOf = (phrases: readonly string[]): Finder => {
    let finder = finders.get(phrases);
    if (finder === undefined) {
      const place = places.get(phrases);
      finder = place === undefined ? NOTHING : beginsOf(book, place);
      finders.set(phrases, finder);
    }
    return finder;
  };
  return {
    writing: {
      speller: makeSpeller(words, book.words),
      pictures: picturesOf(words),
      names: new Set(classes['given-names']),
      notNames: new Set(classes['no-names']),
    },
    rules,
    matcher: matcherOf(book),
    weigher: rules.weights === null ? null : weigherOf(rules.weights),
    numbered: (line) => numberedBy(numbers, line),
    finderOf,
    classOf: (name) => {
      const phrases = classes[name];
      return phrases === undefined ? NOTHING : finderOf(phrases);
    },
  };
}

const NOTHING: Finder = new Map();

function beginsOf({ lists, begins }: Phrasebook, list: number): Finder {
  const finder = new Map<number, Begin[]>();
  for (let at = intAt(lists, list); at < intAt(lists, list + 1); at += BEGIN) {
    const begin = { point: intAt(begins, at + 1), needed: intAt(begins, at + 2) };
    addAt(finder, intAt(begins, at), begin);
  }
  return finder;
}

/** The signs of each sort of picture: phrases see the word :NAME in their place. */
function picturesOf({ pictures }: Words): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pictures).flatMap(([name, signs]) =>
      [...signs.split(' ')].map((sign) => [sign, `:${name}`] as const),
    ),
  );
}
