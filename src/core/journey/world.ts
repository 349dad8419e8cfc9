/**
 * The walk's world of real answers: a draft of the next journey that the engine writes into, and reads conditions from.
 * It lives for one change only; `advance` takes the finished journey out of it.
 */
import type { Contact } from '../contact/contact.js';
import { counts } from '../contact/contact.js';
import type { Day } from '../contact/day.js';
import { daysBetween } from '../contact/day.js';
import type { Atom, Condition, Value } from '../graph/condition.js';
import { compare, holds, valueIsOneOf } from '../graph/condition.js';
import type { Spot, World } from '../graph/engine.js';
import type { AskedFact, Playbook, SayBlock } from '../graph/playbook.js';
import { DAYS_HERE, VISITING } from '../graph/playbook.js';
import type { Answer, Journey, Mark } from './state.js';

/** What came of a change, as data: the terminal tells it, nothing is done by itself. */
export type Effect =
  | { readonly kind: 'said'; readonly step: string; readonly block: SayBlock }
  | { readonly kind: 'entered'; readonly step: string; readonly forGood: boolean; readonly again: boolean }
  | { readonly kind: 'marked'; readonly tag: string };

export interface Draft extends World {
  readonly journey: Journey;
  readonly contacts: readonly Contact[];
  readonly effects: readonly Effect[];
  /** An answer; an answer that lasts is not overwritten. `null` is a question passed over. */
  answer(question: string, value: Value | null): void;
  value(fact: string): Value | null | undefined;
  number(fact: string): number | undefined;
}

export interface Setting {
  readonly playbook: Playbook;
  readonly today: Day;
  /** Random ids for ledger entries that the walk itself makes. */
  readonly newId: () => string;
}

