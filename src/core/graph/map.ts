/** The graph as a map with one person's way through it: plain data for every way of drawing it. */
import type { Day } from '../contact/day.js';
import { standing } from '../journey/advance.js';
import type { State } from '../journey/state.js';
import { whoOf } from '../journey/who.js';
import { fill } from '../words.js';
import { conditionWords } from './condition-words.js';
import type { Condition } from './condition.js';
import type { Exit, ExitBlock, Playbook, Step } from './playbook.js';

export interface MapStep {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  /** The day on which it was first entered. */
  readonly visited: Day | null;
  readonly here: boolean;
  /** The id of the stop that keeps it closed today. */
  readonly closed: string | null;
  readonly exits: readonly MapExit[];
}
export interface MapExit {
  /** The id of a step, `back` (to where a visit came from) or `here` (the same step again). */
  readonly to: string;
  /** `to`: for good. `visit`: it comes back. */
  readonly go: 'to' | 'visit';
  /** Plain words, or null where nothing else fitted. */
  readonly when: string | null;
}

/** Every step in reading order. Without a journey nothing is visited and nothing closed. */
export function mapOf(playbook: Playbook, state: State, today: Day): readonly MapStep[] {
  const now = standing(playbook, state, today);
  const who = whoOf(playbook, state);
  const visited = state.journeys[playbook.name]?.visited ?? [];
  const closedBy = (step: Step): string | null => {
    const spot = { step: step.id, at: 0, visit: null };
    const stop = playbook.stops.find(
      (one) => one.in.includes(step.id) && now?.draft.check(one.when, spot) === true,
    );
    return stop?.id ?? null;
  };
  return playbook.steps.map((step) => ({
    id: step.id,
    title: fill(step.title, who),
    phase: step.phase,
    visited: visited.find((one) => one.step === step.id)?.on ?? null,
    here: now?.spot.step === step.id,
    closed: closedBy(step),
    exits: exitsOf(step),
  }));
}

/** Ways out inside the step come before those at its end, as they are tried. */
function exitsOf(step: Step): readonly MapExit[] {
  const inside = step.blocks.filter((block): block is ExitBlock => block.kind === 'exit');
  return [...inside, ...step.next].map(exitOf);
}

function exitOf({ target, go, when }: Pick<Exit, 'target' | 'go'> & { readonly when?: Condition }): MapExit {
  return { to: target, go, when: when === undefined ? null : conditionWords(when) };
}

/** The steps with the phases they stand under, neighbours of the same phase together. */
export function byPhase(steps: readonly MapStep[]): readonly { phase: string; steps: readonly MapStep[] }[] {
  const phases = [...new Set(steps.map((step) => step.phase))];
  return phases.map((phase) => ({ phase, steps: steps.filter((step) => step.phase === phase) }));
}
