/**
 * Finds words in a text that sound as if somebody may not be safe. The lexicon is content (crisis.yaml tells how a
 * phrase is written); this is its meaning. It never judges the person: it gives the labels that were found, no more.
 */
import { firstWhere, itemAt, valueAt } from './at.js';
import type { Crisis, CrisisLabel } from './shelf.js';

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
  const { harmless, labels, cues } = indexOf(crisis);
  const excused = new Set<number>();
  for (const { from, to } of spansOf(harmless, words)) for (let at = from; at <= to; at++) excused.add(at);
  const counts = ({ from, to }: Span): boolean => {
    for (let at = from; at <= to; at++) if (excused.has(at)) return false;
    return true;
  };
  const seen = new Map<string, readonly Span[]>();
  const spansOfCue = (name: string): readonly Span[] => {
    const known = seen.get(name) ?? spansOf(valueAt(cues, name), words).filter(counts);
    seen.set(name, known);
    return known;
  };
  return labels.flatMap(({ id, phrases, together }) => {
    const found = [
      ...spansOf(phrases, words).filter(counts),
      ...together.flatMap((names) => near(names.map(spansOfCue))),
    ];
    return found.map(({ from, to }) => ({
      label: id,
      start: itemAt(words, from).start,
      end: itemAt(words, to).end,
    }));
  });
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

/** Phrases by the words that they may begin with. Most words of a text begin none, so a phrase is read when it is due. */
type Index = ReadonlyMap<string, readonly string[]>;

interface Indexed {
  readonly harmless: Index;
  readonly cues: ReadonlyMap<string, Index>;
  readonly labels: readonly (Omit<CrisisLabel, 'phrases'> & { readonly phrases: Index })[];
}

const indexed = new WeakMap<Lexicon, Indexed>();

/** A lexicon is read once: it has hundreds of phrases, and every text meets all of them. */
function indexOf(crisis: Lexicon): Indexed {
  let found = indexed.get(crisis);
  if (found === undefined) {
    const labels = crisis.labels.map((label) => ({ ...label, phrases: byFirst(label.phrases) }));
    const cues = new Map(Object.entries(crisis.cues).map(([name, phrases]) => [name, byFirst(phrases)]));
    found = { harmless: byFirst(crisis.harmless), labels, cues };
    indexed.set(crisis, found);
  }
  return found;
}

function byFirst(phrases: readonly string[]): Index {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.split(' ', 1);
    for (const word of first.split('|')) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [phrase]);
      else known.push(phrase);
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

/** Every stretch of the words that a phrase fits; several may begin at one word. */
function spansOf(index: Index, words: readonly Word[]): readonly Span[] {
  const found: Span[] = [];
  words.forEach(({ word }, from) => {
    for (const phrase of index.get(word) ?? []) {
      const places = placesOf(phrase);
      const ends: number[] = [];
      addEnds({ places, words }, 1, from + 1, ends);
      for (const end of ends) found.push({ from, to: end - 1 });
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
