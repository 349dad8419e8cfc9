/** At night the time is said first. Nothing about another person has to be decided before it is light. */
import { clockText, isNight } from '../core/night.js';
import type { Ports } from '../ports.js';
import { wrap } from '../terminal/wrap.js';

/** True when the person would rather leave it until morning. By day, and where nobody is asked, it is no. */
export async function untilMorning({ clock, say, ask }: Ports): Promise<boolean> {
  const minutes = clock.minutes();
  if (!isNight(minutes)) return false;
  say.talk(
    wrap(
      `It is ${clockText(minutes)}. Tired eyes see things larger; this will still be here in daylight.`,
      say.width,
    ),
  );
  if (!ask.person) return false;
  const wait = await ask.confirm({ id: 'morning', question: 'Leave it until morning?', skip: false });
  if (wait) say.talk('Good. Sleep well; nothing here runs away.');
  return wait;
}
