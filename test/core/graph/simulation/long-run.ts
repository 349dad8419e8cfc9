/** What scripts/simulate.mjs runs, bundled: many long lives, each of their states looked up among those of the proof. */
import { readPlaybook } from '../../../../src/content/read-playbook.js';
import type { Inside } from './inside.js';
import { walkedStates } from './inside.js';
import type { Fault, Lived } from './lives.js';
import { leaveAlone, live } from './lives.js';
import type { Playbook } from '../../../../src/core/graph/playbook.js';

export interface LongRun {
  readonly content: string;
  readonly lives: number;
  readonly moves: number;
  /** The first seed. */
  readonly seed: number;
}

export interface Told {
  readonly states: number;
  /** States looked up among the walked ones. */
  readonly lookedUp: number;
  /** Each in words, with the way there; at most one a life. */
  readonly faults: readonly Fault[];
  readonly unmet: readonly string[];
  readonly unvisited: readonly string[];
}

export function longRun({ content, lives, moves, seed }: LongRun): Told {
  const { playbook } = readPlaybook(content);
  const inside = walkedStates(playbook);
  const faults: Fault[] = [];
  const [met, visited] = [new Set<string>(), new Set<string>()];
  let [states, lookedUp] = [0, 0];
  for (let one = seed; one < seed + lives; one++) {
    const { lived, outside, found } = lookedAt({ playbook, inside }, { seed: one, moves });
    states += lived.states.length;
    lookedUp += found;
    for (const id of lived.met) met.add(id);
    for (const id of lived.visited) visited.add(id);
    const fault =
      lived.fault ??
      outside ??
      (leaveAlone(playbook, lived.life)
        ? null
        : { seed: one, broken: ['cannot come to rest'], way: lived.way });
    if (fault !== null) faults.push(fault);
  }
  const missing = (ids: readonly string[], known: ReadonlySet<string>): readonly string[] =>
    ids.filter((id) => !known.has(id));
  return {
    states,
    lookedUp,
    faults,
    unmet: missing(
      playbook.possible.map((one) => one.id),
      met,
    ),
    unvisited: missing(
      playbook.steps.map((one) => one.id),
      visited,
    ),
  };
}

interface Looked {
  readonly lived: Lived;
  readonly outside: Fault | null;
  readonly found: number;
}

function lookedAt(
  { playbook, inside }: { readonly playbook: Playbook; readonly inside: Inside },
  { seed, moves }: { readonly seed: number; readonly moves: number },
): Looked {
  let found = 0;
  let outside: Fault | null = null;
  const lived = live(playbook, {
    seed,
    moves,
    seen({ state, today }, way) {
      const there = inside({ playbook, state, today });
      if (there !== null) found++;
      if (there === false && outside === null)
        outside = { seed, broken: ['a state that the proof did not walk'], way: [...way] };
    },
  });
  return { lived, outside, found };
}