export function openDraft(start: Journey, ledger: readonly Contact[], setting: Setting): Draft {
  const { playbook, today } = setting;
  let journey = start;
  let contacts = ledger;
  const effects: Effect[] = [];
  let now: Spot = { step: start.place.step, at: 0, visit: null };

  const asked = (id: string): AskedFact | undefined => {
    const fact = playbook.facts[id];
    return fact?.kind === 'asked' ? fact : undefined;
  };

  function put(question: string, value: Value | null): void {
    const answer: Answer = { value, on: today };
    const past = { ...journey.past, [question]: answer };
    journey = { ...journey, answers: { ...journey.answers, [question]: answer }, past };
    const fact = asked(question);
    if (fact?.mark === undefined || value === null) return;
    if (fact.domain.kind === 'date') remark(fact.mark, String(value));
    else if (fact.lasts.includes(String(value))) log(fact.mark);
  }

  function remark(tag: string, on: Day): void {
    journey = { ...journey, marks: [...journey.marks.filter((mark) => mark.tag !== tag), { tag, on }] };
  }

  function log(tag: string): void {
    effects.push({ kind: 'marked', tag });
    const { mine, planned } = playbook.roles;
    if (tag === mine || planned.includes(tag)) {
      const contact: Contact = { id: setting.newId(), on: today, by: 'me', how: 'text' };
      contacts = [...contacts, tag === mine ? contact : { ...contact, planned: tag }];
    } else {
      journey = { ...journey, marks: [...journey.marks, { tag, on: today }] };
    }
  }

  function value(fact: string): Value | null | undefined {
    const one = playbook.facts[fact];
    if (one?.kind === 'when') return check(one.when, now) ? 'yes' : 'no';
    if (fact === VISITING) return now.visit === null ? 'no' : 'yes';
    return journey.answers[fact]?.value;
  }

  function number(fact: string): number | undefined {
    if (fact === DAYS_HERE) return since(journey.here, today);
    const one = playbook.facts[fact];
    if (one?.kind === 'times') return marksOf(one.mark, journey, contacts, playbook).length;
    if (one?.kind === 'days_since') {
      const days = one.marks.flatMap((tag) =>
        marksOf(tag, journey, contacts, playbook).map((mark) => mark.on),
      );
      const last = days.sort().at(-1) ?? firstOf(one.otherwise);
      return last === undefined ? undefined : since(last, today);
    }
    const given = journey.answers[fact]?.value;
    return typeof given === 'number' ? given : asked(fact)?.default;
  }

  function firstOf(tag: string | undefined): Day | undefined {
    return tag === undefined ? undefined : journey.marks.find((mark) => mark.tag === tag)?.on;
  }

  function test(atom: Atom): boolean {
    if (atom.kind === 'number') {
      const right = typeof atom.to === 'number' ? atom.to : number(atom.to);
      return compare(number(atom.fact), atom.bound, right);
    }
    const visited = atom.fact === VISITING && now.visit !== null && atom.values.includes(now.visit.step);
    return visited || valueIsOneOf(value(atom.fact), atom.values);
  }

  function check(condition: Condition, spot: Spot): boolean {
    now = spot;
    return holds(condition, test);
  }

  return {
    get journey() {
      return journey;
    },
    get contacts() {
      return contacts;
    },
    effects,
    check,
    value,
    number,
    log,
    lasting: (fact) => asked(fact)?.lasts.includes(String(journey.answers[fact]?.value)) === true,
    set: put,
    answer(question, given) {
      const held = asked(question)?.lasts.includes(String(journey.answers[question]?.value)) === true;
      const wiped = given === null && (journey.answers[question]?.value ?? null) !== null;
      if (!held && !wiped) put(question, given);
    },
    leave(step) {
      const local = new Set(
        step.blocks.filter((block) => block.kind === 'ask' && block.local).map((block) => block.id),
      );
      if (local.size === 0) return;
      journey = { ...journey, answers: keep(journey.answers, (id) => !local.has(id)) };
    },
    arrive(step, forGood) {
      effects.push({ kind: 'entered', step: step.id, forGood, again: journey.place.step === step.id });
      const known = journey.visited.some((one) => one.step === step.id);
      const visited = known ? journey.visited : [...journey.visited, { step: step.id, on: today }];
      journey = { ...journey, visited, ...(forGood ? { here: today } : {}) };
    },
    forget() {
      const lasting = keep(
        journey.answers,
        (id, answer) => asked(id)?.lasts.includes(String(answer.value)) === true,
      );
      journey = { ...journey, answers: { ...startsOf(playbook, today), ...lasting } };
    },
    took: () => undefined,
    passed(block, spot) {
      effects.push({ kind: 'said', step: spot.step, block });
    },
  };
}

/** The facts that have a value before anything is asked. */
export function startsOf(playbook: Playbook, today: Day): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(playbook.facts).flatMap(([id, fact]) =>
      fact.kind === 'asked' && fact.starts !== undefined ? [[id, { value: fact.starts, on: today }]] : [],
    ),
  );
}

/** Every mark with that tag: the journey's own, and for contact the ledger's. */
export function marksOf(
  tag: string,
  journey: Journey,
  contacts: readonly Contact[],
  playbook: Playbook,
): readonly Mark[] {
  const { mine, planned } = playbook.roles;
  const own = journey.marks.filter((mark) => mark.tag === tag);
  if (tag !== mine && !planned.includes(tag)) return own;
  const ledger = contacts.filter(
    (one) => counts(one) && (tag === mine ? one.planned === undefined : one.planned === tag),
  );
  return [...own, ...ledger.map((one) => ({ tag, on: one.on }))];
}

function since(day: Day, today: Day): number {
  return Math.max(0, daysBetween(day, today));
}

function keep(
  answers: Readonly<Record<string, Answer>>,
  wanted: (id: string, answer: Answer) => boolean,
): Record<string, Answer> {
  return Object.fromEntries(Object.entries(answers).filter(([id, answer]) => wanted(id, answer)));
}
