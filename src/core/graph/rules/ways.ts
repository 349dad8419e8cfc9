/** Ways: the graph of steps alone, whatever the answers are. What answers decide is for the proof. */
import { itemAt } from '../../at.js';
import { isStanding } from '../engine.js';
import { items, under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { Playbook, Step } from '../playbook.js';
import type { Rule } from './context.js';
import { finding } from './context.js';

interface Way {
  readonly go: 'to' | 'visit';
  readonly target: string;
}

function waysOf(step: Step): readonly Way[] {
  return [...step.blocks.flatMap((block) => (block.kind === 'exit' ? [block] : [])), ...step.next];
}

/** Where a step's own ways and its stops can lead; `back` and `here` lead nowhere new. */
function targetsOf(playbook: Playbook, step: Step): readonly string[] {
  const stops = playbook.stops.filter((stop) => stop.in.includes(step.id));
  return [...waysOf(step), ...stops].map((way) => way.target).filter((id) => id !== 'back' && id !== 'here');
}

/** The last way out of a step is always open. */
export const lastWays: Rule = ({ playbook, steps }) => {
  const entered = enteredForGood(playbook);
  return steps.flatMap(({ step, at, exits }) => {
    const backFits = !entered.has(step.id);
    const open = waysOf(step).some((way) => !('when' in way) && (way.target !== 'back' || backFits));
    if (open) return [];
    const last = exits.at(-1);
    const what =
      last === undefined
        ? 'the step has no `next:`'
        : last.exit.when === undefined
          ? 'the last way leads back, and the step can be entered without a visit'
          : 'the last way has a `when`, so nothing may fit';
    return [
      finding(last?.at ?? under(at, 'id'), 'last-way', [what, 'add a last `- to: ...` without `when`']),
    ];
  });
};

/** Steps that some `to` leads to, and the first. */
function enteredForGood({ first, steps, stops, events }: Playbook): ReadonlySet<string> {
  const ways = [...steps.flatMap(waysOf), ...stops, ...Object.values(events).flatMap((event) => event.next)];
  return new Set([first, ...ways.filter((way) => way.go === 'to').map((way) => way.target)]);
}

/** Every step can be come to over exits, stops and events. */
export const unreachableSteps: Rule = ({ playbook, steps }) => {
  const reached = reachedFrom([playbook.first], (id) => {
    const step = playbook.steps.find((one) => one.id === id);
    if (step === undefined) return [];
    const events = Object.values(playbook.events).filter((event) => event.from.includes(id));
    return [
      ...targetsOf(playbook, step),
      ...events.flatMap((event) => event.next.map((exit) => exit.target)),
    ];
  });
  return steps.flatMap(({ step, at }) =>
    reached.has(step.id)
      ? []
      : [finding(under(at, 'id'), UNREACHABLE, ['no way leads to this step', 'lead to it, or take it out'])],
  );
};

export const UNREACHABLE = 'unreachable-step';

/** From every step a place of rest can be come to without an event. */
export const waysOut: Rule = ({ playbook, head, steps }) => {
  if (playbook.ends.length === 0) {
    return [finding(under(head, 'ends'), 'no-way-out', ['no step is an end', 'name one under ends:'])];
  }
  return steps.flatMap(({ step, at }) => {
    const reached = reachedFrom([step.id], (id) => {
      const one = playbook.steps.find((other) => other.id === id);
      return one === undefined ? [] : [...targetsOf(playbook, one), ...homesOf(playbook, one)];
    });
    if (playbook.ends.some((end) => reached.has(end))) return [];
    const what = `no way leads from here to ${playbook.ends.map((end) => `\`${end}\``).join(' or ')}`;
    return [finding(under(at, 'id'), 'no-way-out', [what, 'add a way out'])];
  });
};

/** Where a visit to the step may have come from. */
function homesOf({ steps, stops, events }: Playbook, step: Step): readonly string[] {
  if (!waysOf(step).some((way) => way.target === 'back')) return [];
  const visits = (way: Way): boolean => way.go === 'visit' && way.target === step.id;
  const inSteps = steps.filter((one) => waysOf(one).some(visits)).map((one) => one.id);
  const during = Object.values(events).filter((event) => event.next.some(visits));
  return [
    ...inSteps,
    ...stops.filter(visits).flatMap((stop) => stop.in),
    ...during.flatMap((event) => event.from),
  ];
}

function reachedFrom(start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(start);
  for (const id of reached) for (const target of next(id)) reached.add(target);
  return reached;
}

/** Steps through which the walk runs round and round, as nothing in them stands and no way leaves them. */
export const silentCircles: Rule = ({ playbook, head, steps }) => {
  const silent = playbook.steps.filter((step) => !step.blocks.some(isStanding));
  const inside = trapped(playbook, silent);
  const stops = playbook.stops.flatMap((stop, index): readonly Finding[] => {
    const target = playbook.steps.find((step) => step.id === stop.target);
    const changes = Object.keys(target?.onArrival.set ?? {}).length + (target?.onArrival.log.length ?? 0);
    if (!stop.in.includes(stop.target) || changes > 0) return [];
    const at = itemAt(items(under(head, 'stops')), index);
    return [
      finding(at, CIRCLE, ['the stop leads to a step that it stops', `add ${stop.target} to its except:`]),
    ];
  });
  const circles = steps
    .filter(({ step }) => inside.has(step.id))
    .map(({ at }) =>
      finding(under(at, 'id'), CIRCLE, ['the walk turns in a circle here', 'add a question, or a way out']),
    );
  return [...stops, ...circles];
};

const CIRCLE = 'silent-circle';

/** The largest set of those steps that no way leaves. */
function trapped(playbook: Playbook, silent: readonly Step[]): ReadonlySet<string> {
  let inside = silent;
  for (let size = -1; size !== inside.length;) {
    size = inside.length;
    const ids = inside.map((step) => step.id);
    inside = inside.filter((step) => {
      const back = waysOf(step).some((way) => way.target === 'back');
      return !back && targetsOf(playbook, step).every((id) => ids.includes(id));
    });
  }
  return new Set(inside.map((step) => step.id));
}
