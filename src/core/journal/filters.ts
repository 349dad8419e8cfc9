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

type Test = (entry: Entry) => boolean;

/** What each kind asks of an entry; null where it asks nothing. */
const kinds: readonly ((filters: Filters) => Test | null)[] = [
  ({ on }) => (on === undefined ? null : (entry) => dayOf(entry) === on),
  ({ from }) => (from === undefined ? null : (entry) => dayOf(entry) >= from),
  ({ to }) => (to === undefined ? null : (entry) => dayOf(entry) <= to),
  ({ tags = [], and }) => anyOrAll(tags, and, (entry, tag) => entry.tags.some((own) => same(own, tag))),
  ({ notTags = [] }) =>
    notTags.length === 0 ? null : (entry) => !notTags.some((tag) => entry.tags.some((own) => same(own, tag))),
  ({ tagged }) => (tagged === undefined ? null : (entry) => entry.tags.length > 0 === tagged),
  ({ step }) => (step === undefined ? null : (entry) => entry.step === step),
  ({ prompt }) => (prompt === undefined ? null : (entry) => entry.prompt === prompt),
  ({ mood }) => (mood === undefined ? null : (entry) => within(entry.mood, mood)),
  ({ contains = [], and }) =>
    anyOrAll(contains.map(folded), and, (entry, words) => folded(entry.text).includes(words)),
  ({ onThisDay }) => (onThisDay === undefined ? null : (entry) => sameDate(dayOf(entry), onThisDay)),
];

/** The entries for which every filter holds, in their own order. */
export function filterEntries(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  const tests = kinds.flatMap((kind) => kind(filters) ?? []);
  return entries.filter((entry) => tests.every((test) => test(entry)));
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
  test: (entry: Entry, one: string) => boolean,
): Test | null {
  if (list.length === 0) return null;
  if (all === true) return (entry) => list.every((one) => test(entry, one));
  return (entry) => list.some((one) => test(entry, one));
}

function within(mood: number | null, range: MoodRange): boolean {
  return mood !== null && mood >= range.from && mood <= range.to;
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
