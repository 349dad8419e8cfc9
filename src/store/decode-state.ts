/** `state.json`: the one decoder and its inverse. What core calls a State is what is written, field by field. */
import { contactReplies, contactWays } from '../core/contact/contact.js';
import type { Contact } from '../core/contact/contact.js';
import { STATE_VERSION } from '../core/journey/state.js';
import type {
  Answer,
  Check,
  Commitment,
  Journey,
  Mark,
  Measure,
  Place,
  State,
  Visited,
} from '../core/journey/state.js';
import type { CalmNote, LoggedUrge, Plan } from '../core/urge/urge.js';
import { replyPlan, savedDraft, seenSign } from './decode-reaching.js';
import {
  added,
  day,
  flag,
  instant,
  list,
  mapping,
  nullOr,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  version,
} from './shape.js';

const value = (data: unknown): string | number => (typeof data === 'number' ? number(data) : text(data));
const answer = object<Answer>({ value: nullOr(value), on: day });
const mark = object<Mark>({ tag: text, on: day });
const visited = object<Visited>({ step: text, on: day });
const commitment = object<Commitment>({ step: text, options: list(text), on: day });
const spot = object<{ readonly step: string; readonly at: string }>({ step: text, at: text });
const place = object<Place>({ step: text, at: text, visit: nullOr(spot) });
const measure = object<Measure>({ id: text, value: number, at: instant });
const check = object<Check>({
  on: day,
  verdict: oneOf('go', 'not-yet', 'stop'),
  answers: record(text),
});

const journey = object<Journey>({
  place,
  here: day,
  answers: record(answer),
  past: record(answer),
  marks: list(mark),
  visited: list(visited),
  commitments: record(commitment),
  opened: day,
});

const contact = object<Contact>({
  id: text,
  on: day,
  time: optional(text),
  by: oneOf('me', 'them', 'both'),
  how: optional(oneOf(...contactWays)),
  practical: optional(flag),
  reply: optional(oneOf(...contactReplies)),
  note: optional(text),
  planned: optional(text),
});

const dayOrInstant = (data: unknown): string => (text(data).includes('T') ? instant(data) : day(data));
const urge = object<LoggedUrge>({
  id: text,
  at: dayOrInstant,
  strength: nullOr(number),
  trigger: nullOr(text),
  did: nullOr(text),
});
const plan = object<Plan>({ id: text, when: text, then: text, on: day });
const calmNote = object<CalmNote>({ text, on: day });

const state = object<State>({
  version: version(STATE_VERSION),
  journeys: record(journey),
  contacts: list(contact),
  measures: list(measure),
  checks: list(check),
  concern: nullOr(day),
  urges: added(list(urge), []),
  plans: added(list(plan), []),
  calmNote: added(nullOr(calmNote), null),
  safetyPlan: added(record(text), {}),
  drafts: added(list(savedDraft), []),
  replyPlans: added(record(replyPlan), {}),
  signs: added(list(seenSign), []),
});

/** Data to State; `decodeState(encodeState(state))` is `state`. Throws `Misread` on anything else. */
export function decodeState(data: unknown): State {
  // A later version may have any shape: it is told apart before the rest is looked at.
  version(STATE_VERSION)(mapping(data)['version']);
  return state(data);
}

/**
 * State to plain data. Keys that only another coach knows are taken over from `before` (what the file held so far),
 * at the top and in each journey that is still there.
 */
export function encodeState(next: State, before: unknown = {}): Record<string, unknown> {
  const old = mapping(before);
  const oldJourneys = mapping(old['journeys'] ?? {});
  const journeys = Object.entries(next.journeys).map(([name, one]) => {
    const oldJourney = Object.hasOwn(oldJourneys, name) ? mapping(oldJourneys[name]) : {};
    return [name, { ...oldJourney, ...one }] as const;
  });
  return { ...old, ...next, journeys: Object.fromEntries(journeys) };
}
