/** Every place of the files at which a condition, an exit, something written, a trigger or a text can stand. */
import type { Cursor } from '../cursor.js';
import { has, isMapping, items, under } from '../cursor.js';
import { isExit } from '../decode-parts.js';
import type { Context } from './context.js';
import { fields, many } from './context.js';

/** A place, and the step in whose file it stands. */
export interface Place {
  readonly at: Cursor;
  readonly step?: string;
}

/** Blocks of a step that lead on, and its `next`. */
function exitsOfSteps({ steps }: Context): readonly Place[] {
  return steps.flatMap(({ step, blocks, exits }) =>
    [...blocks.filter(({ block }) => block.kind === 'exit'), ...exits].map(({ at }) => ({
      at,
      step: step.id,
    })),
  );
}

/** Everything with `to:` or `visit:`, stops too. */
export function exitPlaces(context: Context): readonly Place[] {
  const { head } = context;
  const events = fields(under(head, 'events')).flatMap(([, event]) => items(under(event, 'next')));
  const inHead = [...items(under(head, 'stops')), ...events].map((at) => ({ at }));
  return [...inHead, ...exitsOfSteps(context)].filter(({ at }) => isExit(at));
}

/** Everything with `set:` or `log:`. */
export function writePlaces(context: Context): readonly Place[] {
  const events = fields(under(context.head, 'events')).map(([, at]) => ({ at }));
  const arrivals = context.steps.map(({ step, at }) => ({ at: under(at, 'on_arrival'), step: step.id }));
  return [...events, ...arrivals, ...exitPlaces(context)];
}

/** Every condition: the mapping itself. */
export function conditionPlaces(context: Context): readonly Place[] {
  const { head, steps, shelf } = context;
  const lists = ['stops', 'never', 'possible', 'closings'].flatMap((key) => items(under(head, key)));
  const events = fields(under(head, 'events')).flatMap(([, event]) => items(under(event, 'next')));
  const facts = fields(under(head, 'facts')).map(([, at]) => at);
  const criteria = shelf?.sources.checklist;
  const checklist =
    criteria === undefined
      ? []
      : items({ ...head, source: criteria, path: [], value: criteria.data }).flatMap((one) => [
          under(one, 'yes'),
          under(one, 'no'),
        ]);
  const inHead = [...[...lists, ...events, ...facts].map((one) => under(one, 'when')), ...checklist];
  const inSteps = steps.flatMap(({ step, blocks, exits }) => [
    ...[...blocks, ...exits].map(({ at }) => ({ at: under(at, 'when'), step: step.id })),
    ...blocks.map(({ at }) => ({ at: under(at, 'wait'), step: step.id })),
  ]);
  return [...inHead.map((at) => ({ at })), ...inSteps].filter(({ at }) => isMapping(at.value));
}

/** One comparison of a condition. */
export interface AtomPlace extends Place {
  readonly fact: string;
  /** A value or a list of values, or a mapping of bounds. */
  readonly at: Cursor;
}

export function atomPlaces(context: Context): readonly AtomPlace[] {
  return conditionPlaces(context).flatMap(({ at, step }) =>
    atomsIn(at).map((atom) => (step === undefined ? atom : { ...atom, step })),
  );
}

function atomsIn(at: Cursor): readonly AtomPlace[] {
  return fields(at).flatMap(([key, value]): readonly AtomPlace[] => {
    if (key === 'any' || key === 'all') return items(value).flatMap(atomsIn);
    return key === 'not' ? atomsIn(value) : [{ fact: key, at: value }];
  });
}

/** One thing that `once`, `until` or `answer` waits for. */
export interface TriggerPlace {
  readonly kind: 'fact' | 'answer' | 'step' | 'event';
  /** The fact or the question; empty for a step or an event, which are named by the values. */
  readonly id: string;
  readonly at: Cursor;
}

export function triggerPlaces({ head }: Context): readonly TriggerPlace[] {
  return ['never', 'possible'].flatMap((list) =>
    items(under(head, list)).flatMap((one) => [
      ...many(under(one, 'once')).flatMap(triggersIn),
      ...many(under(one, 'until')).flatMap(triggersIn),
      ...answersIn(under(one, 'answer')),
    ]),
  );
}

function triggersIn(at: Cursor): readonly TriggerPlace[] {
  return fields(at).flatMap(([key, value]): readonly TriggerPlace[] => {
    if (key === 'answer') return answersIn(value);
    return key === 'step' || key === 'event'
      ? [{ kind: key, id: '', at: value }]
      : [{ kind: 'fact', id: key, at: value }];
  });
}

function answersIn(at: Cursor): readonly TriggerPlace[] {
  return fields(at).map(([id, value]) => ({ kind: 'answer', id, at: value }));
}

/** Every `in`, `from`, `except` and the like: lists of steps and groups. */
export function stepListPlaces({ head }: Context): readonly Cursor[] {
  const lines = ['stops', 'never', 'possible'].flatMap((list) => items(under(head, list)));
  const events = fields(under(head, 'events')).map(([, at]) => at);
  const wheres = [...lines, ...events, under(head, 'background')];
  const roles = under(head, 'roles');
  return [
    under(head, 'ends'),
    under(roles, 'contact'),
    under(roles, 'quiet'),
    under(head, 'reopen'),
    ...wheres.flatMap((one) =>
      ['in', 'from', 'except'].filter((key) => has(one, key)).map((key) => under(one, key)),
    ),
  ];
}
