import type { Day } from '../contact/day.js';

/** The local instant as ISO 8601 with its offset. A time that a clock change leaves out is the one an hour on. */
export function instantAt(day: Day, time: string): string {
  const at = new Date(`${day}T${time}:00`);
  const offset = Math.round(-at.getTimezoneOffset());
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:00${zone}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
