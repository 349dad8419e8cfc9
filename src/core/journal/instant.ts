import type { Day } from '../contact/day.js';

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
