/** Which entries are meant. Filters of different kinds all have to hold; several of one kind are any of them. */
import type { Day } from '../contact/day.js';
import type { Entry } from './entry.js';

export interface Filters {
  readonly on?: Day | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly tags?: readonly string[];
  readonly notTags?: readonly string[];
  /** True: with any tag at all; false: without one. */
  readonly tagged?: boolean | undefined;
  /** All the tags, and all the words, instead of any of them. */
  readonly and?: boolean | undefined;
  readonly step?: string | undefined;
  readonly prompt?: string | undefined;
  readonly mood?: MoodRange | undefined;
  readonly contains?: readonly string[];
  /** The same day and month of any year, as this day's. */
  readonly onThisDay?: Day | undefined;
}

/** Both ends belong to it. */
export interface MoodRange {
  readonly from: number;
  readonly to: number;
}

type Rule = (entry: Entry, filters: Filters) => boolean;

const rules: readonly Rule[] = [
  (entry, { on }) => on === undefined || dayOf(entry) === on,
  (entry, { from }) => from === undefined || dayOf(entry) >= from,
  (entry, { to }) => to === undefined || dayOf(entry) <= to,
  (entry, { tags = [], and }) => anyOrAll(tags, and, (tag) => entry.tags.some((own) => same(own, tag))),
  (entry, { notTags = [] }) => !notTags.some((tag) => entry.tags.some((own) => same(own, tag))),
  (entry, { tagged }) => tagged === undefined || entry.tags.length > 0 === tagged,
  (entry, { step }) => step === undefined || entry.step === step,
  (entry, { prompt }) => prompt === undefined || entry.prompt === prompt,
  (entry, { mood }) => mood === undefined || within(entry.mood, mood),
  (entry, { contains = [], and }) => anyOrAll(contains, and, (words) => holds(entry.text, words)),
  (entry, { onThisDay }) => onThisDay === undefined || sameDate(dayOf(entry), onThisDay),
];

/** The entries for which every filter holds, in their own order. */
export function filterEntries(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  return entries.filter((entry) => rules.every((rule) => rule(entry, filters)));
}

/** By the time they are about, oldest first; written at the same time: in the order of writing. */
export function byTime(entries: readonly Entry[]): readonly Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: entry.at.slice(0, 19) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}

/** "6", or "1-4" for a range; null for anything else. */
export function readMoodRange(text: string): MoodRange | null {
  const [, from = '', to = from] = /^(\d{1,2})(?:\s*(?:-|\.\.|to)\s*(\d{1,2}))?$/.exec(text.trim()) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return from !== '' && range.from >= 1 && range.to <= 10 && range.from <= range.to ? range : null;
}

/** The local date on which it was written, wherever that was. */
export function dayOf(entry: Entry): Day {
  return entry.at.slice(0, 10);
}

function anyOrAll(
  list: readonly string[],
  all: boolean | undefined,
  test: (one: string) => boolean,
): boolean {
  if (list.length === 0) return true;
  return all === true ? list.every(test) : list.some(test);
}

function within(mood: number | null, range: MoodRange): boolean {
  return mood !== null && mood >= range.from && mood <= range.to;
}

function holds(text: string, words: string): boolean {
  return folded(text).includes(folded(words));
}

function same(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** In a year without a 29 February its entries are looked at on the 28th. */
function sameDate(day: Day, today: Day): boolean {
  const [date, now] = [day.slice(5), today.slice(5)];
  const leap = date === '02-29' && now === '02-28' && !isLeap(Number(today.slice(0, 4)));
  return date === now || leap;
}

function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
}
