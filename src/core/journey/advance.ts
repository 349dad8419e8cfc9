/**
 * The one pure function that changes the journey. Every command hands its change in as an event: an answer, something
 * that happened, a line of the ledger, a new day. What the proof walks is this engine, with classes for answers.
 */
import type { Contact } from '../contact/contact.js';
import type { Day } from '../contact/day.js';
import type { Value } from '../graph/condition.js';
import type { Engine, Spot } from '../graph/engine.js';
import { makeEngine } from '../graph/engine.js';
import type { Domain, Playbook, StandingBlock, Stop } from '../graph/playbook.js';
import type { Journey, Measure, Place, State } from './state.js';
import type { Draft, Effect } from './world.js';
import { openDraft, startsOf } from './world.js';
import { isDay } from '../contact/day.js';

export type Change =
  | { readonly type: 'begin' }
  /** A new look at the walk: time may have passed. */
  | { readonly type: 'open' }
  /** The answer to the question that the walk stands at; null passes it over. */
  | { readonly type: 'answer'; readonly question: string; readonly value: Value | null }
  /** The block that the walk stands at is done: written, picked, rated, read, handed over. */
  | {
      readonly type: 'done';
      readonly block: string;
      readonly picked?: readonly string[];
      readonly rated?: Rating;
    }
  | { readonly type: 'back' }
  /** `noted`: the ledger has a line of it already. */
  | { readonly type: 'happened'; readonly event: string; readonly noted?: true }
  /** A fact of `background`, or a question of a step that may be looked at again: the answer changes, the place does not. */
  | { readonly type: 'report'; readonly fact: string; readonly value: Value | null }
  | { readonly type: 'contact'; readonly contact: Contact }
  | { readonly type: 'uncontact'; readonly id: string };

export interface Rating {
  readonly value: number;
  /** ISO 8601 with offset. */
  readonly at: string;
}

export interface Context {
  readonly event: Change;
  readonly today: Day;
  readonly newId: () => string;
}

