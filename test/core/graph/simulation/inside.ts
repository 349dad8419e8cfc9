/**
 * Is a real state one of those that the proof walked? Real answers and days are put into the proof's classes by hand,
 * and what no longer matters there is dropped as the walk drops it.
 */
import type { Spot } from '../../../../src/core/graph/engine.js';
import type { Playbook, Step } from '../../../../src/core/graph/playbook.js';
import { essence } from '../../../../src/core/graph/proof/essence.js';
import { liveness } from '../../../../src/core/graph/proof/live.js';
import { spotKey } from '../../../../src/core/graph/proof/spots.js';
import { makeModel } from '../../../../src/core/graph/proof/model.js';
import type { ClockSlot } from '../../../../src/core/graph/proof/clock-slot.js';
import type { AnySlot, AnswerSlot } from '../../../../src/core/graph/proof/slots.js';
import { walk } from '../../../../src/core/graph/proof/walk.js';
import { spotOf } from '../../../../src/core/journey/advance.js';
import type { Draft } from '../../../../src/core/journey/world.js';
import { openDraft } from '../../../../src/core/journey/world.js';
import type { Sight } from './second-reading.js';

/** Null where the walk stands at a page that the proof leaves out because it is as good as its neighbour. */
export type Inside = (sight: Sight) => boolean | null;

export function walkedStates(playbook: Playbook): Inside {
  const plain = essence(playbook);
  const model = makeModel(plain);
  const live = liveness(model);
  const walked = walk(model, live);
  const known = new Set(
    Array.from({ length: walked.size }, (_, state) => keyOf(walked.spotOf(state), walked.vectorOf(state))),
  );
  const steps = new Map(plain.steps.map((step) => [step.id, step]));

  return ({ state, today }) => {
    const journey = state.journeys[playbook.name];
    if (journey === undefined) return null;
    const real = spotOf(playbook, journey);
    const at = keptAt(real);
    if (at === null) return null;
    const draft = openDraft(journey, state.contacts, { playbook, today, newId: () => '' });
    const classes = model.slots.map((slot) => classOf(slot, draft));
    return homesOf(real).some((visit) => {
      const spot = { step: real.step, at, visit };
      const canon = live.canon(spot);
      return known.has(
        keyOf(
          spot,
          classes.map((cls, slot) => canon[slot]?.[cls] ?? 0),
        ),
      );
    });
  };

  function keptAt({ step, at }: Spot): number | null {
    const [full, short] = [stepIn(playbook.steps, step), steps.get(step)];
    const found = short?.blocks.findIndex((block) => block === full?.blocks[at]) ?? -1;
    return found < 0 ? null : found;
  }

  /** A visit may have begun at a page that is left out: it stands for the kept block before it, or after it. */
  function homesOf({ visit }: Spot): readonly Spot['visit'][] {
    if (visit === null) return [null];
    const before = stepIn(playbook.steps, visit.step)?.blocks.slice(0, visit.at) ?? [];
    const kept = before.filter((block) => steps.get(visit.step)?.blocks.includes(block)).length;
    return [kept, Math.max(0, kept - 1), 0].map((at) => ({ step: visit.step, at }));
  }
}

function stepIn(steps: readonly Step[], id: string): Step | undefined {
  return steps.find((step) => step.id === id);
}

function keyOf(spot: Spot, classes: ArrayLike<number>): string {
  return `${spotKey(spot)} ${Array.from(classes).join()}`;
}

function classOf(slot: AnySlot, draft: Draft): number {
  if (slot.kind === 'clock') return stretchOf(slot, draft);
  if (slot.kind === 'count') return Math.min(slot.cap, draft.number(slot.id) ?? 0);
  return answerClass(slot, draft);
}

function answerClass(slot: AnswerSlot, draft: Draft): number {
  const value = draft.value(slot.id);
  const found = slot.members.findIndex((members) => members.includes(value));
  if (found >= 0 || value === undefined || value === null) return Math.max(0, found);
  return slot.members.findIndex((members) => members.includes('given'));
}

function stretchOf(slot: ClockSlot, draft: Draft): number {
  const days = draft.number(slot.id);
  if (days === undefined) return slot.none;
  const reached = slot.against.map((fact) => days >= (draft.number(fact) ?? Infinity));
  return slot.stretches.findIndex(
    ({ from, end, reached: then }) =>
      from <= days && days < end && then.every((yes, k) => yes === reached[k]),
  );
}
