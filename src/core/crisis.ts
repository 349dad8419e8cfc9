/**
 * Finds words in a text that sound as if somebody may not be safe. The lexicon is content (crisis.yaml tells how a
 * phrase is written); this is its meaning. It never judges the person: it gives the labels that were found, no more.
 */
import type { Crisis } from './shelf.js';

/** A stretch of words, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** One place of a phrase: the words that may stand there, or a gap. */
type Place = ReadonlySet<string> | 'gap';

/** As many words as `...` may stand for. */
const LONGEST_GAP = 3;

/** Words of the lexicon as they stand in a text: `text.slice(start, end)`. */
export interface CrisisSpan {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

type Lexicon = Pick<Crisis, 'labels' | 'harmless'>;

/** The ids of the labels that the text gives reason for, in the order of the lexicon; none for an ordinary text. */
export function findCrisis(text: string, crisis: Lexicon): readonly string[] {
  return [...new Set(spansOfCrisis(text, crisis).map(({ label }) => label))];
}

/** Everything that the lexicon finds, label by label. */
export function spansOfCrisis(text: string, crisis: Lexicon): readonly CrisisSpan[] {
  const words = readWords(text);
  const { harmless, labels } = indexOf(crisis);
  const excuses = spansOf(harmless, words);
  const counts = (span: Span): boolean => !excuses.some((excuse) => overlap(excuse, span));
  return labels.flatMap(({ id, phrases }) =>
    spansOf(phrases, words)
      .filter(counts)
      .map(({ from, to }) => ({
        label: id,
        start: words[from]?.start ?? 0,
        end: words[to]?.end ?? text.length,
      })),
  );
}

/** Phrases by the words that they may begin with: most words of a text begin none. */
type Index = ReadonlyMap<string, readonly (readonly Place[])[]>;

interface Indexed {
  readonly harmless: Index;
  readonly labels: readonly { readonly id: string; readonly phrases: Index }[];
}

const indexed = new WeakMap<Lexicon, Indexed>();

/** A lexicon is read once: it has hundreds of phrases, and every text meets all of them. */
function indexOf(crisis: Lexicon): Indexed {
  let found = indexed.get(crisis);
  if (found === undefined) {
    const labels = crisis.labels.map(({ id, phrases }) => ({ id, phrases: byFirst(phrases) }));
    found = { harmless: byFirst(crisis.harmless), labels };
    indexed.set(crisis, found);
  }
  return found;
}

function byFirst(phrases: readonly string[]): Index {
  const index = new Map<string, (readonly Place[])[]>();
  for (const places of phrases.map(placesOf)) {
    const [first] = places;
    for (const word of first === undefined || first === 'gap' ? [] : first) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [places]);
      else known.push(places);
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

/** Small letters, compatibility forms and accents folded, apostrophes and invisible characters taken out. */
function readWords(text: string): readonly Word[] {
  return [...text.matchAll(RUNS)].flatMap(({ 0: run, index }) => wordsOf(run, index));
}

/** A run is one word as a rule; some signs fall apart into several, which then share its place. */
function wordsOf(run: string, index: number): readonly Word[] {
  const folded = run
    .normalize('NFKD')
    .replace(/['’‘ʼ`´\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => ({ word, start: index, end: index + run.length }));
}

/** Every stretch of the words that a phrase fits; several may begin at one word. */
function spansOf(index: Index, words: readonly Word[]): readonly Span[] {
  return words.flatMap(({ word }, from) =>
    (index.get(word) ?? []).flatMap((places) =>
      endsOf(places, words, from).map((end) => ({ from, to: end - 1 })),
    ),
  );
}

/** Where the rest of a phrase may end that has to begin at word `at`. */
function endsOf(places: readonly Place[], words: readonly Word[], at: number): readonly number[] {
  const [place, ...rest] = places;
  if (place === undefined) return [at];
  if (place === 'gap') {
    return Array.from({ length: LONGEST_GAP + 1 }, (_, skipped) => endsOf(rest, words, at + skipped)).flat();
  }
  const word = words[at]?.word;
  return word !== undefined && place.has(word) ? endsOf(rest, words, at + 1) : [];
}

function placesOf(phrase: string): readonly Place[] {
  return phrase
    .trim()
    .split(/\s+/u)
    .map((part): Place => (part === '...' ? 'gap' : new Set(part.split('|'))));
}

function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}
