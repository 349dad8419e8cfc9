/**
 * The proof: walks every state of a playbook once and looks at each line of `never:` and `possible:`, at whether anybody
 * can get stuck, whether the place of rest can always be reached, and which exits nothing can take.
 */
import { byteAt, intAt } from '../../at.js';
import type { Condition } from '../condition.js';
import type { Spot } from '../engine.js';
import type { Exit, Never, Playbook, Possible, Stop } from '../playbook.js';
import { essence } from './essence.js';
import { keepAll, liveness } from './live.js';
import type { Model, Vector } from './model.js';
import { makeModel } from './model.js';
import type { Past, Traced } from './past.js';
import { tracePasts } from './past.js';
import { canReach, shortestWay } from './paths.js';
import type { Walked } from './walk.js';
import { walk } from './walk.js';

export interface Held {
  readonly id: string;
  readonly holds: boolean;
  /** The moves of the shortest way to a breach; null where it holds, or where a way is what is missing. */
  readonly counterexample: readonly string[] | null;
}

export interface DeadExit {
  readonly step: string;
  /** Position in the step's own list, for its place in the file. */
  readonly list: 'blocks' | 'next' | 'stops';
  readonly index: number;
}

export interface Proof {
  readonly states: number;
  readonly moves: number;
  readonly steps: number;
  /** The classes that each fact, clock and count was walked in. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly holds: readonly Held[];
  readonly unreached: readonly string[];
  readonly dead: readonly DeadExit[];
}

export interface ProofOptions {
  /** Keep every difference between states: slow, and for the test that the reduced walk agrees. */
  readonly full?: boolean;
  /** Stop at the first state that breaks a line of `never:`, or from which the walk cannot go on; only breaches are told then. */
  readonly stopAtFirst?: boolean;
}

export function prove(playbook: Playbook, options: ProofOptions = {}): Proof {
  const model = makeModel(options.full === true ? playbook : essence(playbook));
  const watch = options.stopAtFirst === true ? breaksAny(model) : undefined;
  const walked = walk(model, options.full === true ? keepAll(model) : liveness(model), watch);
  const pasts = [...playbook.never.map(pastOfNever), ...playbook.possible.map(pastOfPossible)];
  const traced = tracePasts(walked, pasts.filter(hasPast));
  const traceOf = new Map(pasts.filter(hasPast).map((past, i) => [past, traced[i] ?? null]));
  const steps = new Set(Array.from({ length: walked.size }, (_, state) => walked.spotOf(state).step));
  const nevers = playbook.never.map((never, i) =>
    neverHeld({ model, walked, never, trace: traceOf.get(pasts[i] as Past) ?? null }),
  );
  const size = { states: walked.size, moves: walked.edges.from.length, steps: steps.size };
  const domains = Object.fromEntries(model.slots.map((slot) => [slot.id, slot.names]));
  if (!walked.complete) {
    const broken = [...nevers.filter((one) => !one.holds), ...faultOf(walked)];
    return { ...size, domains, holds: broken, unreached: [], dead: [] };
  }
  return {
    ...size,
    domains,
    holds: [
      ...nevers,
      ...playbook.possible.map((one, i) =>
        possibleHeld({
          model,
          walked,
          one,
          trace: traceOf.get(pasts[playbook.never.length + i] as Past) ?? null,
        }),
      ),
      ...general(playbook, walked),
    ],
    unreached: playbook.steps.map((step) => step.id).filter((id) => !steps.has(id)),
    dead: deadExits(playbook, walked),
  };
}

function hasPast(past: Past): boolean {
  return past.once.length + past.counted.length > 0;
}

function pastOfNever({ once, until, counted, moreThan }: Never): Past {
  return { once, until, counted, most: counted.length > 0 ? moreThan + 1 : 1 };
}

function pastOfPossible({ once, until }: Possible): Past {
  return { once, until, counted: [], most: 1 };
}

interface Question {
  readonly model: Model;
  readonly walked: Walked;
  readonly trace: Traced | null;
}

function neverHeld({ model, walked, never, trace }: Question & { readonly never: Never }): Held {
  const anywhere = never.in.length === 0 && never.doing.length === 0;
  const there = placed(model, walked, { ...never, anywhere });
  const bad = trace === null ? 0 : trace.transfers[0] === undefined ? 1 : trace.transfers[0].length - 1;
  const breached = (state: number, value: number): boolean => value === bad && there(state);
  return breach(never.id, walked, { trace, breached });
}

interface Breach {
  readonly trace: Traced | null;
  readonly breached: (state: number, value: number) => boolean;
}

