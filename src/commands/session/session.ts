/** One run of the walk: the state as it is saved, and the one way to change it. Nothing is held back here. */
import type { Change, Standing } from '../../core/journey/advance.js';
import { advance, standing } from '../../core/journey/advance.js';
import type { Journey, State } from '../../core/journey/state.js';
import type { Effect } from '../../core/journey/world.js';
import type { Playbook } from '../../core/graph/playbook.js';
import type { Ports } from '../../ports.js';
import type { ReadMarks } from './read-marks.js';
import { marksAtOpening } from './read-marks.js';

export interface Session {
  readonly ports: Ports;
  readonly playbook: Playbook;
  /** How far each step was read: its plain words are not told twice. */
  readonly read: ReadMarks;
  /** Questions whose text was typed and could not be kept: while there is one, nothing says that all is saved. */
  readonly unsaved: Set<string>;
  /** Words to say once all is saved: with an answers file that is at the end. */
  readonly later: string[];
  readonly state: () => State;
  /** Undefined before the walk has begun. */
  readonly journey: () => Journey | undefined;
  /** Where the walk stands today. Throws before it has begun. */
  readonly stands: () => Standing;
  /** Makes the change and saves it; what came of it is told only then. `amend` adds what no change of the walk does. */
  readonly change: (event: Change, amend?: (next: State) => State) => Promise<Came>;
  /** Saves what is no change of the walk: a commitment, a measure, a concern. */
  readonly keep: (next: State) => Promise<void>;
}

/** What came of one change. */
export interface Came {
  readonly change: Change;
  readonly before: Journey | undefined;
  readonly after: Journey;
  readonly effects: readonly Effect[];
}

export function openSession(ports: Ports, playbook: Playbook): Session {
  const state = (): State => ports.store.read();
  const journey = (): Journey | undefined => state().journeys[playbook.name];
  const keep = (next: State): Promise<void> => ports.store.save(next);
  return {
    ports,
    playbook,
    read: marksAtOpening(playbook, journey()),
    unsaved: new Set(),
    later: [],
    state,
    journey,
    keep,
    stands: () => begun(standing(playbook, state(), ports.clock.today())),
    async change(event, amend = asItIs) {
      const before = journey();
      const context = { event, today: ports.clock.today(), newId: () => crypto.randomUUID() };
      const { state: next, effects } = advance(playbook, state(), context);
      await keep(amend(next));
      return { change: event, before, after: begun(journey()), effects };
    },
  };
}

function begun<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('the walk has not begun');
  return found;
}

function asItIs(state: State): State {
  return state;
}
