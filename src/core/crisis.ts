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
  const excuses = crisis.harmless.flatMap((phrase) => spansOf(phrase, words));
  const counts = (span: Span): boolean => !excuses.some((excuse) => overlap(excuse, span));
  return crisis.labels.flatMap(({ id, phrases }) =>
    phrases
      .flatMap((phrase) => spansOf(phrase, words).filter(counts))
      .map(({ from, to }) => ({
        label: id,
        start: words.all[from]?.start ?? 0,
        end: words.all[to]?.end ?? text.length,
      })),
  );
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Words {
  readonly all: readonly Word[];
  /** Where each word stands: a phrase is looked for only where it can begin. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const RUNS = /[\p{L}\p{N}\p{S}\p{Mn}\p{Cf}'’‘ʼ`´]+/gu;

/** Small letters, compatibility forms and accents folded, apostrophes and invisible characters taken out. */
function readWords(text: string): Words {
  const all = [...text.matchAll(RUNS)].flatMap(({ 0: run, index }) => wordsOf(run, index));
  const places = new Map<string, number[]>();
  all.forEach(({ word }, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return { all, places };
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

/** Every stretch of the words that the phrase fits; several may begin at one word. */
function spansOf(phrase: string, { all, places }: Words): readonly Span[] {
  const parts = placesOf(phrase);
  const [first] = parts;
  const starts =
    first === undefined || first === 'gap'
      ? all.keys()
      : [...first].flatMap((word) => places.get(word) ?? []);
  return [...starts].flatMap((from) => endsOf(parts, all, from).map((end) => ({ from, to: end - 1 })));
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

const read = new Map<string, readonly Place[]>();

/** A phrase is read once: the lexicon has hundreds, and every text meets all of them. */
function placesOf(phrase: string): readonly Place[] {
  const known = read.get(phrase);
  if (known !== undefined) return known;
  const places = phrase
    .trim()
    .split(/\s+/u)
    .map((part): Place => (part === '...' ? 'gap' : new Set(part.split('|'))));
  read.set(phrase, places);
  return places;
}

function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}
