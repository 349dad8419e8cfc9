/**
 * Breakages of the steps: questions, waits, tools, exits, arrivals. Text and pages of writing, picking and rating are left
 * out: the walk passes all of them in one way only, so nothing that a proof could notice hangs on them.
 */
import type { Block, Exit, Playbook, Step } from '../../src/core/graph/playbook.js';
import { variantsOf } from './conditions.js';
import { orderOf } from './equal.js';
import type { Instead, Mutant } from './mutant.js';
import { replaced, swapped, without } from './mutant.js';
import { exitChanges, whenChanges, writeChanges } from './writes.js';

/** Steps in which an exit keeps somebody safe. */
const GUARDS: readonly string[] = [
  'safety',
  'screen_again',
  'wrote_closed',
  'dark',
  'let_go',
  'reply',
  'evaluate',
  'limited_contact',
  'protected',
];

interface Change {
  readonly what: string;
  readonly tier: Mutant['tier'];
  readonly step: Step;
  readonly instead?: Instead | undefined;
}

export function stepMutants(playbook: Playbook): readonly Mutant[] {
  return playbook.steps.flatMap((step, i) =>
    [...arrivals(step), ...blocks(step), ...exits(step)].map(
      ({ what, tier, step: changed, instead }): Mutant => ({
        id: `${step.id} ${what}`,
        tier,
        instead,
        playbook: { ...playbook, steps: replaced(playbook.steps, i, changed) },
      }),
    ),
  );
}

function arrivals(step: Step): readonly Change[] {
  return writeChanges(step.onArrival).map(({ what, writes }) => ({
    what: `arrival ${what}`,
    tier: 1,
    step: { ...step, onArrival: writes },
  }));
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
      ...changesOf(block).map(({ what, block: changed, instead }): Change => ({
        what: `${name} ${what}`,
        tier,
        instead,
        step: { ...step, blocks: replaced(step.blocks, at, changed) },
      })),
      ...(next === undefined || follower === undefined
        ? []
        : [
            {
              what: `${name} after ${named(follower)}`,
              tier: 2 as const,
              step: { ...step, blocks: swapped(step.blocks, at, next) },
            },
          ]),
    ];
  });
}

function moves(block: Block): boolean {
  return block.kind === 'ask' || block.kind === 'wait' || block.kind === 'do' || block.kind === 'exit';
}

interface BlockChange {
  readonly what: string;
  readonly block: Block;
  readonly instead?: Instead | undefined;
}

function changesOf(block: Block): readonly BlockChange[] {
  if (block.kind === 'exit')
    return exitChanges(block).map(({ exit, ...named }) => ({ ...named, block: exit }));
  const whens = whenChanges(block).map(({ one, ...named }) => ({ ...named, block: one }));
  if (block.kind === 'ask')
    return [
      ...whens,
      { what: block.skip ? 'cannot be skipped' : 'can be skipped', block: { ...block, skip: !block.skip } },
    ];
  if (block.kind !== 'wait') return whens;
  const waits = variantsOf(block.until).flatMap((variant): readonly BlockChange[] => {
    const { what, condition } = variant;
    return condition === null
      ? []
      : [
          {
            what: `until ${what}`,
            block: { ...block, until: condition },
            instead: { of: block.until, then: condition },
          },
        ];
  });
  return [...whens, ...waits];
}

function exits(step: Step): readonly Change[] {
  const named = names(step);
  const { next } = step;
  const tier = GUARDS.includes(step.id) ? 1 : 2;
  return next.flatMap((exit, i): readonly Change[] => [
    { what: `${named(exit)} dropped`, tier, step: { ...step, next: without(next, i) } },
    ...exitChanges(exit).map(({ what, exit: changed, instead }): Change => ({
      what: `${named(exit)} ${what}`,
      tier,
      instead,
      step: { ...step, next: replaced(next, i, changed) },
    })),
    ...next.slice(i + 1, i + 2).map((after): Change => ({
      what: `${named(exit)} after ${named(after)}`,
      tier: 2,
      instead: orderOf(exit, after),
      step: { ...step, next: swapped(next, i, i + 1) },
    })),
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
