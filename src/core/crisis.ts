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

/** The ids of the labels that the text gives reason for, in the order of the lexicon; none for an ordinary text. */
export function findCrisis(text: string, crisis: Crisis): readonly string[] {
  const words = readWords(text);
  const excuses = crisis.harmless.flatMap((phrase) => spansOf(phrase, words));
  const counts = (span: Span): boolean => !excuses.some((excuse) => overlap(excuse, span));
  return crisis.labels
    .filter(({ phrases }) => phrases.some((phrase) => spansOf(phrase, words).some(counts)))
    .map(({ id }) => id);
}

interface Words {
  readonly all: readonly string[];
  /** Where each word stands: a phrase is looked for only where it can begin. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Small letters, compatibility forms and accents folded, apostrophes and invisible characters taken out. */
function readWords(text: string): Words {
  const folded = text
    .normalize('NFKD')
    .replace(/['’‘ʼ`´\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase();
  const all = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  const places = new Map<string, number[]>();
  all.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else known.push(at);
  });
  return { all, places };
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
function endsOf(places: readonly Place[], words: readonly string[], at: number): readonly number[] {
  const [place, ...rest] = places;
  if (place === undefined) return [at];
  if (place === 'gap') {
    return Array.from({ length: LONGEST_GAP + 1 }, (_, skipped) => endsOf(rest, words, at + skipped)).flat();
  }
  const word = words[at];
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
