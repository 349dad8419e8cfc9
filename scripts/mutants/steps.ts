/**
 * Breakages of the steps: questions, waits, tools, exits, arrivals. Text and pages of writing, picking and rating are left
 * out: the walk passes all of them in one way only, so nothing that a proof could notice hangs on them.
 */
import type { Block, Exit, Playbook, Step } from '../../src/core/graph/playbook.js';
import { variantsOf } from './conditions.js';
import type { Mutant } from './mutant.js';
import { replaced, swapped, without } from './mutant.js';
import { exitChanges, whenChanges, writeChanges } from './writes.js';

/** Steps in which an exit keeps somebody safe. */
const GUARDS: readonly string[] = ['safety', 'screen_again', 'wrote_closed', 'dark', 'let_go', 'reply', 'evaluate', 'limited_contact', 'protected'];

interface Change {
  readonly what: string;
  readonly tier: Mutant['tier'];
  readonly step: Step;
}

export function stepMutants(playbook: Playbook): readonly Mutant[] {
  return playbook.steps.flatMap((step, i) =>
    [...arrivals(step), ...blocks(step), ...exits(step)].map(({ what, tier, step: changed }): Mutant => ({
      id: `${step.id} ${what}`,
      tier,
      playbook: { ...playbook, steps: replaced(playbook.steps, i, changed) },
    })),
  );
}

function arrivals(step: Step): readonly Change[] {
  return writeChanges(step.onArrival).map(({ what, writes }) => ({ what: `arrival ${what}`, tier: 1, step: { ...step, onArrival: writes } }));
}

function blocks(step: Step): readonly Change[] {
  const named = names(step);
  const moving = step.blocks.flatMap((block, i) => (moves(block) ? [i] : []));
  return moving.flatMap((at, n): readonly Change[] => {
    const block = step.blocks[at];
    if (block === undefined) return [];
    const name = named(block);
    const tier = block.kind === 'exit' && !GUARDS.includes(step.id) ? 2 : 1;
    const next = moving[n + 1];
    const follower = next === undefined ? undefined : step.blocks[next];
    return [
      { what: `${name} dropped`, tier, step: { ...step, blocks: without(step.blocks, at) } },
      ...changesOf(block).map(({ what, block: changed }): Change => ({
        what: `${name} ${what}`,
        tier,
        step: { ...step, blocks: replaced(step.blocks, at, changed) },
      })),
      ...(next === undefined || follower === undefined
        ? []
        : [{ what: `${name} after ${named(follower)}`, tier: 2 as const, step: { ...step, blocks: swapped(step.blocks, at, next) } }]),
    ];
  });
}

function moves(block: Block): boolean {
  return block.kind === 'ask' || block.kind === 'wait' || block.kind === 'do' || block.kind === 'exit';
}

function changesOf(block: Block): readonly { readonly what: string; readonly block: Block }[] {
  if (block.kind === 'exit') return exitChanges(block).map(({ what, exit }) => ({ what, block: exit }));
  const whens = whenChanges(block).map(({ what, one }) => ({ what, block: one }));
  if (block.kind === 'ask') return [...whens, { what: block.skip ? 'cannot be skipped' : 'can be skipped', block: { ...block, skip: !block.skip } }];
  if (block.kind !== 'wait') return whens;
  const waits = variantsOf(block.until).flatMap(({ what, condition }) =>
    condition === null ? [] : [{ what: `until ${what}`, block: { ...block, until: condition } }],
  );
  return [...whens, ...waits];
}

function exits(step: Step): readonly Change[] {
  const named = names(step);
  const { next } = step;
  const tier = GUARDS.includes(step.id) ? 1 : 2;
  return next.flatMap((exit, i): readonly Change[] => [
    { what: `${named(exit)} dropped`, tier, step: { ...step, next: without(next, i) } },
    ...exitChanges(exit).map(({ what, exit: changed }): Change => ({ what: `${named(exit)} ${what}`, tier, step: { ...step, next: replaced(next, i, changed) } })),
    ...(i + 1 < next.length ? [{ what: `${named(exit)} after ${named(next[i + 1] ?? exit)}`, tier: 2 as const, step: { ...step, next: swapped(next, i, i + 1) } }] : []),
  ]);
}

/** `ask:afraid`, `to:let_go`; the second exit to the same step is `to:let_go.2`. */
function names(step: Step): (one: Block | Exit) => string {
  const all = [...step.blocks.filter((block) => block.kind === 'exit'), ...step.next];
  return (one) => {
    if (one.kind !== 'exit') return `${one.kind}:${one.id}`;
    const alike = all.filter((other) => other.go === one.go && other.target === one.target);
    const nth = alike.indexOf(one) + 1;
    return `${one.go}:${one.target}${nth > 1 ? `.${nth}` : ''}`;
  };
}
