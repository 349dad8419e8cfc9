/** "Why do I want them back?", asked on three days: side by side the answers show what stays. */
import type { Day } from '../contact/day.js';
import { addDays, daysBetween } from '../contact/day.js';
import type { Entry } from '../journal/entry.js';

/** The question of the walk, and the page of the journal. */
export const MOTIVE = 'why_back';
/** Days with the coach, the first one being 1. */
const TIMES = [1, 14, 28];
/** So long it is offered; after that the day has passed. */
const OFFERED_DAYS = 7;

/** The day (1, 14 or 28) that has come and that no answer of its time stands for; null where none has. */
export function motiveDue(begun: Day, today: Day, answered: readonly Day[]): number | null {
  const found = TIMES.find((time) => {
    const since = addDays(begun, time - 1);
    const open = since <= today && daysBetween(since, today) < OFFERED_DAYS;
    return open && !answered.some((day) => day >= since && day <= today);
  });
  return found ?? null;
}

/** The answers so far, oldest first. */
export function motiveAnswers(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ prompt }) => prompt === MOTIVE);
}
