/** At night the time is said first. Nothing about another person has to be decided before it is light. */
import { clockText, isNight } from '../core/night.js';
import type { Ports } from '../ports.js';
import { wrap } from '../terminal/wrap.js';

/** It is between 23:00 and 06:00. */
export function isNightNow({ clock }: Pick<Ports, 'clock'>): boolean {
  return isNight(clock.minutes());
}

/** True at night, after it is said. */
export function sayNight({ clock, say }: Pick<Ports, 'clock' | 'say'>): boolean {
  const minutes = clock.minutes();
  if (!isNight(minutes)) return false;
  const words = 'At night things look larger than they are, and all of this will still be here in daylight.';
  say.talk(wrap(`It is ${clockText(minutes)}. ${words}`, say.width));
  return true;
}

/** True when the person would rather leave it until morning. By day, and where no person answers, it is no. */
export async function untilMorning(ports: Ports): Promise<boolean> {
  const { ask, say } = ports;
  if (!sayNight(ports) || !ask.person) return false;
  const wait = await ask.confirm({ id: 'morning', question: 'Leave it until morning?', skip: false });
  if (wait) say.talk('Good. Sleep well; nothing here runs away.');
  return wait;
}
