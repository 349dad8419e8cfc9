/**
 * The part of a playbook that can change where the walk goes. Text moves nobody; a page of writing or picking moves on
 * in one way only, so several in a row are as good as one. The proof walks this; every step, question that is read,
 * exit, stop and event is the very object of the playbook itself.
 */
import { atomsOf } from '../condition.js';
import type { Block, Playbook, StandingBlock } from '../playbook.js';
import { isStanding } from '../engine.js';
import { conditionsOf } from './slots.js';

export function essence(playbook: Playbook): Playbook {
  const read = readQuestions(playbook);
  const plain = (block: Block): boolean => isStanding(block) && isPlain(block, read);
  return {
    ...playbook,
    steps: playbook.steps.map((step) => ({
      ...step,
      blocks: gathered(
        step.blocks.filter((block) => block.kind !== 'say'),
        plain,
      ),
    })),
  };
}

/** Questions and tools whose answer, mark or standing something reads. */
function readQuestions(playbook: Playbook): ReadonlySet<string> {
  const facts = conditionsOf(playbook)
    .flatMap(atomsOf)
    .flatMap((atom) => ('to' in atom && typeof atom.to === 'string' ? [atom.fact, atom.to] : [atom.fact]));
  const triggers = [...playbook.never, ...playbook.possible].flatMap((one) => [...one.once, ...one.until]);
  const counted = playbook.never.flatMap((never) => never.counted);
  const named = [...triggers, ...counted].flatMap((one) =>
    one.kind === 'fact' ? [one.fact] : one.kind === 'answer' ? [one.question] : [],
  );
  const marked = Object.entries(playbook.facts).flatMap(([id, fact]) =>
    fact.kind === 'asked' && (fact.mark !== undefined || fact.lasts.length > 0) ? [id] : [],
  );
  return new Set([...facts, ...named, ...marked, ...playbook.never.flatMap((never) => never.doing)]);
}

function isPlain(block: StandingBlock, read: ReadonlySet<string>): boolean {
  if (block.kind === 'wait') return false;
  if (block.kind === 'do') return !read.has(block.feature) && !read.has(block.id);
  return !read.has(block.id);
}

/**
 * Of each run of plain blocks one that always stands, or all of them where each stands only under a condition. None
 * before a question that is always asked: whatever can happen at the page can happen at the question as well.
 */
function gathered(blocks: readonly Block[], plain: (block: Block) => boolean): readonly Block[] {
  const kept: Block[] = [];
  let run: Block[] = [];
  const close = (next: readonly Block[] = []): void => {
    const sure = run.find((block) => block.when === undefined);
    if (!isMet(next)) kept.push(...(sure === undefined ? run : [sure]));
    run = [];
  };
  blocks.forEach((block, index) => {
    if (plain(block)) {
      run.push(block);
      return;
    }
    close(blocks.slice(index));
    kept.push(block);
  });
  close();
  return kept;
}

/** A question that is always asked stands next, perhaps behind a wait. */
function isMet([next, after]: readonly Block[]): boolean {
  if (next?.when !== undefined) return false;
  return next?.kind === 'ask'
    ? next.local
    : next?.kind === 'wait' && after !== undefined && after.kind === 'ask' && isMet([after]);
}
