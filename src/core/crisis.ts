/**
 * Finds words in a text that sound as if somebody may not be safe. The lexicon is content (crisis.yaml tells how a
 * phrase is written); this is its meaning. It never judges the person: it gives the labels that were found, no more.
 */
import { addAt, firstWhere, itemAt } from './at.js';
import type { Crisis } from './shelf.js';

/** A stretch of words, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** One place of a phrase: the words that may stand there, as many words as a gap may stand for at most, or the end. */
type Place = ReadonlySet<string> | number;
const END = -1;

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

/** A phrase of a list. Most words of a text begin none, so what comes after its first word is read when it is due. */
interface Listed {
  readonly list: readonly string[];
  readonly phrase: string;
  rest: readonly Place[] | null;
}

/** Phrases by the words that they may begin with. */
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
      const listed: Listed = { list, phrase, rest: null };
      for (const word of first.split('|')) {
        addAt(index, word, listed);
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
  if (PLAIN.test(run)) return [unstretched(run.toLowerCase())];
  const folded = run
    .normalize('NFKD')
    .replace(/['’‘ʼ`´\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase();
  return unstretched(folded).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const PLAIN = /^[A-Za-z]+$/;

function unstretched(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** By the list, every stretch of the words that one of its phrases fits; several may begin at one word. */
function spansOf(index: Index, words: readonly Word[]): ReadonlyMap<readonly string[], readonly Span[]> {
  const found = new Map<readonly string[], Span[]>();
  /** Adds a stretch from word `from` for each way in which the places from `next` on fit from word `at` on. */
  const addSpans = (listed: Listed, next: number, from: number, at: number): void => {
    const place = itemAt(placesOf(listed), next);
    if (place === END) addAt(found, listed.list, { from, to: at - 1 });
    else if (typeof place === 'number') {
      for (let skipped = 0; skipped <= place; skipped++) addSpans(listed, next + 1, from, at + skipped);
    } else if (place.has(words[at]?.word ?? '')) addSpans(listed, next + 1, from, at + 1);
  };
  words.forEach(({ word }, from) => {
    for (const listed of index.get(word) ?? NONE) addSpans(listed, 0, from, from + 1);
  });
  return found;
}

const NONE: readonly Listed[] = [];

function placesOf(listed: Listed): readonly Place[] {
  return (listed.rest ??= restOf(listed.phrase));
}

function restOf(phrase: string): readonly Place[] {
  const [, ...rest] = phrase.split(/\s+/u);
  return [...rest.map((part) => GAPS[part] ?? new Set(part.split('|'))), END];
}
