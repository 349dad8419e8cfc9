/** A question must leave a way: one of its answers leads to a place that no stop closes. */
import type { Value } from '../condition.js';
import { under } from '../cursor.js';
import type { AskBlock, Playbook, Step, Stop } from '../playbook.js';
import type { Rule } from './context.js';
import { finding } from './context.js';
import type { Known } from './known.js';
import { circularFacts, decided } from './known.js';

/** Questions of which every answer leads to a step that is closed then. */
export const closedQuestions: Rule = (context) => {
  const { playbook, steps } = context;
  // Facts that are made of themselves cannot be worked out.
  if (circularFacts(context).length > 0) return [];
  return steps.flatMap(({ step, blocks }) =>
    blocks.flatMap(({ block, at }, index) => {
      if (block.kind !== 'ask') return [];
      const answers = answersOf(block);
      const shut = answers.map((value) =>
        closedAfter(playbook, { step, at: index }, { fact: block.id, value }),
      );
      if (shut.length === 0 || shut.includes(false)) return [];
      const what = `every answer to \`${block.id}\` leads to a step that a stop closes`;
      return [finding(under(at, 'ask'), 'closed-question', [what, 'open a way for one of them'])];
    }),
  );
};

function answersOf({ domain, skip }: AskBlock): readonly (Value | null)[] {
  const skipped = skip ? [null] : [];
  if (domain.kind === 'words') return [...domain.values, ...skipped];
  if (domain.kind !== 'number') return [];
  return [
    ...Array.from({ length: domain.to - domain.from + 1 }, (_, index) => domain.from + index),
    ...skipped,
  ];
}

/** Sure of it only: where other answers decide which way is taken, nothing is said. */
function closedAfter(playbook: Playbook, place: { step: Step; at: number }, known: Known): boolean {
  const { step, at } = place;
  const stop = stopFor(playbook, step.id, known);
  if (stop !== undefined) return stopFor(playbook, stop.target, known) !== undefined;
  for (const block of [...step.blocks.slice(at + 1), ...step.next]) {
    if (block.kind === 'ask' && block.id === known.fact) return false;
    if (block.kind !== 'exit') continue;
    const fits = block.when === undefined ? true : decided(playbook, block.when, known);
    if (fits === undefined) return false;
    if (!fits) continue;
    return stopFor(playbook, block.target === 'here' ? step.id : block.target, known) !== undefined;
  }
  return false;
}

function stopFor(playbook: Playbook, step: string, known: Known): Stop | undefined {
  return playbook.stops.find(
    (stop) => stop.in.includes(step) && decided(playbook, stop.when, known) === true,
  );
}
