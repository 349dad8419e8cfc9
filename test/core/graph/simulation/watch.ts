/** Watches one life: which lines of `never:` it breaks, and which of `possible:` it meets. */
import type { Condition } from '../../../../src/core/graph/condition.js';
import type { Never, Playbook, Trigger } from '../../../../src/core/graph/playbook.js';
import type { Happening, Sight } from './second-reading.js';
import { isSo, sets } from './second-reading.js';

export interface Watch {
  /** What happened since the last look, in order, and how it stands now. Gives the ids of the lines that are broken. */
  look(happened: readonly Happening[], sight: Sight): readonly string[];
  readonly met: ReadonlySet<string>;
}

export function openWatch(playbook: Playbook): Watch {
  const met = new Set<string>();
  const nevers = playbook.never.map((never) => ({ never, count: 0 }));
  const possibles = playbook.possible.map((possible) => ({ possible, count: 0 }));
  return {
    met,
    look(happened, sight) {
      for (const one of happened) {
        for (const line of nevers) line.count = counted(line.never, line.count, one);
        for (const line of possibles)
          line.count = counted({ ...line.possible, counted: [] }, line.count, one);
      }
      for (const { possible, count } of possibles) {
        const armed = possible.once.length === 0 || count > 0;
        if (armed && isThere({ ...possible, doing: [] }, sight)) met.add(possible.id);
      }
      return nevers.filter(({ never, count }) => isBroken(never, count, sight)).map(({ never }) => never.id);
    },
  };
}

interface Line {
  readonly once: readonly Trigger[];
  readonly until: readonly Trigger[];
  readonly counted: readonly Trigger[];
}

function counted({ once, until, counted: each }: Line, count: number, happening: Happening): number {
  const left = until.some((trigger) => sets(trigger, happening)) ? 0 : count;
  if (each.some((trigger) => sets(trigger, happening))) return left + 1;
  return once.some((trigger) => sets(trigger, happening)) ? 1 : left;
}

function isBroken(never: Never, count: number, sight: Sight): boolean {
  if (never.counted.length > 0) return count > never.moreThan && isThere(never, sight);
  return (never.once.length === 0 || count > 0) && isThere(never, sight);
}

interface There {
  readonly in: readonly string[];
  readonly doing: readonly string[];
  readonly when?: Condition;
}

function isThere(line: There, sight: Sight): boolean {
  const place = sight.state.journeys[sight.playbook.name]?.place;
  const block = sight.playbook.steps
    .find((step) => step.id === place?.step)
    ?.blocks.find((one) => one.id === place?.at);
  const names = [block?.id, block?.kind === 'do' ? block.feature : undefined];
  const anywhere = line.in.length === 0 && line.doing.length === 0;
  const there =
    anywhere || line.in.includes(place?.step ?? '') || line.doing.some((one) => names.includes(one));
  return there && (line.when === undefined || isSo(line.when, sight));
}