export interface Advanced {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** The change was not possible there: the words say why, for the one who wrote the command. */
export class NotOpen extends Error {
  override readonly name = 'NotOpen';
}

export function advance(playbook: Playbook, state: State, context: Context): Advanced {
  const { event, today, newId } = context;
  const engine = makeEngine(playbook);
  const before = state.journeys[playbook.name];
  if (before === undefined && event.type !== 'begin') return ledgerOnly(playbook, state, context);
  const journey = before ?? newJourney(playbook, today);
  const draft = openDraft(journey, ledgerAfter(state.contacts, { ...context, playbook }), {
    playbook,
    today,
    newId,
  });
  const spot =
    before === undefined ? engine.begin(draft) : moved(engine, draft, { playbook, event, journey });
  const next: Journey = { ...draft.journey, place: placeOf(engine, spot), opened: today };
  return {
    state: {
      ...state,
      journeys: {
        ...state.journeys,
        [playbook.name]: kept(next, { event, today, step: journey.place.step }),
      },
      contacts: draft.contacts,
      measures: [...state.measures, ...ratingOf(event)],
    },
    effects: draft.effects,
  };
}

interface Move {
  readonly playbook: Playbook;
  readonly event: Change;
  readonly journey: Journey;
}

function moved(engine: Engine, draft: Draft, { playbook, event, journey }: Move): Spot {
  const spot = spotOf(playbook, journey);
  switch (event.type) {
    case 'answer':
      expectAnswer(engine.block(spot), event);
      draft.answer(event.question, event.value);
      return engine.pass(spot, draft);
    case 'done':
      expectPage(engine.block(spot), event.block);
      return engine.pass(spot, draft);
    case 'back':
      return engine.back(spot, draft);
    case 'happened':
      return happened(engine, draft, { playbook, spot, id: event.event });
    case 'report':
      if (!reportable(playbook, spot, event.fact)) throw new NotOpen(`${event.fact} cannot be answered here`);
      draft.answer(event.fact, event.value);
      return engine.settle(spot, draft);
    default:
      return engine.settle(spot, draft);
  }
}

/** Other commands answer background facts; a step that may be looked at again answers its own questions. */
function reportable(playbook: Playbook, spot: Spot, fact: string): boolean {
  const { facts, from } = playbook.background;
  if (facts.includes(fact)) return from.includes(spot.step);
  return playbook.steps.some(
    (step) =>
      playbook.reopen.includes(step.id) &&
      step.blocks.some((block) => block.kind === 'ask' && !block.local && block.id === fact),
  );
}

function happened(engine: Engine, draft: Draft, at: { playbook: Playbook; spot: Spot; id: string }): Spot {
  const event = at.playbook.events[at.id];
  const next = event === undefined ? null : engine.happen(event, at.spot, draft);
  if (next === null) throw new NotOpen(`${at.id} cannot happen in ${at.spot.step}`);
  return next;
}

/** An answer that the question takes: one of its values, or none where it may be passed over. */
function expectAnswer(
  block: StandingBlock,
  { question, value }: { question: string; value: Value | null },
): void {
  if (block.kind !== 'ask' || block.id !== question)
    throw new NotOpen(`the walk does not stand at ${question}`);
  const fits = value === null ? block.skip : valueIn(block.domain, value) !== null;
  if (!fits) throw new NotOpen(`that is no answer to ${question}`);
}

/** A question is answered and a wait is waited for; anything else is done when the person says so. */
function expectPage(block: StandingBlock, id: string): void {
  const isPage = block.kind !== 'ask' && block.kind !== 'wait';
  if (!isPage || block.id !== id) throw new NotOpen(`${id} is no page that the walk stands at`);
}

function newJourney(playbook: Playbook, today: Day): Journey {
  return {
    place: { step: playbook.first, at: '', visit: null },
    here: today,
    answers: startsOf(playbook, today),
    past: {},
    marks: [],
    visited: [],
    commitments: {},
    opened: today,
  };
}

function ledgerAfter(
  contacts: readonly Contact[],
  { event, today, newId, playbook }: Context & { readonly playbook: Playbook },
): readonly Contact[] {
  if (event.type === 'contact') return [...contacts, event.contact];
  if (event.type === 'uncontact') return contacts.filter((one) => one.id !== event.id);
  const theirs = event.type === 'happened' && event.event === playbook.roles.wrote && event.noted !== true;
  return theirs ? [...contacts, { id: newId(), on: today, by: 'them' }] : contacts;
}

function ledgerOnly(playbook: Playbook, state: State, context: Context): Advanced {
  return {
    state: { ...state, contacts: ledgerAfter(state.contacts, { ...context, playbook }) },
    effects: [],
  };
}

/** A menu's picks become a commitment; `step` is the step that they were made in. */
function kept(
  journey: Journey,
  { event, today, step }: { event: Change; today: Day; step: string },
): Journey {
  if (event.type !== 'done' || event.picked === undefined) return journey;
  const commitment = { step, options: event.picked, on: today };
  return { ...journey, commitments: { ...journey.commitments, [event.block]: commitment } };
}

function ratingOf(event: Change): readonly Measure[] {
  return event.type === 'done' && event.rated !== undefined ? [{ id: event.block, ...event.rated }] : [];
}

/**
 * The kept place as the engine's spot. Renamed ids are followed; a block that is gone means the beginning of its step,
 * a step that is gone the latest step of the way here that is left.
 */
export function spotOf(playbook: Playbook, { place, visited }: Journey): Spot {
  const step = findStep(playbook, place.step);
  const home = place.visit === null ? null : findStep(playbook, place.visit.step);
  const visit = home === null ? null : { step: home.id, at: blockAt(home, place.visit?.at ?? '', playbook) };
  if (step !== null) return { step: step.id, at: blockAt(step, place.at, playbook), visit };
  if (visit !== null) return { ...visit, visit: null };
  const left = visited.flatMap((one) => findStep(playbook, one.step) ?? []).at(-1);
  return { step: left?.id ?? playbook.first, at: 0, visit: null };
}

function findStep(playbook: Playbook, id: string): Playbook['steps'][number] | null {
  const now = playbook.renamed[id] ?? id;
  return playbook.steps.find((step) => step.id === now) ?? null;
}

function blockAt(step: Playbook['steps'][number], id: string, playbook: Playbook): number {
  const now = playbook.renamed[id] ?? id;
  return Math.max(
    0,
    step.blocks.findIndex((block) => block.id === now),
  );
}

function placeOf(engine: Engine, spot: Spot): Place {
  const { visit } = spot;
  const back =
    visit === null ? null : { step: visit.step, at: engine.step(visit.step).blocks[visit.at]?.id ?? '' };
  return { step: spot.step, at: engine.block(spot).id, visit: back };
}

/** What a command needs to show a standing walk: the block, what led up to it, and what is open. */
export interface Standing {
  readonly block: StandingBlock;
  readonly spot: Spot;
  readonly draft: Draft;
  readonly stop: Stop | undefined;
}

/** The journey as it stands on that day, without a change. Null before it has begun. */
export function standing(playbook: Playbook, state: State, today: Day): Standing | null {
  const journey = state.journeys[playbook.name];
  if (journey === undefined) return null;
  const engine = makeEngine(playbook);
  const draft = openDraft(journey, state.contacts, { playbook, today, newId: () => '' });
  const spot = engine.settle(spotOf(playbook, journey), draft);
  return { block: engine.block(spot), spot, draft, stop: engine.stopAt(spot, draft) };
}

/** The value as the domain holds it, or null when it is none of its values. */
export function valueIn(domain: Domain, given: unknown): Value | null {
  const text = typeof given === 'boolean' ? (given ? 'yes' : 'no') : String(given);
  switch (domain.kind) {
    case 'words':
      return domain.values.includes(text) ? text : null;
    case 'number': {
      const number = Number(text);
      return Number.isInteger(number) && number >= domain.from && number <= domain.to ? number : null;
    }
    case 'date':
      return isDay(text) ? text : null;
    case 'text':
      return text.trim() === '' ? null : text;
  }
}
