/** What the journal asks: the page asked for, the one that was interrupted, or the one of the day. */
import { addDays } from '../core/contact/day.js';
import type { Day } from '../core/contact/day.js';
import { isSlip } from '../core/contact/contact.js';
import type { Playbook } from '../core/graph/playbook.js';
import type { Entry } from '../core/journal/entry.js';
import { isCircling } from '../core/journal/pace.js';
import { promptOfTheDay } from '../core/journal/prompt-of-the-day.js';
import { unsealed } from '../core/journal/sealed.js';
import type { State } from '../core/journey/state.js';
import { weekOf } from '../core/journey/week.js';
import { wayOf } from '../core/journey/way.js';
import type { Prompt } from '../core/shelf.js';
import { CoachError } from '../errors.js';
import type { Ports, Recovery } from '../ports.js';
import { promptOf } from './journal-writing.js';

export interface Desk {
  readonly playbook: Playbook;
  readonly prompts: readonly Prompt[];
  readonly state: State;
  readonly entries: readonly Entry[];
  readonly today: Day;
}

/** This page is about having written, rung or looked: it is out of place where nobody did. */
const AFTER_A_SLIP = 'slip';
const SLIP_DAYS = 2;
/** Something to do, for when the writing goes round in circles. */
const AFTER_CIRCLING = 'after_circling';

/** Everything that choosing a page needs. */
export async function openDesk(ports: Ports): Promise<Desk> {
  const [playbook, { prompts }, entries] = await Promise.all([
    ports.playbook(),
    ports.shelf(),
    ports.store.entries(),
  ]);
  return { playbook, prompts, state: ports.store.read(), entries, today: ports.clock.today() };
}

/** The page asked for, else the one that was interrupted, else the one of the day; null is an empty sheet. */
export function choosePage(desk: Desk, called: string | undefined, before: Recovery | null): Prompt | null {
  if (called !== undefined) return pageCalled(desk, called);
  const interrupted = before === null ? null : promptOf(before.question);
  const open = desk.prompts.filter((prompt) => prompt.closed || !isClosed(desk));
  return open.find((prompt) => prompt.id === interrupted) ?? afterCircling(desk) ?? todaysPage(desk);
}

/** The page that is offered where the last entries circled; null where they did not, or it was the last page. */
export function afterCircling({ prompts, entries, today }: Desk): Prompt | null {
  const last = entries.at(-1);
  if (last?.prompt === AFTER_CIRCLING || !isCircling(unsealed(entries, today))) return null;
  return prompts.find((prompt) => prompt.id === AFTER_CIRCLING && prompt.closed) ?? null;
}

/** The step that the walk stands in; null before it has begun. */
export function stepNow({ playbook, state }: Pick<Desk, 'playbook' | 'state'>): string | null {
  return state.journeys[playbook.name]?.place.step ?? null;
}

/** Null only for a playbook that has no prompts. */
export function todaysPage(desk: Desk): Prompt | null {
  return promptOfTheDay(desk.prompts, {
    today: desk.today,
    step: stepNow(desk),
    rest: desk.playbook.roles.rest ?? null,
    closed: isClosed(desk),
    entries: desk.entries,
    unfit: [...(slippedLately(desk) ? [] : [AFTER_A_SLIP]), ...weeksNotDue(desk)],
  });
}

/** The page that was asked for. Throws `usage` for an unknown id, `closed` where it has no place today. */
export function pageCalled(desk: Desk, id: string): Prompt {
  const prompt = pageAsked(desk, id);
  if (prompt.closed || !isClosed(desk)) return prompt;
  throw new CoachError(
    'closed',
    'That page is not open at present.',
    'coach journal has another one for today, and coach journal add takes anything.',
  );
}

/** The page of that id, open or not. Throws `usage` for an unknown one. */
export function pageAsked({ prompts }: Desk, id: string): Prompt {
  const prompt = prompts.find((one) => one.id === id);
  if (prompt !== undefined) return prompt;
  const some = prompts.slice(0, 5).map((one) => one.id);
  throw new CoachError('usage', 'There is no prompt of that name.', `Some of them: ${some.join(', ')}.`);
}

/** Before the safety questions nobody knows, and so only what is fit for everybody is offered. */
function isClosed({ playbook, state, today }: Desk): boolean {
  return state.journeys[playbook.name] === undefined || wayOf(playbook, state, today).closed;
}

/** A check-in keeps numbers, and a text only where one was written: the journal alone does not know of it. */
function weeksNotDue({ prompts, state, today }: Desk): readonly string[] {
  const { last, due } = weekOf(state.measures, today);
  if (last === null || due <= today) return [];
  return prompts.filter(({ kind }) => kind === 'scale_week').map(({ id }) => id);
}

function slippedLately({ state, today }: Desk): boolean {
  const since = addDays(today, -SLIP_DAYS);
  return state.contacts.some((contact) => isSlip(contact) && contact.on >= since);
}
