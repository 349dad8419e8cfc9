/**
 * Finds words in a text that sound as if somebody may not be safe. The lexicon is content (crisis.yaml tells how a
 * phrase is written); this is its meaning. It never judges the person: it gives the labels that were found, no more.
 */
import { firstWhere, itemAt } from './at.js';
import type { Crisis } from './shelf.js';

/** A stretch of words, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** One place of a phrase: the words that may stand there, or as many words as a gap may stand for at most. */
type Place = ReadonlySet<string> | number;

const GAPS: Readonly<Record<string, number>> = { '...': 3, '....': 8 };

/** Words of the lexicon as they stand in a text: `text.slice(start, end)`. */
export interface CrisisSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

type Lexicon = Omit<Crisis, 'panel'>;

/** The ids of the labels that the text gives reason for, in the order of the lexicon; none for an ordinary text. */
export function findCrisis(text: string, crisis: Lexicon): readonly string[] {
  return [...new Set(spansOfCrisis(text, crisis).map(({ label }) => label))];
}

/** Everything that the lexicon finds, label by label. */
export function spansOfCrisis(text: string, crisis: Lexicon): readonly CrisisSpan[] {
  const words = readWords(text);
  const found = spansOf(indexOf(crisis), words);
  const excused = new Set<number>();
  for (const { from, to } of found.get(crisis.harmless) ?? [])
    for (let at = from; at <= to; at++) excused.add(at);
  const isExcused = ({ from, to }: Span): boolean => {
    for (let at = from; at <= to; at++) if (excused.has(at)) return true;
    return false;
  };
  const counting = new Map([...found].map(([list, spans]) => [list, spans.filter((one) => !isExcused(one))]));
  const spansIn = (list: readonly string[]): readonly Span[] => counting.get(list) ?? [];
  return crisis.labels.flatMap(({ id, phrases, together }) => {
    const beside = together.flatMap((names) => near(names.map((name) => spansIn(cueNamed(name, crisis)))));
    return [...spansIn(phrases), ...beside].map(({ from, to }) => ({
      label: id,
      start: itemAt(words, from).start,
      end: itemAt(words, to).end,
    }));
  });
}

function cueNamed(name: string, { cues }: Lexicon): readonly string[] {
  const cue = cues[name];
  if (cue === undefined) throw new RangeError(`no cue is called ${name}`);
  return cue;
}

/** Cues count together where this many words lie from the first to the last at most. */
const NEAR = 30;

/**
 * The first stretch that holds one span of each list, none over the first; none where they lie too far apart. The spans
 * of a list stand in the order of their beginnings.
 */
function near([first = [], ...rest]: readonly (readonly Span[])[]): readonly Span[] {
  for (const one of first) {
    let all: Span = one;
    const holds = rest.every((spans) => {
      const next = nextTo(one, all, spans);
      if (next !== undefined) all = { from: Math.min(all.from, next.from), to: Math.max(all.to, next.to) };
      return next !== undefined;
    });
    if (holds) return [all];
  }
  return [];
}

/** The first span beside `one` that lies near all. Only those that begin near it are looked at. */
function nextTo(one: Span, all: Span, spans: readonly Span[]): Span | undefined {
  for (let at = firstWhere(spans, ({ from }) => from >= all.to - NEAR); at < spans.length; at++) {
    const span = itemAt(spans, at);
    if (span.from > all.from + NEAR) return undefined;
    const beside = span.to < one.from || span.from > one.to;
    if (beside && Math.max(all.to, span.to) - Math.min(all.from, span.from) <= NEAR) return span;
  }
  return undefined;
}

/** A phrase, and the list that it is of. */
interface Listed {
  readonly phrase: string;
  readonly list: readonly string[];
}

/** Phrases by the words that they may begin with. Most words of a text begin none, so a phrase is read when it is due. */
type Index = ReadonlyMap<string, readonly Listed[]>;

const indexed = new WeakMap<Lexicon, Index>();

/** A lexicon is read once: it has hundreds of phrases, and every text meets all of them. */
function indexOf(crisis: Lexicon): Index {
  let found = indexed.get(crisis);
  if (found === undefined) {
    found = byFirst([
      crisis.harmless,
      ...crisis.labels.map(({ phrases }) => phrases),
      ...Object.values(crisis.cues),
    ]);
    indexed.set(crisis, found);
  }
  return found;
}

function byFirst(lists: readonly (readonly string[])[]): Index {
  const index = new Map<string, Listed[]>();
  for (const list of lists)
    for (const phrase of list) {
      const [first = ''] = phrase.split(' ', 1);
      for (const word of first.split('|')) {
        const known = index.get(word);
        if (known === undefined) index.set(word, [{ phrase, list }]);
        else known.push({ phrase, list });
      }
    }
  return index;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUNS = /[\p{L}\p{N}\p{S}\p{Mn}\p{Cf}'’‘ʼ`´]+/gu;

/** Small letters, compatibility forms and accents folded, apostrophes and invisible characters taken out, "sooo" is so. */
function readWords(text: string): readonly Word[] {
  // A long text has most of its words many times.
  const known = new Map<string, readonly string[]>();
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const own = known.get(run) ?? wordsOf(run);
    known.set(run, own);
    for (const word of own) words.push({ word, start: index, end: index + run.length });
  }
  return words;
}

/** A run is one word as a rule; some signs fall apart into several, which then share its place. */
function wordsOf(run: string): readonly string[] {
  const folded = run
    .normalize('NFKD')
    .replace(/['’‘ʼ`´\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** By the list, every stretch of the words that one of its phrases fits; several may begin at one word. */
function spansOf(index: Index, words: readonly Word[]): ReadonlyMap<readonly string[], readonly Span[]> {
  const found = new Map<readonly string[], Span[]>();
  words.forEach(({ word }, from) => {
    for (const { phrase, list } of index.get(word) ?? []) {
      const ends: number[] = [];
      addEnds({ places: placesOf(phrase), words }, 1, from + 1, ends);
      if (ends.length === 0) continue;
      const spans = found.get(list) ?? [];
      for (const end of ends) spans.push({ from, to: end - 1 });
      found.set(list, spans);
    }
  });
  return found;
}

/** Where a phrase may end whose places from `next` on have to begin at word `at`; added to `ends`. */
function addEnds(phrase: Phrase, next: number, at: number, ends: number[]): void {
  const { places, words } = phrase;
  const place = places[next];
  if (place === undefined) ends.push(at);
  else if (typeof place === 'number') {
    for (let skipped = 0; skipped <= place; skipped++) addEnds(phrase, next + 1, at + skipped, ends);
  } else if (place.has(words[at]?.word ?? '')) addEnds(phrase, next + 1, at + 1, ends);
}

interface Phrase {
  readonly places: readonly Place[];
  readonly words: readonly Word[];
}

const read = new Map<string, readonly Place[]>();

function placesOf(phrase: string): readonly Place[] {
  let places = read.get(phrase);
  if (places === undefined) {
    places = phrase.split(/\s+/u).map((part): Place => GAPS[part] ?? new Set(part.split('|')));
    read.set(phrase, places);
  }
  return places;
}
