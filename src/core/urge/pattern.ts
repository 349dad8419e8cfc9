/** When urges come, what sets them off, and what was done: counts for `coach urge list`. */
import type { Hour, Urge } from '../shelf.js';
import { WAITED, WROTE } from './record.js';
import type { UrgeRecord } from './record.js';

/** Something counted, by its words. */
export interface Count {
  readonly words: string;
  readonly count: number;
}

export interface Pattern {
  /** Of 2 hours each, in the order of the day; those without an urge are left out. */
  readonly hours: readonly Count[];
  /** Urges whose hour is known. */
  readonly timed: number;
  readonly triggers: readonly Count[];
  /** What was done instead of writing. */
  readonly helped: readonly Count[];
  readonly wrote: number;
}

const BAND = 2;
const OWN = 'In your own words';

/** The words of a choice may hold placeholders still. */
export function patternOf(
  urges: readonly UrgeRecord[],
  { hour, things }: { readonly hour: Hour; readonly things: readonly Urge[] },
): Pattern {
  const hours = hoursOf(urges);
  const instead = urges.flatMap(({ did }) =>
    did === null || did === WROTE ? [] : [didWords(did, things) ?? OWN],
  );
  const triggers = urges.flatMap(({ trigger }) =>
    trigger === null ? [] : [triggerWords(trigger, hour) ?? OWN],
  );
  return {
    hours: bandsOf(hours),
    timed: hours.reduce((sum, count) => sum + count, 0),
    triggers: counted(triggers),
    helped: counted(instead),
    wrote: urges.filter(({ did }) => did === WROTE).length,
  };
}

/** How many urges began in each of the 24 local hours. */
export function hoursOf(urges: readonly UrgeRecord[]): readonly number[] {
  const hours = urges.flatMap(({ at }) => (at.includes('T') ? [Number(at.slice(11, 13))] : []));
  return Array.from({ length: 24 }, (_, hour) => hours.filter((one) => one === hour).length);
}

/** The counts that are highest, where one stands out at all: one urge a band is no pattern. */
export function peaksOf(counts: readonly Count[]): readonly Count[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return most < 2 ? [] : counts.filter(({ count }) => count === most);
}

/** The words of a trigger; undefined for own words. */
export function triggerWords(trigger: string, { triggers }: Hour): string | undefined {
  return triggers.find(({ id }) => id === trigger)?.label;
}

/** The words of what was done; undefined for own words. */
export function didWords(did: string, things: readonly Urge[]): string | undefined {
  if (did === WAITED) return 'I waited';
  return did === WROTE ? 'I wrote' : things.find(({ id }) => id === did)?.title;
}

function bandsOf(hours: readonly number[]): readonly Count[] {
  return Array.from({ length: hours.length / BAND }, (_, band) => ({
    words: `${two(band * BAND)}:00 to ${two((band + 1) * BAND)}:00`,
    count: hours.slice(band * BAND, (band + 1) * BAND).reduce((sum, count) => sum + count, 0),
  })).filter(({ count }) => count > 0);
}

/** Most often first; of equals the one that came first. */
function counted(all: readonly string[]): readonly Count[] {
  return [...new Set(all)]
    .map((words) => ({ words, count: all.filter((one) => one === words).length }))
    .sort((a, b) => b.count - a.count);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
