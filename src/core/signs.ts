/** Signs: what reached somebody without looking. They are shown beside their other explanations and never added up. */
import type { Day } from './contact/day.js';
import type { Sign } from './shelf.js';

/** A sign that somebody says has reached them, on the day on which they said so. */
export interface SeenSign {
  readonly id: string;
  readonly on: Day;
}

export interface ShownSign extends Sign {
  /** The days on which it was ticked, oldest first. */
  readonly seen: readonly Day[];
}

/** Where the way is not open, nothing that could be read as hope: only what warns, and what says stop. */
export function signsShown(
  signs: readonly Sign[],
  seen: readonly SeenSign[],
  open: boolean,
): readonly ShownSign[] {
  return signs
    .filter((sign) => open || sign.closed)
    .map((sign) => ({ ...sign, seen: seen.flatMap(({ id, on }) => (id === sign.id ? [on] : [])) }));
}

/** With what was ticked today; the same sign is kept once a day. */
export function withSeen(seen: readonly SeenSign[], ids: readonly string[], on: Day): readonly SeenSign[] {
  const before = seen.filter((one) => one.on !== on || !ids.includes(one.id));
  return [...before, ...ids.map((id) => ({ id, on }))];
}
