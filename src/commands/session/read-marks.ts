/**
 * How far each step was read. A step that is entered again does not tell its plain words again; words with a condition
 * are told whenever they hold, because they speak of how things stand now.
 */
import type { Playbook, SayBlock } from '../../core/graph/playbook.js';
import type { Journey } from '../../core/journey/state.js';

/** Step id -> the index of the first block that was not read yet. */
export type ReadMarks = Map<string, number>;

/** For a step that was read to its end, whichever way it was left. */
const ALL = Infinity;

/**
 * Every visited step counts as read, but the one that the walk stands in and the one that a visit goes back to, which
 * are read as far as their place; a step that was entered anew on a later day than its first was read before.
 */
export function marksAtOpening(playbook: Playbook, journey: Journey | undefined): ReadMarks {
  const marks: ReadMarks = new Map(journey?.visited.map(({ step }) => [step, ALL]));
  if (journey === undefined) return marks;
  const { place, here } = journey;
  for (const { step, at } of place.visit === null ? [place] : [place, place.visit]) {
    const first = journey.visited.find((one) => one.step === step)?.on;
    const anew = place.visit === null && first !== undefined && first < here;
    if (!anew) marks.set(step, indexOf(playbook, step, at));
  }
  return marks;
}

/** After a change that led from one place to another: the step that was left for good is read. */
export function markRead(marks: ReadMarks, playbook: Playbook, { before, after }: Moved): void {
  const { step, at, visit } = after.place;
  if (before !== undefined && before.place.step !== step && visit?.step !== before.place.step) {
    marks.set(before.place.step, ALL);
  }
  marks.set(step, Math.max(marks.get(step) ?? 0, indexOf(playbook, step, at)));
}

interface Moved {
  readonly before: Journey | undefined;
  readonly after: Journey;
}

/** Whether these words are told, in that step, now. */
export function isNew(marks: ReadMarks, playbook: Playbook, { step, block }: Told): boolean {
  return block.when !== undefined || indexOf(playbook, step, block.id) >= (marks.get(step) ?? 0);
}

interface Told {
  readonly step: string;
  readonly block: SayBlock;
}

/** The index of a block by its id; 0 for one that is gone. */
function indexOf(playbook: Playbook, step: string, block: string): number {
  const blocks = playbook.steps.find((one) => one.id === step)?.blocks ?? [];
  return Math.max(
    0,
    blocks.findIndex((one) => one.id === block),
  );
}
