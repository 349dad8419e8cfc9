/** Breakages of playbook.yaml: stops, events, facts, background, what may be looked at again. */
import type { AskedFact, Fact, GraphEvent, Playbook, Stop } from '../../src/core/graph/playbook.js';
import { negated, variantsOf } from './conditions.js';
import { orderOf } from './equal.js';
import type { Instead, Mutant } from './mutant.js';
import { replaced, swapped, without, withoutKey } from './mutant.js';
import { exitChanges, writeChanges } from './writes.js';

export function headMutants(playbook: Playbook): readonly Mutant[] {
  return [
    ...stops(playbook),
    ...facts(playbook),
    ...events(playbook),
    ...background(playbook),
    ...again(playbook),
  ];
}

function stops(playbook: Playbook): readonly Mutant[] {
  const all = playbook.stops;
  const made = (what: string, tier: Mutant['tier'], list: readonly Stop[]): Mutant => ({
    id: `stop ${what}`,
    tier,
    playbook: { ...playbook, stops: list },
  });
  return all.flatMap((stop, i) => {
    const other = (changed: Stop): readonly Stop[] => replaced(all, i, changed);
    const outside = playbook.steps.map((step) => step.id).filter((id) => !stop.in.includes(id));
    return [
      made(`${stop.id} dropped`, 1, without(all, i)),
      made(`${stop.id} negated`, 1, other({ ...stop, when: negated(stop.when) })),
      ...variantsOf(stop.when).flatMap((variant): Mutant[] =>
        variant.condition === null
          ? []
          : [
              {
                ...made(`${stop.id} ${variant.what}`, 1, other({ ...stop, when: variant.condition })),
                instead: { of: stop.when, then: variant.condition },
              },
            ],
      ),
      ...(stop.in.length < 2 ? [] : stop.in).map((step, at) =>
        made(`${stop.id} not in ${step}`, 1, other({ ...stop, in: without(stop.in, at) })),
      ),
      ...outside.map((step) =>
        made(`${stop.id} also in ${step}`, 3, other({ ...stop, in: [...stop.in, step] })),
      ),
      made(
        `${stop.id} ${stop.go === 'to' ? 'visits' : 'goes for good'}`,
        1,
        other({ ...stop, go: stop.go === 'to' ? 'visit' : 'to' }),
      ),
      ...all.slice(i + 1, i + 2).map((next) => ({
        ...made(`${stop.id} after ${next.id}`, 2, swapped(all, i, i + 1)),
        instead: orderIn(stop, next),
      })),
    ];
  });
}

/** Stops that never stand in one step have no order. */
function orderIn(stop: Stop, next: Stop): Instead | undefined {
  return stop.in.some((step) => next.in.includes(step))
    ? orderOf(stop, next)
    : { of: stop.when, then: stop.when };
}

function facts(playbook: Playbook): readonly Mutant[] {
  return Object.entries(playbook.facts).flatMap(([id, fact]) =>
    factChanges(fact).map(({ what, tier, fact: changed }): Mutant => ({
      id: `fact ${id} ${what}`,
      tier,
      playbook: { ...playbook, facts: { ...playbook.facts, [id]: changed } },
    })),
  );
}

interface FactChange {
  readonly what: string;
  readonly tier: Mutant['tier'];
  readonly fact: Fact;
}

function factChanges(fact: Fact): readonly FactChange[] {
  switch (fact.kind) {
    case 'asked':
      return askedChanges(fact);
    case 'when':
      return variantsOf(fact.when).flatMap(({ what, condition }) =>
        condition === null ? [] : [{ what, tier: 1 as const, fact: { ...fact, when: condition } }],
      );
    case 'days_since':
      return [
        ...(fact.marks.length < 2 ? [] : fact.marks).map((mark, i) => ({
          what: `not from ${mark}`,
          tier: 2 as const,
          fact: { ...fact, marks: without(fact.marks, i) },
        })),
        ...(fact.otherwise === undefined
          ? []
          : [{ what: 'without else', tier: 2 as const, fact: { kind: fact.kind, marks: fact.marks } }]),
      ];
    case 'times':
      return [];
  }
}

