/**
 * Reminders as a calendar file (RFC 5545). Whole days are dates without a time, and a time is "floating": both mean the
 * clock on the wall wherever the person is. There is no zone in the file to be wrong about, and nothing but the titles.
 */
import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';

import type { Reminder } from '../core/remind/reminders.js';

const MINUTES = 15;

/** `now` is the stamp of the file: the same reminders at the same time give the same bytes. */
export function calendarFile(reminders: readonly Reminder[], now: string): string {
  const calendar = ical({ prodId: { company: 'coach', product: 'reminders', language: 'EN' } });
  for (const reminder of reminders) calendar.createEvent(eventOf(reminder, now));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ id, title, weeks, ...when }: Reminder, now: string): ICalEventData {
  return {
    id: `${id}@coach`,
    summary: title,
    stamp: new Date(now),
    ...timeOf(when),
    ...(weeks === undefined ? {} : { repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: weeks } }),
  };
}

/** In UTC, because the library prints a floating time as it stands there. */
function timeOf({ day, time }: Pick<Reminder, 'day' | 'time'>): Pick<
  ICalEventData,
  'start' | 'end' | 'allDay' | 'floating'
> & {
  start: Date;
} {
  const start = new Date(`${day}T${time ?? '00:00'}Z`);
  if (time === undefined) return { start, allDay: true };
  return { start, end: new Date(start.getTime() + MINUTES * 60_000), floating: true };
}
