/** Many lives, watched: what they break, what they meet, and whether they can still come to rest. */
import type { Playbook } from '../../../../src/core/graph/playbook.js';
import type { State } from '../../../../src/core/journey/state.js';
import { makeDice } from './dice.js';
import type { Life, Moved, Temper } from './life.js';
import { startLife } from './life.js';
import { openWatch } from './watch.js';

export interface Fault {
  readonly seed: number;
  /** Ids of broken lines, or the words of an error. */
  readonly broken: readonly string[];
  /** The whole way there. */
  readonly way: readonly string[];
}

export interface Lived {
  readonly seed: number;
  readonly life: Life;
  /** After each move. */
  readonly states: readonly State[];
  readonly visited: ReadonlySet<string>;
  readonly met: ReadonlySet<string>;
  /** Every move, with the step that it led to. */
  readonly way: readonly string[];
  readonly fault: Fault | null;
}

/** Hopeful and calm, hopeful in an unquiet time, and people whom anything may meet. */
const TEMPERS: readonly Temper[] = [
  { hope: 0.97, unrest: 0.03 },
  { hope: 0.85, unrest: 0.15 },
  { hope: 0.3, unrest: 0.4 },
];

/** `seen` is called with each state and its day, for what else is to be looked at. */
export function live(
  playbook: Playbook,
  {
    seed,
    moves,
    seen,
  }: {
    readonly seed: number;
    /** Pages that are read, written or picked from are not counted. */ readonly moves: number;
    readonly seen?: (life: Life, way: readonly string[]) => void;
  },
): Lived {
  const life = startLife({
    playbook,
    dice: makeDice(seed),
    temper: TEMPERS[seed % TEMPERS.length] ?? { hope: 0, unrest: 0 },
  });
  const watch = openWatch(playbook);
  const states: State[] = [];
  const visited = new Set<string>();
  const way: string[] = [];
  const lived = (broken: readonly string[]): Lived => ({
    seed,
    life,
    states,
    visited,
    met: watch.met,
    way,
    fault: broken.length === 0 ? null : { seed, broken, way },
  });
  for (let move = 0; move <= moves;) {
    const { moved, error } = tried(() => (way.length === 0 ? life.begin() : life.move()));
    if (moved === null) return lived([error]);
    if (!moved.page) move++;
    const { state, today } = life;
    const step = state.journeys[playbook.name]?.place.step ?? '';
    way.push(`${moved.label} > ${step}`);
    states.push(state);
    visited.add(step);
    seen?.(life, way);
    const broken = watch.look(moved.happened, { playbook, state, today });
    if (broken.length > 0) return lived(broken);
  }
  return lived([]);
}

function tried(move: () => Moved): { readonly moved: Moved | null; readonly error: string } {
  try {
    return { moved: move(), error: '' };
  } catch (error) {
    return { moved: null, error: error instanceof Error ? error.message : String(error) };
  }
}

const LONGEST_WAY = 2000;

/** Goes on by answers and days alone until a place of rest; false where none comes. */
export function leaveAlone(playbook: Playbook, life: Life): boolean {
  for (let move = 0; move < LONGEST_WAY; move++) {
    if (playbook.ends.includes(life.state.journeys[playbook.name]?.place.step ?? '')) return true;
    life.moveAlone();
  }
  return false;
}
