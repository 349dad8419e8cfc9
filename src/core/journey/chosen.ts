/** What was picked from the menus of the walk, in its own words, to be shown again. */
import type { PickBlock, Playbook } from '../graph/playbook.js';
import { fill } from '../words.js';
import type { Commitment, Journey } from './state.js';
import type { Who } from './who.js';

export interface Chosen {
  /** What was asked, without what explains it: the options answer it, and mean little alone. */
  readonly question: string;
  readonly options: readonly string[];
}

export interface ChosenInput {
  readonly playbook: Playbook;
  readonly journey: Journey;
  readonly who: Who;
  /** The step that the walk stands in. */
  readonly step: string;
  /** Leaves out what belongs to other steps that reach out. */
  readonly quiet: boolean;
}

/** In the order in which the menus were met. What the playbook no longer offers is left out. */
export function chosenOf({ playbook, journey, who, step, quiet }: ChosenInput): readonly Chosen[] {
  return Object.entries(journey.commitments).flatMap(([id, commitment]) => {
    const home = now(playbook, commitment.step);
    if (quiet && home !== step && playbook.roles.contact.includes(home)) return [];
    const menu = menuOf(playbook, id, commitment);
    const options = commitment.options.flatMap((option) => menu?.options[option] ?? []);
    if (menu === undefined || options.length === 0) return [];
    return [
      { question: fill(firstSentence(menu.question), who), options: options.map((one) => fill(one, who)) },
    ];
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

function firstSentence(text: string): string {
  return /^.*?[.?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
