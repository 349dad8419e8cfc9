/** What leads up to the block that the walk stands at: read again when somebody comes back to the same question. */
import type { Standing } from '../../core/journey/advance.js';
import { isStanding } from '../../core/graph/engine.js';
import type { Playbook, SayBlock } from '../../core/graph/playbook.js';
import { stepOf } from '../../core/graph/playbook.js';

/** The words since the last question before it, those only that hold now. */
export function leadUpTo(playbook: Playbook, { spot, draft }: Standing): readonly SayBlock[] {
  const says: SayBlock[] = [];
  const before = stepOf(playbook, spot.step).blocks.slice(0, spot.at);
  for (const [at, block] of [...before.entries()].reverse()) {
    if (block.when !== undefined && !draft.check(block.when, { ...spot, at })) continue;
    if (isStanding(block)) break;
    if (block.kind === 'say') says.unshift(block);
  }
  return says;
}

/** All the words of the step up to there. */
export function wordsBefore(playbook: Playbook, { spot, draft }: Standing): readonly SayBlock[] {
  const before = stepOf(playbook, spot.step).blocks.slice(0, spot.at);
  return before.filter(
    (block, at): block is SayBlock =>
      block.kind === 'say' && (block.when === undefined || draft.check(block.when, { ...spot, at })),
  );
}
