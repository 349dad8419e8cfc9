/** Days and spans of days in words. Printed in UTC, where every day has a midnight. */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';

import type { Day } from './day.js';

dayjs.extend(utc);

/** "Sunday 29 November"; with the year when it is not the year of `today`, or when no `today` is given. */
export function dayWords(day: Day, today?: Day): string {
  return dayjs.utc(day).format(sameYear(day, today) ? 'dddd D MMMM' : 'dddd D MMMM YYYY');
}

/** "Sun 29 Nov", for tables; the year as in {@link dayWords}. */
export function shortDayWords(day: Day, today?: Day): string {
  return dayjs.utc(day).format(sameYear(day, today) ? 'ddd D MMM' : 'ddd D MMM YYYY');
}

/** "29 Nov", "29 November": the date alone. */
export function dateWords(day: Day, form: 'D MMM' | 'D MMMM' = 'D MMMM'): string {
  return dayjs.utc(day).format(form);
}

export function weekdayWords(day: Day): string {
  return dayjs.utc(day).format('dddd');
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

function sameYear(day: Day, today: Day | undefined): boolean {
  return today !== undefined && day.slice(0, 4) === today.slice(0, 4);
}
