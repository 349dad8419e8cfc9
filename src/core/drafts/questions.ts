/** How many things a message asks: question marks, and the openings of questions that have none. */
import { itemAt } from '../at.js';
import { stretchesOf } from './find.js';
import type { Scanned } from './find.js';
import type { Stretch } from './line.js';

/** The stretches that ask, one for each question. */
export function questionsOf(scanned: Scanned): readonly Stretch[] {
  const { line, prepared } = scanned;
  const openings = apart(stretchesOf(prepared.classOf('asking'), scanned), scanned);
  let next = 0;
  return line.sentences.flatMap(({ from, to, question }): readonly Stretch[] => {
    const first = next;
    while (next < openings.length && itemAt(openings, next).from < to) next++;
    if (next > first) return openings.slice(first, next);
    return question ? [{ from, to }] : [];
  });
}

/** Openings that another does not hold, and that no reported speech begins: "I wonder what you do". */
function apart(openings: readonly Stretch[], scanned: Scanned): readonly Stretch[] {
  const told = stretchesOf(scanned.prepared.classOf('asking-told'), scanned);
  let next = 0;
  let toldTo = 0;
  let end = -1;
  return openings.filter((one) => {
    while (next < told.length && itemAt(told, next).from <= one.from) {
      toldTo = Math.max(toldTo, itemAt(told, next).to);
      next++;
    }
    if (one.from < end || toldTo > one.from) return false;
    end = one.to;
    return true;
  });
}