function askedChanges(fact: AskedFact): readonly FactChange[] {
  const { starts, default: fallback, mark, ...rest } = fact;
  const kept = {
    ...(starts === undefined ? {} : { starts }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(mark === undefined ? {} : { mark }),
  };
  return [
    ...fact.lasts.map((value, i) => ({
      what: `${value} does not last`,
      tier: 1 as const,
      fact: { ...fact, lasts: without(fact.lasts, i) },
    })),
    ...(['starts', 'default', 'mark'] as const)
      .filter((key) => key in kept)
      .map((key) => ({
        what: `without ${key}`,
        tier: 2 as const,
        fact: { ...rest, ...(withoutKey(kept, key) as typeof kept) },
      })),
  ];
}

function events(playbook: Playbook): readonly Mutant[] {
  return Object.values(playbook.events).flatMap((event) => {
    const made = (what: string, tier: Mutant['tier'], changed: GraphEvent | null): Mutant => ({
      id: `event ${event.id} ${what}`,
      tier,
      playbook: {
        ...playbook,
        events:
          changed === null
            ? withoutKey(playbook.events, event.id)
            : { ...playbook.events, [event.id]: changed },
      },
    });
    const shut = playbook.steps.map((step) => step.id).filter((id) => !event.from.includes(id));
    return [
      made('dropped', 2, null),
      ...shut.map((step) => made(`also in ${step}`, 2, { ...event, from: [...event.from, step] })),
      ...writeChanges(event).map(({ what, writes }) => made(what, 1, { ...event, ...writes })),
      ...(event.forget
        ? [made('forgets nothing', 2, { ...event, forget: false })]
        : [made('forgets', 3, { ...event, forget: true })]),
      ...event.next.map((exit, i) =>
        made(`without ${exit.go} ${exit.target}`, 1, { ...event, next: without(event.next, i) }),
      ),
      ...event.next.flatMap((exit, i) =>
        exitChanges(exit).map(({ what, exit: changed, instead }) => ({
          ...made(`${exit.go} ${exit.target} ${what}`, 1, {
            ...event,
            next: replaced(event.next, i, changed),
          }),
          instead,
        })),
      ),
      ...event.next
        .slice(1)
        .map((exit, i) => made(`${exit.target} first`, 2, { ...event, next: swapped(event.next, i, i + 1) })),
    ];
  });
}

/** Wider: what other commands may change in more places can only make more happen. Narrower: a stop hears of it later. */
function background(playbook: Playbook): readonly Mutant[] {
  const { facts: known, from } = playbook.background;
  const made = (what: string, changed: Playbook['background']): Mutant => ({
    id: `background ${what}`,
    tier: 3,
    playbook: { ...playbook, background: changed },
  });
  const others = playbook.steps.map((step) => step.id).filter((id) => !from.includes(id));
  const asked = Object.entries(playbook.facts).flatMap(([id, fact]) =>
    fact.kind === 'asked' && !known.includes(id) ? [id] : [],
  );
  return [
    ...others.map((step) => made(`also from ${step}`, { facts: known, from: [...from, step] })),
    ...asked.map((id) => made(`also ${id}`, { facts: [...known, id], from })),
    ...known.map((id, i) => made(`without ${id}`, { facts: without(known, i), from })),
  ];
}

function again(playbook: Playbook): readonly Mutant[] {
  const shut = playbook.steps.map((step) => step.id).filter((id) => !playbook.reopen.includes(id));
  return shut.map((step) => ({
    id: `reopen also ${step}`,
    tier: 3,
    playbook: { ...playbook, reopen: [...playbook.reopen, step] },
  }));
}
