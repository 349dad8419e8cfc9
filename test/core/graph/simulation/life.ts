/** One life on the real playbook: real answers, real days, everything that a command can hand in, chosen by chance. */
import type { Contact } from '../../../../src/core/contact/contact.js';
import { contactWays } from '../../../../src/core/contact/contact.js';
import { addDays } from '../../../../src/core/contact/day.js';
import type { Value } from '../../../../src/core/graph/condition.js';
import type { AskBlock, Domain, Playbook, StandingBlock } from '../../../../src/core/graph/playbook.js';
import type { Change } from '../../../../src/core/journey/advance.js';
import { advance, standing } from '../../../../src/core/journey/advance.js';
import type { State } from '../../../../src/core/journey/state.js';
import { emptyState } from '../../../../src/core/journey/state.js';
import type { Dice } from './dice.js';
import { isFull } from './dice.js';
import { FAVOURED } from './favoured.js';
import type { Happening } from './second-reading.js';

/** Shares from 0 to 1. */
export interface Temper {
  /** Of questions that are answered so that it leads on. */
  readonly hope: number;
  /** Of moves that are no answers: news, reports, the ledger, going back. */
  readonly unrest: number;
}

export interface Moved {
  /** For the one who reads a failing walk. */
  readonly label: string;
  readonly happened: readonly Happening[];
  /** A page was read, written or picked from. */
  readonly page: boolean;
}

export interface Life {
  readonly state: State;
  readonly today: string;
  begin(): Moved;
  move(): Moved;
  /** An answer, a page done, or days at a wait: nothing from outside. */
  moveAlone(): Moved;
}

interface Setting {
  readonly playbook: Playbook;
  readonly dice: Dice;
  readonly temper: Temper;
}

const LONGEST_PAUSE = 60;

