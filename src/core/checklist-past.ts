/** Past runs of the checklist, beside the one of today. */
import type { Judged, PointState } from './checklist.js';
import type { Check } from './journey/state.js';

export interface PastRun {
  readonly on: Check['on'];
  readonly verdict: Check['verdict'];
}

export interface Past {
  /** Oldest first, the last few. */
  readonly runs: readonly PastRun[];
  /** What has changed since the newest of them, by criterion, in the order of the list. */
  readonly changed: readonly { readonly id: string; readonly then: PointState; readonly now: PointState }[];
}

const MOST = 4;
const STATES: readonly PointState[] = ['yes', 'no', 'unknown'];

/** `checks` are those from before today's run. A criterion that the newest one did not know has not changed. */
export function pastOf(checks: readonly Check[], { points }: Pick<Judged, 'points'>): Past {
  const last = checks.at(-1)?.answers ?? {};
  return {
    runs: checks.slice(-MOST).map(({ on, verdict }) => ({ on, verdict })),
    changed: points.flatMap(({ criterion: { id }, state }) => {
      const then = STATES.find((one) => Object.hasOwn(last, id) && one === last[id]);
      return then === undefined || then === state ? [] : [{ id, then, now: state }];
    }),
  };
}
