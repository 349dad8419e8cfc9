/** What a list of phrases finds in a text, and what takes a hit back. */
import { itemAt } from '../at.js';
import { longestFrom, reaches } from './machine.js';
import type { Line, Stretch, Token } from './match.js';
import type { Finder, Prepared } from './prepare.js';
import type { Excuses } from './rules.js';

/** A text with what was already looked for in it. */
export interface Scanned {
  readonly line: Line;
  readonly prepared: Prepared;
  readonly found: Map<Finder, readonly Stretch[]>;
  readonly reaches: Map<Finder, Reach>;
}

interface Reach {
  /** Tokens that one of the phrases lies over. */
  readonly covered: ReadonlySet<number>;
  readonly sentences: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Every stretch that a phrase fits, the longest for each beginning, in reading order. */
export function stretchesOf(finder: Finder, scanned: Scanned): readonly Stretch[] {
  const known = scanned.found.get(finder);
  if (known !== undefined) return known;
  const { line } = scanned;
  const found: Stretch[] = [];
  line.tokens.forEach((token, from) => {
    if (!canBegin(finder, token)) return;
    const to = longestFrom(finder, line, from);
    if (to > from) found.push({ from, to });
  });
  scanned.found.set(finder, found);
  return found;
}

function canBegin({ first }: Finder, { word, tag }: Token): boolean {
  return first.has(word) || (tag !== undefined && first.has(tag));
}

export function fits(phrases: readonly string[], scanned: Scanned): boolean {
  return stretchesOf(scanned.prepared.finderOf(phrases), scanned).length > 0;
}

/** Whether one of the excuses takes the hit back. */
export function isExcused(hit: Stretch, excuses: Excuses, scanned: Scanned): boolean {
  const { sentence } = scanned.line;
  return (
    (excuses.message.length > 0 && fits(excuses.message, scanned)) ||
    (excuses.before.length > 0 && reachOf(excuses.before, scanned).ends.has(hit.from)) ||
    (excuses.over.length > 0 && isCovered(hit, reachOf(excuses.over, scanned))) ||
    (excuses.sentence.length > 0 &&
      reachOf(excuses.sentence, scanned).sentences.has(sentence[hit.from] ?? -1))
  );
}

function isCovered({ from, to }: Stretch, { covered }: Reach): boolean {
  for (let at = from; at < to; at++) if (covered.has(at)) return true;
  return false;
}

/** How far the phrases reach: worked out once, for a long text asks of every hit. */
function reachOf(phrases: readonly string[], scanned: Scanned): Reach {
  const finder = scanned.prepared.finderOf(phrases);
  let reach = scanned.reaches.get(finder);
  if (reach === undefined) {
    const found = stretchesOf(finder, scanned);
    const covered = new Set<number>();
    for (const { from, to } of found) for (let at = from; at < to; at++) covered.add(at);
    const sentences = new Set(found.map(({ from }) => itemAt(scanned.line.sentence, from)));
    reach = { covered, sentences, ends: new Set(found.map(({ to }) => to)) };
    scanned.reaches.set(finder, reach);
  }
  return reach;
}

/** Whether a negation ends right where the hit begins: "I am not begging you". */
export function isNegated(hit: Stretch, scanned: Scanned): boolean {
  return endsAt(scanned.prepared.classOf('negation'), hit, scanned);
}

function endsAt(finder: Finder, hit: Stretch, { line }: Scanned): boolean {
  const first = itemAt(line.sentences, itemAt(line.sentence, hit.from)).from;
  for (let at = hit.from - 1; at >= Math.max(first, hit.from - 8); at--) {
    const token = line.tokens[at];
    if (token !== undefined && canBegin(finder, token) && reaches(finder, { from: at, to: hit.from }, line))
      return true;
  }
  return false;
}
