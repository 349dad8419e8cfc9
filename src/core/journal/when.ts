/** A time in words or in figures: "yesterday 21:00", "3 days ago", "last monday", "2026-11-20", "2026-11-20T21:00". */
import type { Day } from '../contact/day.js';
import { addDays, dayNumber, isDay } from '../contact/day.js';

export interface When {
  readonly day: Day;
  /** Local time of day, "21:30", when it was said. */
  readonly time: string | null;
}

const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];
const CLOCK = /(?:^|[\sT]+)(?:at\s+)?([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/i;
const SPARE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Null when it cannot be read. A day in the future is read too: whether it will do is for the caller to say. */
export function readWhen(text: string, today: Day): When | null {
  const given = text.trim();
  const clock = CLOCK.exec(given);
  const words = (clock === null ? given : given.slice(0, clock.index)).trim().toLowerCase();
  const time = clock === null ? null : `${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}`;
  const day = words === '' && time !== null ? today : dayIn(words, today);
  return day === null ? null : { day, time };
}

function dayIn(words: string, today: Day): Day | null {
  if (words === 'today') return today;
  if (words === 'yesterday') return addDays(today, -1);
  const ago = /^(\d{1,4}|an?|one) (day|week)s? ago$/.exec(words);
  if (ago !== null) return addDays(today, -countOf(ago[1] ?? '') * (ago[2] === 'week' ? 7 : 1));
  return weekday(words, today) ?? figures(words);
}

function countOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : 1;
}

/** The latest such day before today: on a Sunday, "sunday" is a week ago. */
function weekday(words: string, today: Day): Day | null {
  const name = /^(?:last |on )?([a-z]+)$/.exec(words)?.[1] ?? '';
  const index = name.length < 3 ? -1 : WEEKDAYS.findIndex((day) => day === name || day.slice(0, 3) === name);
  if (index < 0) return null;
  const back = (dayNumber(today) - index) % 7;
  return addDays(today, back === 0 ? -7 : -back);
}

/** Years first, so that nobody has to guess which figure is the month. */
function figures(words: string): Day | null {
  const [, year = '', month = '', date = ''] = SPARE.exec(words) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The local instant as ISO 8601 with its offset. A time that a clock change leaves out is the one an hour on. */
export function instantAt(day: Day, time: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = new Date(year, month - 1, date, hour, minute);
  const offset = Math.round(-at.getTimezoneOffset());
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:00${zone}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
