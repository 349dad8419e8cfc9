/**
 * The walk itself: from a spot, over stops, blocks and exits, to the next block at which the person, or time, must do
 * something. It knows nothing of real answers or dates; those stand behind `World`. The program walks it with a world
 * of real answers, the proof with a world of classes of answers: what is proved is what runs.
 *
 * Order, everywhere: what happened is written; then stops; then the next block or exit that fits.
 */
import { valueAt } from '../at.js';
import type { Condition, Value } from './condition.js';
import type {
  Block,
  Exit,
  GraphEvent,
  Playbook,
  SayBlock,
  StandingBlock,
  Step,
  Stop,
  Writes,
} from './playbook.js';

/** A place in the walk. `at` counts blocks of the step; `visit` is where a visit goes back to. */
export interface Spot {
  readonly step: string;
  readonly at: number;
  readonly visit: { readonly step: string; readonly at: number } | null;
}

export interface World {
  check(condition: Condition, spot: Spot): boolean;
  /** The fact holds a value that no answer overwrites. */
  lasting(fact: string): boolean;
  set(fact: string, value: Value): void;
  log(mark: string): void;
  /** The answers that are known in this step only are forgotten. */
  leave(step: Step): void;
  /** `forGood` is false on a visit and where a step begins again: neither touches the days spent here. */
  arrive(step: Step, forGood: boolean): void;
  /** Everything is forgotten but what lasts and what the ledger counts. */
  forget(): void;
  passed(say: SayBlock, spot: Spot): void;
  /** An exit, or a stop, was taken: how the checks find those that nothing can take. */
  took(exit: object): void;
}

/** A walk that turns in circles without an answer is a fault of the playbook; the proof finds it before a person does. */
const LONGEST_RUN = 500;

export function isStanding(block: Block): block is StandingBlock {
  return block.kind !== 'say' && block.kind !== 'exit';
}

export interface Engine {
  /** From a spot on to where the walk stands next. */
  settle(spot: Spot, world: World): Spot;
  /** After the block at the spot is done or answered. */
  pass(spot: Spot, world: World): Spot;
  /** The event at that spot, or null where it is not open. */
  happen(event: GraphEvent, spot: Spot, world: World): Spot | null;
  /** The nearest earlier block of the same step that can be done again; the same spot when there is none. */
  back(spot: Spot, world: World): Spot;
  begin(world: World): Spot;
  step(id: string): Step;
  block(spot: Spot): StandingBlock;
  stopAt(spot: Spot, world: World): Stop | undefined;
}