/** Looks through all states first; only a breach is worth the search for the way there. */
function breach(id: string, walked: Walked, { trace, breached }: Breach): Held {
  for (let state = 0; state < walked.size; state++) {
    const values = trace === null ? 1 : byteAt(trace.values, state);
    for (let value = 0; values >> value !== 0; value++) {
      if (((values >> value) & 1) === 0 || !breached(state, value)) continue;
      return { id, holds: false, counterexample: shortestWay(walked, trace, breached) };
    }
  }
  return { id, holds: true, counterexample: null };
}

function possibleHeld({ model, walked, one, trace }: Question & { readonly one: Possible }): Held {
  const there = placed(model, walked, { ...one, doing: [], anywhere: one.in.length === 0 });
  const wanted = trace === null ? 0 : 1;
  for (let state = 0; state < walked.size; state++) {
    const values = trace === null ? 1 : byteAt(trace.values, state);
    if (((values >> wanted) & 1) === 1 && there(state))
      return { id: one.id, holds: true, counterexample: null };
  }
  return { id: one.id, holds: false, counterexample: null };
}

interface Placed {
  readonly in: readonly string[];
  readonly doing: readonly string[];
  readonly anywhere: boolean;
  readonly when?: Condition;
}

/** Whether a state is one of those that a line speaks of: standing in a step, or at a tool or question, under a condition. */
function placed(model: Model, walked: Walked, where: Placed): (state: number) => boolean {
  const there = placedAt(model, where);
  return (state) => there(walked.spotOf(state), walked.vectorOf(state));
}

function placedAt(model: Model, where: Placed): (spot: Spot, vector: Vector) => boolean {
  const test = where.when === undefined ? undefined : model.compile(where.when);
  const spots = new Map<string, boolean>();
  return (spot, vector) => {
    const key = `${spot.step}:${spot.at}`;
    let here = spots.get(key);
    if (here === undefined) {
      const block = model.engine.block(spot);
      const names = [block.id, ...(block.kind === 'do' ? [block.feature] : [])];
      here =
        where.anywhere || where.in.includes(spot.step) || names.some((name) => where.doing.includes(name));
      spots.set(key, here);
    }
    return here && (test === undefined || test(vector, spot));
  };
}

/** Lines of `never:` that speak of a state alone. */
function breaksAny(model: Model): (spot: Spot, vector: Vector) => boolean {
  const nevers = model.playbook.never.filter((never) => !hasPast(pastOfNever(never)));
  const tests = nevers.map((never) =>
    placedAt(model, { ...never, anywhere: never.in.length === 0 && never.doing.length === 0 }),
  );
  return (spot, vector) => tests.some((test) => test(spot, vector));
}

/** What every playbook must keep, whatever its subject. */
function general(playbook: Playbook, walked: Walked): readonly Held[] {
  const all = (): boolean => true;
  const own = (edge: number): boolean => walked.moves[intAt(walked.edges.move, edge)]?.own === true;
  const { rest } = playbook.roles;
  const atRest = (state: number): boolean => playbook.ends.includes(walked.spotOf(state).step);
  const lacking = (id: string, reached: Uint8Array): Held =>
    breach(id, walked, { trace: null, breached: (state) => reached[state] !== 1 });
  return [
    ...(rest === undefined
      ? []
      : [
          lacking(
            'rest_can_be_reached',
            canReach(walked, (state) => walked.spotOf(state).step === rest, all),
          ),
        ]),
    lacking('nobody_is_stuck', canReach(walked, atRest, own)),
    ...faultOf(walked),
  ];
}

function faultOf(walked: Walked): readonly Held[] {
  return walked.faults.slice(0, 1).map((fault): Held => {
    const way = shortestWay(walked, null, (state) => state === fault.state) ?? [];
    return {
      id: 'the_walk_goes_on',
      holds: false,
      counterexample: [...way, `${fault.label} > ${fault.message}`],
    };
  });
}

function deadExits(playbook: Playbook, { taken }: Walked): readonly DeadExit[] {
  const dead = (exit: Exit | Stop | object): boolean => !taken.has(exit);
  return [
    ...playbook.stops.flatMap((stop, index) =>
      dead(stop) ? [{ step: '', list: 'stops' as const, index }] : [],
    ),
    ...playbook.steps.flatMap((step) => [
      ...step.blocks.flatMap((block, index) =>
        block.kind === 'exit' && dead(block) ? [{ step: step.id, list: 'blocks' as const, index }] : [],
      ),
      ...step.next.flatMap((exit, index) =>
        dead(exit) ? [{ step: step.id, list: 'next' as const, index }] : [],
      ),
    ]),
  ];
}
