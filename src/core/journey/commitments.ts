/** What was picked from the menus of the walk, in its own words, to be shown again. */
import type { PickBlock, Playbook } from '../graph/playbook.js';
import { fill } from '../words.js';
import type { Commitment, Journey } from './state.js';
import type { Who } from './who.js';

export interface CommitmentsInput {
  readonly playbook: Playbook;
  readonly journey: Journey;
  readonly who: Who;
  /** Leaves out what belongs to the steps that reach out. */
  readonly quiet: boolean;
}

/** In the order in which the menus were met. What the playbook no longer offers is left out. */
export function commitmentsOf({ playbook, journey, who, quiet }: CommitmentsInput): readonly string[] {
  return Object.entries(journey.commitments).flatMap(([id, commitment]) => {
    if (quiet && playbook.roles.contact.includes(now(playbook, commitment.step))) return [];
    const options = menuOf(playbook, id, commitment)?.options ?? {};
    return commitment.options.flatMap((option) => {
      const words = options[option];
      return words === undefined ? [] : [fill(words, who)];
    });
  });
}

function menuOf(playbook: Playbook, id: string, { step }: Commitment): PickBlock | undefined {
  const blocks = playbook.steps.find((one) => one.id === now(playbook, step))?.blocks ?? [];
  return blocks.find((block): block is PickBlock => block.kind === 'pick' && block.id === now(playbook, id));
}

/** The name that it has now. */
function now(playbook: Playbook, id: string): string {
  return playbook.renamed[id] ?? id;
}
