/**
 * Conditions and triggers read a second time, over the real state and real days, without a line of the engine, the world
 * or the proof: what they agree on is not the same mistake made once.
 */
import type { Condition, Value } from '../../../../src/core/graph/condition.js';
import type { Playbook, Trigger } from '../../../../src/core/graph/playbook.js';
import type { Journey, State } from '../../../../src/core/journey/state.js';

export interface Sight {
  readonly playbook: Playbook;
  readonly state: State;
  readonly today: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function isSo(condition: Condition, sight: Sight): boolean {
  if (condition.kind === 'all') return !condition.of.some((part) => !isSo(part, sight));
  if (condition.kind === 'any') return condition.of.filter((part) => isSo(part, sight)).length > 0;
  if (condition.kind === 'not') return !isSo(condition.of, sight);
  if (condition.kind === 'is') return condition.values.some((word) => isValue(condition.fact, word, sight));
  const [left, right] = [numberOf(condition.fact, sight), numberOf(condition.to, sight)];
  if (left === null || right === null) return false;
  const more = Math.sign(left - right);
  return { at_least: more >= 0, at_most: more <= 0, under: more < 0, over: more > 0 }[condition.bound];
}

function isValue(fact: string, word: Value, sight: Sight): boolean {
  const journey = journeyOf(sight);
  if (fact === 'visiting') {
    const home = journey.place.visit?.step;
    return word === (home === undefined ? 'no' : 'yes') || word === home;
  }
  const meaning = sight.playbook.facts[fact];
  if (meaning?.kind === 'when') return word === (isSo(meaning.when, sight) ? 'yes' : 'no');
  const given = journey.answers[fact];
  if (given === undefined) return word === 'unasked' || word === 'unknown';
  if (given.value === null) return word === 'skipped' || word === 'unknown';
  return word === 'any' || `${word}` === `${given.value}`;
}

function numberOf(fact: Value, sight: Sight): number | null {
  if (typeof fact === 'number') return fact;
  const journey = journeyOf(sight);
  if (fact === 'days_here') return daysTo(journey.here, sight.today);
  const meaning = sight.playbook.facts[fact];
  if (meaning?.kind === 'times') return daysOf(meaning.mark, sight).length;
  if (meaning?.kind === 'days_since') {
    const all = meaning.marks.flatMap((mark) => daysOf(mark, sight)).sort();
    const otherwise = journey.marks.find((mark) => mark.tag === meaning.otherwise)?.on;
    const last = all[all.length - 1] ?? otherwise;
    return last === undefined ? null : daysTo(last, sight.today);
  }
  const given = journey.answers[fact]?.value;
  if (typeof given === 'number') return given;
  return meaning?.kind === 'asked' ? (meaning.default ?? null) : null;
}

/** Days of a mark: the walk's own, and the lines of the ledger that are such a message. */
function daysOf(mark: string, sight: Sight): readonly string[] {
  const { mine, planned } = sight.playbook.roles;
  const own = journeyOf(sight)
    .marks.filter((one) => one.tag === mark)
    .map((one) => one.on);
  const led = planned.includes(mark);
  if (mark !== mine && !led) return own;
  const sent = sight.state.contacts.filter((one) => {
    const reached = one.by !== 'them' && one.practical !== true && !['look', 'shown'].includes(one.how ?? '');
    return reached && (led ? one.planned === mark : one.planned === undefined);
  });
  return [...own, ...sent.map((one) => one.on)];
}

function daysTo(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS));
}

function journeyOf({ playbook, state }: Sight): Journey {
  const journey = state.journeys[playbook.name];
  if (journey === undefined) throw new Error('the journey has not begun');
  return journey;
}

/** One thing that happened, in plain words: what a trigger speaks of. */
export interface Happening {
  readonly kind: Trigger['kind'];
  readonly name: string;
  /** Of a fact or an answer; null for a question that was passed over. */
  readonly value?: Value | null;
}

export function sets(trigger: Trigger, { kind, name, value }: Happening): boolean {
  if (trigger.kind !== kind) return false;
  if (trigger.kind === 'step') return trigger.steps.includes(name);
  if (trigger.kind === 'event') return trigger.events.includes(name);
  const about = trigger.kind === 'fact' ? trigger.fact : trigger.question;
  // A question passed over was asked all the same: for an answer, `any` means that much.
  const met = trigger.kind === 'answer' && trigger.values.includes('any');
  return about === name && (met || trigger.values.some((word) => `${word}` === `${value ?? 'skipped'}`));
}
