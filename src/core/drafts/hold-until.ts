/** `--for 24h`: how long a draft is put away, in the words people use. */
import { addDays, localDay } from '../contact/day.js';
import { instantAt } from '../journal/instant.js';

/** The hour at which a morning begins. */
const MORNING = '08:00';
/** Longer than that is no thinking it over any more. */
const MOST_DAYS = 90;
const MS_AN_HOUR = 3_600_000;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/**
 * The instant until which it is held, counted from `now` (ISO 8601 with offset): "24h", "3 days", "a week", "until
 * morning". Null for what cannot be read, for less than an hour, and for more than 90 days.
 */
export function holdUntil(words: string, now: string): string | null {
  const said = words.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (/^(?:until |till )?(?:the |tomorrow )?morning$|^(?:until )?tomorrow$/u.test(said)) return morning(now);
  const [, count, unit] = /^(\d{1,4}|an?|one) ?(h|d|w|hours?|days?|weeks?)$/u.exec(said) ?? [];
  const hours = (/^\d/u.test(count ?? '') ? Number(count) : 1) * (HOURS[unit?.charAt(0) ?? ''] ?? 0);
  if (hours < 1 || hours > MOST_DAYS * 24) return null;
  return instantOf(new Date(Date.parse(now) + hours * MS_AN_HOUR));
}

/** The next one that begins: after midnight that of the same day. */
function morning(now: string): string {
  const at = new Date(Date.parse(now));
  const day = localDay(at);
  const today = instantAt(day, MORNING);
  return Date.parse(today) > at.getTime() ? today : instantAt(addDays(day, 1), MORNING);
}

function instantOf(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return instantAt(localDay(at), `${two(at.getHours())}:${two(at.getMinutes())}`);
}