export function makeEngine(playbook: Playbook): Engine {
  const steps = new Map(playbook.steps.map((step) => [step.id, step]));
  const stops = new Map(
    playbook.steps.map((step) => [step.id, playbook.stops.filter((stop) => stop.in.includes(step.id))]),
  );
  const stopExits = new Map(playbook.stops.map((stop) => [stop, { ...stop, ...nothing }]));

  function step(id: string): Step {
    const found = steps.get(id);
    if (found === undefined) throw new Error(`no step ${id} in the playbook`);
    return found;
  }

  function stopAt(spot: Spot, world: World): Stop | undefined {
    return stops.get(spot.step)?.find((stop) => world.check(stop.when, spot));
  }

  function settle(start: Spot, world: World): Spot {
    let spot = start;
    for (let run = 0; run < LONGEST_RUN; run++) {
      const stop = stopAt(spot, world);
      const next = stop === undefined ? forward(spot, world) : halt(stop, spot, world);
      if (next === spot) return spot;
      spot = next;
    }
    throw new Error(`the walk turns in circles at ${spot.step}`);
  }

  /** One block or exit on; the same spot where the walk stands. */
  function forward(spot: Spot, world: World): Spot {
    const { blocks, next } = step(spot.step);
    const block = blocks[spot.at];
    if (block === undefined) return leaveBy(next, spot, world);
    if (block.when !== undefined && !world.check(block.when, spot)) return onward(spot);
    if (block.kind === 'say') world.passed(block, spot);
    if (block.kind === 'exit')
      return fits(block, spot) ? follow(block, { ...spot, at: 0 }, world) : onward(spot);
    return isStanding(block) && stands(block, spot, world) ? spot : onward(spot);
  }

  function stands(block: StandingBlock, spot: Spot, world: World): boolean {
    if (block.kind === 'ask') return block.local || !world.lasting(block.id);
    if (block.kind === 'wait') return !world.check(block.until, spot);
    return true;
  }

  function leaveBy(exits: readonly Exit[], spot: Spot, world: World): Spot {
    const exit = exits.find(
      (one) => fits(one, spot) && (one.when === undefined || world.check(one.when, spot)),
    );
    if (exit === undefined) throw new Error(`no way out of ${spot.step}`);
    return follow(exit, { ...spot, at: 0 }, world);
  }

  function halt(stop: Stop, spot: Spot, world: World): Spot {
    world.took(stop);
    return follow(valueAt(stopExits, stop), spot, world);
  }

  function follow(exit: Pick<Exit, 'go' | 'target'> & Writes, spot: Spot, world: World): Spot {
    world.took(exit);
    write(exit, world);
    const here = step(spot.step);
    world.leave(here);
    if (exit.target === 'back') return spot.visit === null ? spot : { ...spot.visit, visit: null };
    if (exit.target === 'here') return enter({ step: here, forGood: false }, spot.visit, world);
    if (exit.go === 'to') return arrive(step(exit.target), null, world);
    return arrive(step(exit.target), spot.visit ?? returnTo(spot), world);
  }

  function arrive(target: Step, visit: Spot['visit'], world: World): Spot {
    return enter({ step: target, forGood: visit === null }, visit, world);
  }

  /** Not for good: on a visit, and where a step begins again, the days spent here go on. */
  function enter(to: { step: Step; forGood: boolean }, visit: Spot['visit'], world: World): Spot {
    world.arrive(to.step, to.forGood);
    write(to.step.onArrival, world);
    return { step: to.step.id, at: 0, visit };
  }

  /** A visit comes back to the same block, unless a question went before it: then to the beginning, to ask it again. */
  function returnTo(spot: Spot): { step: string; at: number } {
    const before = step(spot.step).blocks.slice(0, spot.at);
    return { step: spot.step, at: before.some((block) => block.kind === 'ask') ? 0 : spot.at };
  }

  return {
    settle,
    pass: (spot, world) => settle(onward(spot), world),
    happen(event, spot, world) {
      if (!event.from.includes(spot.step)) return null;
      write(event, world);
      if (event.forget) world.forget();
      const exit = event.next.find((one) => one.when === undefined || world.check(one.when, spot));
      return settle(exit === undefined ? spot : follow(exit, spot, world), world);
    },
    back(spot, world) {
      const { blocks } = step(spot.step);
      for (let at = spot.at - 1; at >= 0; at--) {
        const block = blocks[at];
        const earlier = { ...spot, at };
        const fitting = block?.when === undefined || world.check(block.when, earlier);
        if (
          block !== undefined &&
          block.kind !== 'wait' &&
          isStanding(block) &&
          fitting &&
          stands(block, earlier, world)
        ) {
          return earlier;
        }
      }
      return spot;
    },
    begin: (world) => settle(arrive(step(playbook.first), null, world), world),
    step,
    block(spot) {
      const block = step(spot.step).blocks[spot.at];
      if (block === undefined || !isStanding(block)) throw new Error(`nothing to stand at in ${spot.step}`);
      return block;
    },
    stopAt,
  };
}

const nothing: Writes = { set: {}, log: [] };

function onward(spot: Spot): Spot {
  return { ...spot, at: spot.at + 1 };
}

/** `to: back` fits only on a visit. */
function fits(exit: Pick<Exit, 'target'>, spot: Spot): boolean {
  return exit.target !== 'back' || spot.visit !== null;
}

function write(writes: Writes, world: World): void {
  for (const fact in writes.set) world.set(fact, writes.set[fact] ?? '');
  for (const mark of writes.log) world.log(mark);
}
