/**
 * What the journal asks today. Pure, and the same all day: it turns with the days through the prompts of the step, and
 * passes over those that were written to today and the one that was written to last.
 */
import type { Day } from '../contact/day.js';
import { daysBetween, dayNumber } from '../contact/day.js';
import type { Prompt } from '../shelf.js';
import type { Entry } from './entry.js';
import { dayOf } from './filters.js';

export interface Moment {
  readonly today: Day;
  /** Null before the walk has begun. */
  readonly step: string | null;
  /** The step whose prompts stand in where a step has none of its own: the one for resting. */
  readonly rest: string | null;
  /** The way to contact is closed, or nobody knows yet: only prompts that are fit for that. */
  readonly closed: boolean;
  /** The journal, oldest first. */
  readonly entries: readonly Entry[];
  /** Prompts that would be out of place today. */
  readonly unfit: readonly string[];
}

const A_WEEK = 7;
/** With one prompt alone it could not help asking the same twice. */
const FEWEST = 2;

/** Null only when there is nothing that fits. */
export function promptOfTheDay(prompts: readonly Prompt[], moment: Moment): Prompt | null {
  const pool = poolOf(prompts, moment);
  const start = pool.length === 0 ? 0 : dayNumber(moment.today) % pool.length;
  const turned = [...pool.slice(start), ...pool.slice(0, start)];
  const last = moment.entries.findLast((entry) => entry.prompt !== null)?.prompt;
  const today = moment.entries.filter((entry) => dayOf(entry) === moment.today).map((entry) => entry.prompt);
  const fresh = turned.find(({ id }) => id !== last && !today.includes(id));
  return fresh ?? turned.find(({ id }) => id !== last) ?? turned[0] ?? null;
}

function poolOf(prompts: readonly Prompt[], moment: Moment): readonly Prompt[] {
  const fit = prompts.filter((prompt) => isFit(prompt, moment));
  const own = fit.filter(({ steps }) => moment.step !== null && steps.includes(moment.step));
  const rest = fit.filter(
    ({ steps, closed }) => closed && moment.rest !== null && steps.includes(moment.rest),
  );
  const named = own.length >= FEWEST ? own : [...own, ...rest.filter((prompt) => !own.includes(prompt))];
  return [...named, ...fit.filter(({ steps }) => steps.length === 0)];
}

function isFit(prompt: Prompt, moment: Moment): boolean {
  if (moment.unfit.includes(prompt.id) || (moment.closed && !prompt.closed)) return false;
  return prompt.kind !== 'scale_week' || weekIsOver(prompt.id, moment);
}

/** A look back at the week comes once a week, and not before there is a week to look back at. */
function weekIsOver(id: string, { entries, today }: Moment): boolean {
  const last = entries.findLast((entry) => entry.prompt === id) ?? entries[0];
  return last !== undefined && daysBetween(dayOf(last), today) >= A_WEEK;
}
