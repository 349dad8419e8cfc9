/** The clock of the program: the machine's, or one that stands still for tests and demonstrations. */
import { isDay, localDay } from './core/contact/day.js';
import { CoachError } from './errors.js';
import type { Clock } from './ports.js';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * Reads `COACH_NOW`, a local time such as "2026-11-22T21:30"; missing or empty means the machine's clock.
 * Throws `usage` on anything else.
 */
export function makeClock(env: Readonly<Record<string, string | undefined>>): Clock {
  const given = env['COACH_NOW'] ?? '';
  if (given === '') return clockAt(() => new Date());
  const fixed = readInstant(given);
  return clockAt(() => fixed);
}

function clockAt(instant: () => Date): Clock {
  return {
    today: () => localDay(instant()),
    now: () => isoWithOffset(instant()),
    minutes: () => instant().getHours() * 60 + instant().getMinutes(),
  };
}

function readInstant(text: string): Date {
  const [, day = '', hour, minute, second] = FORM.exec(text) ?? [];
  if (!isDay(day)) {
    throw new CoachError(
      'usage',
      'COACH_NOW is not a time that can be read.',
      'Write it as 2026-11-22T21:30, in local time, or leave it unset.',
    );
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, Number(hour), Number(minute), Number(second ?? 0));
}

/** ISO 8601 in local time with its offset: "2026-11-22T21:30:00+01:00". */
function isoWithOffset(at: Date): string {
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
  const offset = Math.round(-at.getTimezoneOffset());
  const size = Math.abs(offset);
  return `${localDay(at)}T${time}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
