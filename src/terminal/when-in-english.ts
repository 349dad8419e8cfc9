/**
 * What `parseWhen` does not read, with a library for English dates, held to what can be meant in one way only: the whole
 * text, a real day, no zone, nothing to come. What it guesses (the hour of an evening, a day of a month) is not taken.
 */
import { casual } from 'chrono-node/en';
import type { ParsedComponents } from 'chrono-node';

import { addDays, isDay } from '../core/contact/day.js';
import type { Day } from '../core/contact/day.js';
import type { Now, When } from '../core/contact/when.js';

/** Days in figures, other zones, weeks (they begin on different days), midnight (of which day): each has two readings. */
const TWO_WAYS =
  /\d[-/.]\d|\d[+-]|\b(next|this|coming|last week|weekend|midnight)\b|\b(z|utc|gmt|[ecmp][sd]t|bst|cest?)\b/u;
/** With one of these an hour is one of the two that it could be. */
const SURE = /\d:\d\d|\d ?[ap]m\b|\bnoon\b|\bago\b|morning|afternoon|evening|night/u;
const NIGHT_ENDS = '06:00';

/** Null for all that it leaves open. */
export function readEnglish(text: string, now: Now): When | null {
  const words = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  if (TWO_WAYS.test(words)) return null;
  const reference = { instant: new Date(`${now.today}T${timeOf(now.minutes)}Z`), timezone: 0 };
  const [found, more] = casual.parse(words, reference);
  if (found === undefined || more !== undefined || found.end) return null;
  if (found.text.length !== words.length) return null;
  const day = dayOf(found.start, now);
  const time = found.start.isCertain('hour') ? clockOf(found.start) : undefined;
  if (day === null || (time !== undefined && !isSure(words, time))) return null;
  const ahead = day > now.today || (day === now.today && time !== undefined && time > timeOf(now.minutes));
  return ahead ? null : { day, ...(time === undefined ? {} : { time }) };
}

/** A weekday is the latest one before today; a day without a year the latest one that has been. */
function dayOf(start: ParsedComponents, { today }: Now): Day | null {
  const [year, month, date] = [start.get('year'), start.get('month'), start.get('day')];
  const dayIn = (of: number | null): Day =>
    [String(of).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join('-');
  const day = dayIn(year);
  if (!isDay(day)) return null;
  if (start.isCertain('day')) {
    if (start.isCertain('year') || day <= today || year === null) return day;
    const before = dayIn(year - 1);
    return isDay(before) ? before : null;
  }
  if (start.isCertain('weekday')) return day < today ? day : addDays(day, -7);
  return null;
}

/** An hour alone could be in the morning or the evening, and a night goes on after midnight. */
function isSure(words: string, time: string): boolean {
  return SURE.test(words) && !(words.includes('night') && time < NIGHT_ENDS);
}

function clockOf(start: ParsedComponents): string {
  return timeOf((start.get('hour') ?? 0) * 60 + (start.get('minute') ?? 0));
}

function timeOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
