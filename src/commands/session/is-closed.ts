import type { Session } from './session.js';

/** A stop of the playbook keeps the person out of that step today. */
export function isClosed({ playbook, stands }: Session, step: string): boolean {
  const { draft } = stands();
  const spot = { step, at: 0, visit: null };
  return playbook.stops.some((stop) => stop.in.includes(step) && draft.check(stop.when, spot));
}
