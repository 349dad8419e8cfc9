/** The document of `coach start --json`: where the walk stands, and what it waits for. */
import { whereOf } from '../../core/journey/where.js';
import type { Session } from './session.js';

export interface StartDocument {
  readonly version: 1;
  /** Null before the walk has begun. */
  readonly step: string | null;
  /** The id of the block at which it stands: the question to answer next, or the wait. */
  readonly waitingFor: string | null;
  /** In the order in which they were first entered. */
  readonly visited: readonly string[];
  readonly closed: readonly string[];
}

export function startDocument({ playbook, state, journey, ports }: Session): StartDocument {
  const now = journey();
  return {
    version: 1,
    step: now?.place.step ?? null,
    waitingFor: now?.place.at ?? null,
    visited: now?.visited.map((one) => one.step) ?? [],
    closed: whereOf(playbook, state(), ports.clock.today()).closed,
  };
}
