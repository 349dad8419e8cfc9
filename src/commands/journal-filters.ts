/** The flags that choose entries, as they were typed -> filters. Every one that cannot be read is told by its name. */
import { isDay } from '../core/contact/day.js';
import type { Day } from '../core/contact/day.js';
import type { Filters } from '../core/journal/filters.js';
import { readMoodRange } from '../core/journal/filters.js';
import { readTag } from '../core/journal/tags.js';
import { readWhen } from '../core/journal/when.js';
import { CoachError } from '../errors.js';

export interface FilterFlags {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly notTag?: readonly string[] | undefined;
  readonly and?: boolean | undefined;
  readonly tagged?: boolean | undefined;
  readonly untagged?: boolean | undefined;
  readonly step?: string | undefined;
  readonly prompt?: string | undefined;
  readonly mood?: string | undefined;
  readonly contains?: readonly string[] | undefined;
  readonly onThisDay?: boolean | undefined;
}

/** Throws `usage`. No flag, no filter: everything is meant. */
export function readFilters(flags: FilterFlags, today: Day): Filters {
  const { and, step, prompt } = flags;
  return {
    on: dayFlag('--on', flags.on, today),
    from: dayFlag('--from', flags.from, today),
    to: dayFlag('--to', flags.to, today),
    tags: readTags('--tag', flags.tag),
    notTags: readTags('--not-tag', flags.notTag),
    and,
    tagged: taggedFlag(flags),
    step,
    prompt,
    mood: flags.mood === undefined ? undefined : moodFlag(flags.mood),
    contains: flags.contains ?? [],
    onThisDay: flags.onThisDay === true ? today : undefined,
  };
}

/** Throws `usage` for one that cannot be a tag. */
export function readTags(flag: string, given: readonly string[] = []): readonly string[] {
  return given.map((text) => {
    const tag = readTag(text);
    if (tag !== null) return tag;
    throw new CoachError('usage', `${flag} wants one word.`, `For example ${flag} urge.`);
  });
}

/** How many entries to show: 0 is all of them. Throws `usage` for anything but a whole number from 0 on. */
export function readLimit(given: string | number | undefined, otherwise: number): number {
  const text = String(given ?? otherwise).trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CoachError('usage', '--limit wants a whole number from 0 to 999999999.', '0 shows all entries.');
}

/** Throws `usage` for anything but a whole number from 1 to 10. */
export function readMood(given: string | number): number {
  const text = String(given).trim();
  const mood = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (mood >= 1 && mood <= 10) return mood;
  throw new CoachError(
    'usage',
    '--mood wants a whole number from 1 to 10.',
    '1 is very low, 10 is very good.',
  );
}

function taggedFlag({ tagged, untagged }: FilterFlags): boolean | undefined {
  if (tagged === true && untagged === true) {
    throw new CoachError('usage', '--tagged and --untagged leave nothing.', 'Give one of them.');
  }
  return tagged === true ? true : untagged === true ? false : undefined;
}

function dayFlag(flag: string, given: string | undefined, today: Day): Day | undefined {
  if (given === undefined) return undefined;
  // Unlike the time of an entry, the end of a stretch may be still to come.
  const day = isDay(given) ? given : readWhen(given, today)?.day;
  if (day !== undefined) return day;
  throw new CoachError(
    'usage',
    `${flag} names no day that can be read.`,
    'Write it as 2026-11-20, or as today, yesterday, "3 days ago", monday.',
  );
}

function moodFlag(given: string): Filters['mood'] {
  const range = readMoodRange(given);
  if (range !== null) return range;
  throw new CoachError('usage', '--mood wants a number from 1 to 10, or a range.', 'For example --mood 1-4.');
}
