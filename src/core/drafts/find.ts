/** What a list of phrases finds in a text, and what takes a hit back. */
import { endsOf } from './match.js';
import type { Line, Stretch, Token } from './match.js';
import type { Node } from './phrase.js';
import type { Finder, Prepared } from './prepare.js';
import type { Excuses } from './rules.js';

/** A text with what was already looked for in it. */
export interface Scanned {
  readonly line: Line;
  readonly prepared: Prepared;
  readonly found: Map<Finder, readonly Stretch[]>;
}

/** Every stretch that a phrase fits, the longest for each beginning, in reading order. */
export function stretchesOf(finder: Finder, scanned: Scanned): readonly Stretch[] {
  const known = scanned.found.get(finder);
  if (known !== undefined) return known;
  const { line } = scanned;
  const found: Stretch[] = [];
  if (finder.byFirst.size > 0)
    line.tokens.forEach((token, from) => {
      let to = from;
      for (const node of nodesAt(finder, token)) {
        for (const end of endsOf(node, line, from)) if (end > to) to = end;
      }
      if (to > from) found.push({ from, to });
    });
  scanned.found.set(finder, found);
  return found;
}

function nodesAt({ byFirst }: Finder, { word, tag }: Token): readonly Node[] {
  const byWord = byFirst.get(word) ?? NONE;
  const byTag = tag === undefined ? NONE : (byFirst.get(tag) ?? NONE);
  return byTag.length === 0 ? byWord : [...byWord, ...byTag];
}

const NONE: readonly Node[] = [];

export function fits(phrases: readonly string[], scanned: Scanned): boolean {
  return stretchesOf(scanned.prepared.finderOf(phrases), scanned).length > 0;
}

/** Whether one of the excuses takes the hit back. */
export function isExcused(hit: Stretch, excuses: Excuses, scanned: Scanned): boolean {
  const { sentence } = scanned.line;
  const any = (phrases: readonly string[], holds: (one: Stretch) => boolean): boolean =>
    phrases.length > 0 && stretchesOf(scanned.prepared.finderOf(phrases), scanned).some(holds);
  return (
    any(excuses.message, () => true) ||
    any(excuses.before, ({ to }) => to === hit.from) ||
    any(excuses.over, (one) => one.from < hit.to && hit.from < one.to) ||
    any(excuses.sentence, ({ from }) => sentence[from] === sentence[hit.from])
  );
}

/** Whether a negation ends right where the hit begins: "I am not begging you". */
export function isNegated(hit: Stretch, scanned: Scanned): boolean {
  return endsAt(scanned.prepared.classOf('negation'), hit, scanned);
}

function endsAt(finder: Finder, hit: Stretch, scanned: Scanned): boolean {
  const { line } = scanned;
  const first = line.sentences[line.sentence[hit.from] ?? 0]?.from ?? 0;
  for (let at = hit.from - 1; at >= Math.max(first, hit.from - 8); at--) {
    const token = line.tokens[at];
    const nodes = token === undefined ? [] : nodesAt(finder, token);
    if (nodes.some((node) => endsOf(node, line, at).includes(hit.from))) return true;
  }
  return false;
}
