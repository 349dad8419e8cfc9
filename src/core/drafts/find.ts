/** What a list of phrases finds in a text, and what takes a hit back. */
import { intAt, itemAt } from '../at.js';
import type { Line, Stretch } from './line.js';
import type { Begin } from './match.js';
import type { Numbered } from './numbered.js';
import type { Finder, Prepared } from './prepare.js';
import type { Excuses } from './rules.js';

/** A text with what was already looked for in it. */
export interface Scanned {
  readonly line: Line;
  readonly numbered: Numbered;
  readonly prepared: Prepared;
  readonly found: Map<Finder, readonly Stretch[]>;
  /** By the number of the first of several sentences that are alike. */
  readonly alike: Map<Finder, Map<number, readonly Stretch[]>>;
  /** By the number of the sentence. */
  readonly reaches: Map<Finder, Map<number, Reach>>;
}

interface Reach {
  /** Tokens that one of the phrases lies over. */
  readonly covered: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly any: boolean;
}

/** Every stretch that a phrase fits, the longest for each beginning, in reading order. */
export function stretchesOf(finder: Finder, scanned: Scanned): readonly Stretch[] {
  let stretches = scanned.found.get(finder);
  if (stretches === undefined) {
    stretches = stretchesIn({ from: 0, to: scanned.line.tokens.length }, finder, scanned);
    scanned.found.set(finder, stretches);
  }
  return stretches;
}

/** Those that begin in the place, which is of whole sentences. */
export function stretchesIn(place: Stretch, finder: Finder, scanned: Scanned): readonly Stretch[] {
  const { sentence, sentences } = scanned.line;
  const stretches: Stretch[] = [];
  for (let at = place.from; at < place.to;) {
    const number = itemAt(sentence, at);
    for (const stretch of stretchesAt(number, finder, scanned)) stretches.push(stretch);
    at = itemAt(sentences, number).to;
  }
  return stretches;
}

/** Those that begin in the sentence. Of sentences that are alike the first alone is looked through. */
function stretchesAt(number: number, finder: Finder, scanned: Scanned): readonly Stretch[] {
  const { sentences } = scanned.line;
  const { from, to, like } = itemAt(sentences, number);
  if (like === null) return look({ from, to }, finder, scanned);
  const known = scanned.alike.get(finder) ?? new Map<number, readonly Stretch[]>();
  scanned.alike.set(finder, known);
  const first = itemAt(sentences, like);
  const stretches = known.get(like) ?? look(first, finder, scanned);
  known.set(like, stretches);
  const away = from - first.from;
  return stretches.map((one) => ({ from: one.from + away, to: one.to + away }));
}

function look({ from, to }: Stretch, finder: Finder, { prepared, numbered }: Scanned): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < to; at++) {
    const begins = beginsAt(finder, numbered, at);
    if (begins === undefined) continue;
    const end = prepared.matcher.longest(begins, at, numbered);
    if (end > at) stretches.push({ from: at, to: end });
  }
  return stretches.length === 0 ? NONE : stretches;
}

const NONE: readonly Stretch[] = [];

function beginsAt(finder: Finder, { words, tags }: Numbered, at: number): readonly Begin[] | undefined {
  const begins = finder.get(intAt(words, at));
  const tagged = finder.get(intAt(tags, at));
  return begins === undefined || tagged === undefined ? (begins ?? tagged) : [...begins, ...tagged];
}

export function fits(phrases: readonly string[], scanned: Scanned): boolean {
  return stretchesOf(scanned.prepared.finderOf(phrases), scanned).length > 0;
}

/** Whether one of the excuses takes the hit back. */
export function isExcused(hit: Stretch, excuses: Excuses, scanned: Scanned): boolean {
  const number = itemAt(scanned.line.sentence, hit.from);
  const reach = (phrases: readonly string[]): Reach => reachOf(phrases, number, scanned);
  return (
    (excuses.message.length > 0 && fits(excuses.message, scanned)) ||
    (excuses.before.length > 0 && reach(excuses.before).ends.has(hit.from)) ||
    (excuses.over.length > 0 && isCovered(hit, reach(excuses.over))) ||
    (excuses.sentence.length > 0 && reach(excuses.sentence).any)
  );
}

function isCovered({ from, to }: Stretch, { covered }: Reach): boolean {
  for (let at = from; at < to; at++) if (covered.has(at)) return true;
  return false;
}

/** How far the phrases reach in a sentence: worked out once, for several hits may ask. */
function reachOf(phrases: readonly string[], number: number, scanned: Scanned): Reach {
  const finder = scanned.prepared.finderOf(phrases);
  const known = scanned.reaches.get(finder) ?? new Map<number, Reach>();
  scanned.reaches.set(finder, known);
  let reach = known.get(number);
  if (reach === undefined) {
    const found = stretchesAt(number, finder, scanned);
    const covered = new Set<number>();
    for (const { from, to } of found) for (let at = from; at < to; at++) covered.add(at);
    reach = { covered, ends: new Set(found.map(({ to }) => to)), any: found.length > 0 };
    known.set(number, reach);
  }
  return reach;
}

/** Whether a negation ends right where the hit begins: "I am not begging you". */
export function isNegated(hit: Stretch, scanned: Scanned): boolean {
  return endsAt(scanned.prepared.classOf('negation'), hit, scanned);
}

function endsAt(finder: Finder, { from: end }: Stretch, { line, numbered, prepared }: Scanned): boolean {
  const first = itemAt(line.sentences, itemAt(line.sentence, end)).from;
  for (let from = end - 1; from >= Math.max(first, end - 8); from--) {
    const begins = beginsAt(finder, numbered, from);
    if (begins !== undefined && prepared.matcher.longest(begins, from, numbered, end) === end) return true;
  }
  return false;
}
