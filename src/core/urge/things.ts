/** What to do instead: the things that this person has done before come first, the others take turns. */
import type { Urge } from '../shelf.js';
import type { UrgeRecord } from './record.js';

export interface Offer {
  /** The record of all urges, in the order of telling. */
  readonly urges: readonly UrgeRecord[];
  /** Leaves out what leads towards contact. */
  readonly closed: boolean;
}

/**
 * Done oftener goes first, then done later. What was never done follows, beginning one further with each urge, so that
 * it is not the same thing every night.
 */
export function rankThings(things: readonly Urge[], { urges, closed }: Offer): readonly Urge[] {
  const fit = closed ? things.filter((thing) => thing.open !== true) : things;
  const times = (thing: Urge): number => urges.filter((one) => one.did === thing.id).length;
  const last = (thing: Urge): number => urges.findLastIndex((one) => one.did === thing.id);
  const known = fit
    .filter((thing) => times(thing) > 0)
    .sort((a, b) => times(b) - times(a) || last(b) - last(a));
  return [
    ...known,
    ...turned(
      fit.filter((thing) => times(thing) === 0),
      urges.length,
    ),
  ];
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
  const from = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}
