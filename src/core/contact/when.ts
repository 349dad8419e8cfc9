/**
 * WHEN of the command line: a day that has been, with a time of day or without, in the words people use. It comes
 * before the library of `terminal/when-in-english.ts`, which only reads what is left over. Measured on a Sunday, chrono
 * alone takes "mon" for tomorrow and "sunday" for today, "last night 01:30" for a night earlier, "11/12/2026" for
 * November, "2026-13-01" for a January, and knows neither "three nights ago" nor "the evening of the 12th".
 */
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';

import type { Day } from './day.js';
import { addDays, dayFromNumber, dayNumber } from './day.js';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

export interface Now {
  readonly today: Day;
  /** Minutes since local midnight. */
  readonly minutes: number;
}

export interface When {
  readonly day: Day;
  /** "21:30", when it was given. */
  readonly time?: string;
}

/** Null for what cannot be read, for days that do not exist, and for what is still to come. */
export function parseWhen(text: string, now: Now): When | null {
  const words = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const when = agoInTime(words, now) ?? onSomeDay(words, now);
  return when === null || isAhead(when, now) ? null : when;
}

/** Up to this hour a night still belongs to the evening before: "last night 1:30" was after midnight. */
const NIGHT_ENDS = '06:00';
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?|(?:0?[1-9]|1[0-2])(?:[:.][0-5]\d)? ?[ap]m|noon`;
const TIME_LAST = new RegExp(`^(?:(.+?)(?:,? at |,? |(?<=\\d)t))??(${CLOCK})$`, 'u');
const TIME_FIRST = new RegExp(`^(${CLOCK})(?:,? on |,? )(.+)$`, 'u');

function onSomeDay(words: string, now: Now): When | null {
  const [, before, last] = TIME_LAST.exec(words) ?? [];
  const [, first, after] = TIME_FIRST.exec(words) ?? [];
  const clock = last ?? first;
  const rest = last === undefined ? (after ?? words) : (before ?? 'today');
  const time = clock === undefined ? undefined : readClock(clock);
  const day = readDay(rest, now.today);
  if (day === null) return null;
  if (time === undefined) return { day };
  const pastMidnight = rest === 'last night' && time < NIGHT_ENDS;
  return { day: pastMidnight ? addDays(day, 1) : day, time };
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** "now", "10 minutes ago", "an hour ago". */
function agoInTime(words: string, { today, minutes }: Now): When | null {
  const [, count, unit] = /^(\d{1,4}|an?) (minute|hour)s? ago$/u.exec(words) ?? [];
  const isNow = words === 'now' || words === 'just now';
  if (!isNow && unit === undefined) return null;
  const at = dayNumber(today) * 1440 + minutes - (isNow ? 0 : howMany(count) * (MINUTES[unit ?? ''] ?? 0));
  return { day: dayFromNumber(Math.floor(at / 1440)), time: timeOf(((at % 1440) + 1440) % 1440) };
}

const NAMED: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  yesterday: 1,
  'yesterday morning': 1,
  'yesterday afternoon': 1,
  'yesterday evening': 1,
  'yesterday night': 1,
  'last night': 1,
  'the day before yesterday': 2,
};
const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, fortnight: 14 };
const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const AGO = new RegExp(`^(\\d{1,4}|an?|one|${COUNTS.join('|')}) (day|night|week|fortnight)s? ago$`, 'u');

function readDay(words: string, today: Day): Day | null {
  const named = Object.hasOwn(NAMED, words) ? NAMED[words] : undefined;
  if (named !== undefined) return addDays(today, -named);
  const [, part] = /^the (?:morning|afternoon|evening|night) of (.+)$/u.exec(words) ?? [];
  if (part !== undefined) return readDate(part, today) ?? readDayOfMonth(part, today);
  const [, count = '', unit] = AGO.exec(words) ?? [];
  if (unit !== undefined) return addDays(today, -howMany(count) * (DAYS[unit] ?? 0));
  return readWeekday(words, today) ?? readDayOfMonth(words, today) ?? readDate(words, today);
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The latest such day before today: who means today says so. */
function readWeekday(words: string, today: Day): Day | null {
  const name = /^(?:on |last )?([a-z]{3,9})$/u.exec(words)?.[1] ?? '';
  const wanted = WEEKDAYS.findIndex((weekday) => weekday === name || weekday.slice(0, 3) === name);
  if (wanted < 0) return null;
  const back = (dayjs.utc(today).day() - wanted + 7) % 7;
  return addDays(today, back === 0 ? -7 : -back);
}

/** "the 12th": the latest day of that number, today too. A bare number is none: it could be an hour. */
function readDayOfMonth(words: string, today: Day): Day | null {
  const date = /^(?:on )?the (\d{1,2})(?:st|nd|rd|th)$/u.exec(words)?.[1];
  if (date === undefined || Number(date) < 1 || Number(date) > 31) return null;
  const back = Array.from({ length: 62 }, (_, days) => addDays(today, -days));
  return back.find((day) => Number(day.slice(8)) === Number(date)) ?? null;
}

const FORMS = ['YYYY-MM-DD', 'YYYY-M-D', 'D MMMM YYYY', 'D MMM YYYY', 'MMMM D YYYY', 'MMM D YYYY'];

/** Days in figures other than "2026-11-22" are refused: people read 11/12 in two ways. */
function readDate(words: string, today: Day): Day | null {
  const text = words
    .replace(/^on /u, '')
    .replace(',', '')
    .replace(/\b[a-z]/gu, (letter) => letter.toUpperCase());
  const year = Number(today.slice(0, 4));
  const tries = /\d{4}/u.test(text) ? [text] : [`${text} ${year}`, `${text} ${year - 1}`];
  return tries.map(strictDay).find((day) => day !== null && day <= today) ?? null;
}

function strictDay(text: string): Day | null {
  const found = FORMS.map((form) => dayjs.utc(text, form, true)).find((one) => one.isValid());
  return found?.format('YYYY-MM-DD') ?? null;
}

/** A clock that {@link CLOCK} fits, as "21:30". */
function readClock(clock: string): string {
  if (clock === 'noon') return '12:00';
  const [, hours = '', minutes = '0', half] = /^(\d+)(?:[:.](\d+))?(?::\d+)? ?([ap]m)?$/u.exec(clock) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  return timeOf(hour * 60 + Number(minutes));
}

function timeOf(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function howMany(count = ''): number {
  const named = COUNTS.indexOf(count);
  if (named >= 0) return named + 2;
  return /^\d/u.test(count) ? Number(count) : 1;
}

function isAhead({ day, time }: When, now: Now): boolean {
  return day > now.today || (day === now.today && time !== undefined && time > timeOf(now.minutes));
}
