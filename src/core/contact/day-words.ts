/**
 * Days and spans of days in words. The names are written out: a date library and Intl both cost more to load than the
 * rest of a quick command, and the coach speaks one language.
 */
import type { Day } from './day.js';
import { dayNumber } from './day.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = 3;

/** "Sunday 29 November"; with the year when it is not the year of `today`, or when no `today` is given. */
export function dayWords(day: Day, today?: Day): string {
  return [weekdayWords(day), dateWords(day), ...yearOf(day, today)].join(' ');
}

/** "Sun 29 Nov", for tables; the year as in {@link dayWords}. */
export function shortDayWords(day: Day, today?: Day): string {
  return [weekdayWords(day).slice(0, SHORT), dateWords(day, 'D MMM'), ...yearOf(day, today)].join(' ');
}

/** "29 Nov", "29 November": the date alone. */
export function dateWords(day: Day, form: 'D MMM' | 'D MMMM' = 'D MMMM'): string {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
  return `${Number(day.slice(8))} ${form === 'D MMM' ? month.slice(0, SHORT) : month}`;
}

/** 1970-01-01 was a Thursday. */
export function weekdayWords(day: Day): string {
  return WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7] ?? '';
}

/** A number of days, 0 or more: "1 day", "12 days", "3 weeks and 2 days", "about 5 months", "about 2 years". */
export function spanWords(days: number): string {
  if (days < 14) return many(days, 'day');
  if (days >= 730) return `about ${many(Math.round(days / 365.25), 'year')}`;
  if (days >= 92) return `about ${many(Math.round(days / 30.44), 'month')}`;
  const rest = days % 7;
  const weeks = many(Math.floor(days / 7), 'week');
  return rest === 0 ? weeks : `${weeks} and ${many(rest, 'day')}`;
}

/** "1 day", "2 days": a number with its noun. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The year, unless it goes without saying. */
function yearOf(day: Day, today: Day | undefined): readonly string[] {
  return today?.slice(0, 4) === day.slice(0, 4) ? [] : [day.slice(0, 4)];
}
