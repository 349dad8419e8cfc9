/** How many things a message asks: question marks, and the openings of questions that have none. */
import { stretchesOf } from './find.js';
import type { Scanned } from './find.js';
import type { Stretch } from './line.js';

/** The stretches that ask, one for each question. */
export function questionsOf(scanned: Scanned): readonly Stretch[] {
  const { line, prepared } = scanned;
  const openings = apart(stretchesOf(prepared.classOf('asking'), scanned), scanned);
  return line.sentences.flatMap(({ from, to, question }): readonly Stretch[] => {
    const inside = openings.filter((one) => one.from >= from && one.from < to);
    if (inside.length > 0) return inside;
    return question ? [{ from, to }] : [];
  });
}

/** Openings that another does not hold, and that no reported speech begins: "I wonder what you do". */
function apart(openings: readonly Stretch[], scanned: Scanned): readonly Stretch[] {
  const told = stretchesOf(scanned.prepared.classOf('asking-told'), scanned);
  let end = -1;
  return openings.filter((one) => {
    if (one.from < end || told.some(({ from, to }) => from <= one.from && to > one.from)) return false;
    end = one.to;
    return true;
  });
}
