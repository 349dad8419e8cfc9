/** The count in words. Where the walk is quiet there is no bar, no end and nothing left to wait for. */
import type { NoContact } from '../../core/contact/count.js';
import type { Day } from '../../core/contact/day.js';
import { dayWords, many, spanWords } from '../../core/contact/day-words.js';
import type { Status, StatusDocument } from '../../core/journey/status.js';

/** Where they are in touch again the step itself: days of no contact mean nothing there. */
export function headline({ document, quiet, inContact, counting }: Status): string {
  const { begun, step, noContact } = document;
  if (inContact && step !== null) return step.title;
  if (noContact === null) return begun ? 'No day to count from yet' : 'Nothing has begun yet';
  if (!counting) return 'This time is your own';
  if (!quiet) return `Day ${noContact.days} of no contact`;
  return noContact.days === 0 ? 'This day is for yourself' : `${many(noContact.days, 'day')} for yourself`;
}

/** Lines under the headline; `plain` leaves out the bar. */
export function countPart(status: Status, plain: boolean): readonly string[] {
  const { document, inContact, clockBehind, counting } = status;
  const { noContact, today } = document;
  if (noContact === null || inContact || !counting) return [];
  const span = noContact.days < 14 ? '' : ` That is ${spanWords(noContact.days)}.`;
  return [
    `Since ${dayWords(noContact.since, today)}.${span}`,
    ...(clockBehind ? ['The clock of this machine is behind that day, so the count stands still.'] : []),
    ...(plain ? [] : barLine(noContact)),
    ...goalOf(status),
    ...tally(noContact, status.shown),
  ];
}

const BAR = 28;

function barLine({ days, goal }: NoContact): readonly string[] {
  if (goal === null) return [];
  const full = Math.floor((Math.min(days, goal) / goal) * BAR);
  return [`[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${days}/${goal}`];
}

/** How far the chosen wait has come, and its end: a boundary, and no countdown. Nothing where neither may be shown, or is wanted. */
export function goalOf({ document, counting }: Status): readonly string[] {
  return counting ? goalLine(document) : [];
}

function goalLine({ noContact, today }: StatusDocument): readonly string[] {
  if (noContact === null || noContact.goal === null || noContact.until === null) return [];
  const { days, left, until, goal } = noContact;
  const chosen = `the ${many(goal, 'day')} you chose`;
  if (left === 0) return [`${capital(chosen)} ${overSince(until, today)}. Nothing has to happen.`];
  if (left === goal)
    return [`${capital(chosen)} ${goal === 1 ? 'ends' : 'end'} on ${dayWords(until, today)}.`];
  return [`Day ${days} of ${goal}, until ${dayWords(until, today)}.`];
}

function overSince(until: Day, today: Day): string {
  return until === today ? 'end today' : `ended on ${dayWords(until, today)}`;
}

function tally({ kept, total, best, slips, looks, days }: NoContact, shown: number): readonly string[] {
  const again = days === 0 && slips > 0 ? [`The count begins again, and what you kept stays kept.`] : [];
  const told = [
    ...(slips > 0 ? [`Slips: ${slips}.`] : []),
    ...apart(looks, shown),
  ];
  const run = `Kept: ${kept} of ${many(total, 'day')}. Longest run: ${many(best, 'day')}.`;
  return [...again, run, ...(told.length > 0 ? [told.join(' ')] : [])];
}

/** The two counters that leave the days alone: I looked, and it came to me. */
export function apart(looks: number, shown: number): readonly string[] {
  return [
    ...(looks > 0 ? [`Looked at a profile: ${many(looks, 'time')}.`] : []),
    ...(shown > 0 ? [`Came to you by itself: ${many(shown, 'time')}.`] : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