export function startLife({ playbook, dice, temper }: Setting): Life {
  let state: State = emptyState;
  let today = addDays('2026-01-01', dice.whole(0, 700));
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;

  function make(event: Change, label: string): Moved {
    const before = state;
    const { state: after, effects } = advance(playbook, before, { event, today, newId });
    state = after;
    const steps = effects.flatMap((one): Happening[] =>
      one.kind === 'entered' ? [{ kind: 'step', name: one.step }] : [],
    );
    return {
      label: `${today} ${label}`,
      happened: [...given(event, before, after), ...steps],
      page: event.type === 'done',
    };
  }

  /** What the change itself says, then the facts that took a value in it: kept answers are the same object before and after. */
  function given(event: Change, before: State, after: State): readonly Happening[] {
    const [was, is] = [before, after].map((one) => one.journeys[playbook.name]?.answers ?? {});
    const taken = Object.entries(is ?? {}).flatMap(([id, answer]) =>
      was?.[id] === answer || answer.value === null ? [] : [{ id, value: answer.value }],
    );
    const forgot = event.type === 'happened' && playbook.events[event.event]?.forget === true;
    const facts = taken.map(({ id, value }): Happening => ({ kind: 'fact', name: id, value }));
    if (event.type === 'happened') return [{ kind: 'event', name: event.event }, ...(forgot ? [] : facts)];
    if (event.type === 'answer')
      return [{ kind: 'answer', name: event.question, value: event.value }, ...facts];
    const reported =
      event.type === 'report' && event.value !== null && taken.some(({ id }) => id === event.fact);
    return reported ? [{ kind: 'answer', name: event.fact, value: event.value }, ...facts] : facts;
  }

  function pass(days: number): Moved {
    today = addDays(today, days);
    const opened = make({ type: 'open' }, `${days} days later`);
    return { ...opened, happened: [{ kind: 'event', name: 'night' }, ...opened.happened] };
  }

  function stands(): { readonly step: string; readonly block: StandingBlock } {
    const now = standing(playbook, state, today);
    if (now === null) throw new Error('the walk stands nowhere');
    return { step: now.spot.step, block: now.block };
  }

  function moveAlone(): Moved {
    const { block } = stands();
    if (block.kind === 'wait' || dice.chance(0.12)) return pass(dice.whole(1, LONGEST_PAUSE));
    if (block.kind === 'ask') return answer(block);
    const done = { type: 'done', block: block.id } as const;
    if (block.kind === 'pick')
      return make(
        { ...done, picked: Object.keys(block.options).filter(() => dice.chance(0.3)) },
        `${block.id} picked`,
      );
    if (block.kind === 'rate')
      return make(
        { ...done, rated: { value: dice.whole(1, 10), at: `${today}T20:00:00.000Z` } },
        `${block.id} rated`,
      );
    return make(done, `${block.id} done`);
  }

  function answer(block: AskBlock): Moved {
    const passed = block.skip && dice.chance(temper.hope > 0.5 ? 0.05 : 0.2);
    const value = passed ? null : wished(block);
    return make({ type: 'answer', question: block.id, value }, `${block.id}: ${value ?? 'skipped'}`);
  }

  function wished({ id, domain }: AskBlock): Value {
    const wishes = FAVOURED[id] ?? [];
    return isFull(wishes) && dice.chance(temper.hope) ? dice.pick(wishes) : anyOf(domain);
  }

  function anyOf(domain: Domain): Value {
    switch (domain.kind) {
      case 'words':
        return isFull(domain.values) ? dice.pick(domain.values) : '';
      case 'number':
        return dice.whole(domain.from, domain.to);
      case 'date':
        return addDays(today, -dice.whole(0, 400));
      case 'text':
        return dice.pick(['Alex', 'Sam']);
    }
  }

  function happen(): Moved | null {
    const { step } = stands();
    const open = Object.values(playbook.events).filter((event) => event.from.includes(step));
    if (!isFull(open)) return null;
    const { id } = dice.pick(open);
    return make({ type: 'happened', event: id }, `[${id}]`);
  }

  /** What other commands answer, and questions of steps that may be looked at again. */
  function report(): Moved | null {
    const { facts, from } = playbook.background;
    const again = playbook.steps
      .filter((step) => playbook.reopen.includes(step.id))
      .flatMap((step) =>
        step.blocks.flatMap((block) => (block.kind === 'ask' && !block.local ? [block.id] : [])),
      );
    const open = [
      ...(from.includes(stands().step) ? facts : []),
      ...again.filter((id) => !facts.includes(id)),
    ];
    const fact = isFull(open) ? dice.pick(open) : '';
    const asked = playbook.facts[fact];
    if (asked?.kind !== 'asked') return null;
    const value = dice.chance(0.1) ? null : anyOf(asked.domain);
    return make({ type: 'report', fact, value }, `elsewhere ${fact}: ${value ?? 'skipped'}`);
  }

  /** A line more, back-dated perhaps, or the last one taken back, which the walk's own lines never are. */
  function ledger(): Moved | null {
    const last = state.contacts.at(-1);
    if (last !== undefined && last.planned === undefined && dice.chance(0.3))
      return make({ type: 'uncontact', id: last.id }, 'ledger undone');
    const contact: Contact = {
      id: newId(),
      on: addDays(today, -(dice.chance(0.5) ? 0 : dice.whole(0, 90))),
      by: dice.pick(['me', 'me', 'them', 'both']),
      how: dice.pick(contactWays),
      ...(dice.chance(0.2) ? { practical: true } : {}),
    };
    return make({ type: 'contact', contact }, `ledger: ${contact.by} ${contact.on}`);
  }

  function fromOutside(): Moved | null {
    const chance = dice.next();
    if (chance < 0.4) return happen();
    if (chance < 0.65) return report();
    return chance < 0.85 ? ledger() : make({ type: 'back' }, 'back');
  }

  return {
    get state() {
      return state;
    },
    get today() {
      return today;
    },
    begin: () => make({ type: 'begin' }, 'begins'),
    move: () => (dice.chance(temper.unrest) ? fromOutside() : null) ?? moveAlone(),
    moveAlone,
  };
}
