/**
 * The playbook as the program holds it: decoded, checked, frozen, plain data that survives a round trip through JSON.
 * The engine, the proof and every view read these types; only `decode` makes them.
 */
import type { Condition, Value } from './condition.js';

export interface Playbook {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly first: string;
  readonly ends: readonly string[];
  readonly roles: Roles;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly reopen: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly background: Background;
  readonly stops: readonly Stop[];
  readonly events: Readonly<Record<string, GraphEvent>>;
  readonly never: readonly Never[];
  readonly possible: readonly Possible[];
  /** Old step or question id -> the id it has now. */
  readonly renamed: Readonly<Record<string, string>>;
  /** In reading order. */
  readonly steps: readonly Step[];
  /** Words for each reason why the way is closed, first that holds. */
  readonly closings: readonly Closing[];
}

/** What core relies on by role, so that another playbook on another subject runs on the same engine. */
export interface Roles {
  readonly closed?: string;
  readonly wait?: string;
  readonly count?: string;
  readonly ended?: string;
  readonly mine?: string;
  readonly planned: readonly string[];
  readonly first_message?: string;
  readonly attempts?: string;
  readonly begun?: string;
  readonly contact: readonly string[];
  readonly quiet: readonly string[];
  readonly rest?: string;
  readonly name?: string;
  readonly pronouns?: string;
  readonly wrote?: string;
  readonly slip?: string;
  /** The event of a no from them. */
  readonly refusal?: string;
  readonly mood?: string;
}

/** Facts that other commands answer too, while the walk stands in one of these steps. */
export interface Background {
  readonly facts: readonly string[];
  readonly from: readonly string[];
}

export interface Closing {
  readonly id: string;
  readonly when: Condition;
  readonly say: string;
  readonly sources: readonly string[];
}

/** What a question may be answered with. */
export type Domain =
  | { readonly kind: 'words'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly from: number; readonly to: number }
  | { readonly kind: 'date' | 'text' };

export type Fact = AskedFact | DerivedFact | TimesFact | ClockFact;

export interface AskedFact {
  readonly kind: 'asked';
  readonly domain: Domain;
  readonly skip: boolean;
  /** Values that no answer overwrites: only a `set` lifts them, and no restart, going back or import does. */
  readonly lasts: readonly string[];
  readonly starts?: Value;
  /** The number a comparison uses while there is no answer. */
  readonly default?: number;
  /** Marked in the journey when the fact takes a lasting value, or (a date) at the day it names. */
  readonly mark?: string;
}
export interface DerivedFact {
  readonly kind: 'when';
  readonly when: Condition;
}
export interface TimesFact {
  readonly kind: 'times';
  readonly mark: string;
}
export interface ClockFact {
  readonly kind: 'days_since';
  /** Counted from the latest of these. */
  readonly marks: readonly string[];
  /** While there is none: from the first of this mark. */
  readonly otherwise?: string;
}

/** The clock every playbook has: days since the walk last went to this step for good. */
export const DAYS_HERE = 'days_here';
/** yes, no, or the id of the step that a visit goes back to. */
export const VISITING = 'visiting';

export interface Writes {
  readonly set: Readonly<Record<string, Value>>;
  readonly log: readonly string[];
}

export interface Exit extends Writes {
  readonly kind: 'exit';
  /** `to`: for good. `visit`: remembers the place. `back` and `here` are targets of `to`. */
  readonly go: 'to' | 'visit';
  readonly target: string;
  readonly when?: Condition;
}

export interface Stop {
  readonly id: string;
  readonly in: readonly string[];
  readonly when: Condition;
  readonly go: 'to' | 'visit';
  readonly target: string;
}

export interface GraphEvent extends Writes {
  readonly id: string;
  readonly from: readonly string[];
  readonly forget: boolean;
  readonly next: readonly Exit[];
  /** What the person reads in the menu of things that happened; an event without a label is not offered there. */
  readonly label?: string;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly onArrival: Writes;
  readonly blocks: readonly Block[];
  readonly next: readonly Exit[];
}

interface Common {
  /** Unique in the step; the place in the step is kept by it. */
  readonly id: string;
  readonly when?: Condition;
  readonly sources: readonly string[];
}

export interface SayBlock extends Common {
  readonly kind: 'say';
  readonly text: string;
}
export interface AskBlock extends Common {
  readonly kind: 'ask';
  readonly question: string;
  readonly help?: string;
  readonly domain: Domain;
  readonly options: Readonly<Record<string, string>>;
  readonly skip: boolean;
  /** The answer is known in its step only and forgotten on leaving. */
  readonly local: boolean;
  readonly default?: number;
}
export interface ReflectBlock extends Common {
  readonly kind: 'reflect';
  readonly question: string;
  readonly hint?: string;
}
export interface ListBlock extends Common {
  readonly kind: 'list';
  readonly question: string;
  readonly hint?: string;
  readonly count: number;
}
export interface PickBlock extends Common {
  readonly kind: 'pick';
  readonly question: string;
  readonly hint?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly most?: number;
}
export interface RateBlock extends Common {
  readonly kind: 'rate';
  readonly question: string;
  readonly low: string;
  readonly high: string;
}
export interface DoBlock extends Common {
  readonly kind: 'do';
  readonly feature: string;
  readonly text: string;
}
export interface WaitBlock extends Common {
  readonly kind: 'wait';
  readonly until: Condition;
  readonly text: string;
  /** Says only that it is not yet time: no date, no number. */
  readonly quiet: boolean;
  readonly meanwhile: readonly string[];
}
export interface ExitBlock extends Common, Omit<Exit, 'kind' | 'when'> {
  readonly kind: 'exit';
}
export type Block =
  SayBlock | AskBlock | ReflectBlock | ListBlock | PickBlock | RateBlock | DoBlock | WaitBlock | ExitBlock;

/** A block at which the walk stands until the person, or time, does something. */
export type StandingBlock = Exclude<Block, SayBlock | ExitBlock>;

/** Something that happened in the walk, as `never` and `possible` name it. */
export type Trigger =
  | { readonly kind: 'fact'; readonly fact: string; readonly values: readonly ValueTest[] }
  | { readonly kind: 'answer'; readonly question: string; readonly values: readonly ValueTest[] }
  | { readonly kind: 'step'; readonly steps: readonly string[] }
  | { readonly kind: 'event'; readonly events: readonly string[] };
type ValueTest = Value;

export interface Never {
  readonly id: string;
  readonly in: readonly string[];
  readonly doing: readonly string[];
  readonly when?: Condition;
  readonly once: readonly Trigger[];
  readonly until: readonly Trigger[];
  readonly counted: readonly Trigger[];
  readonly moreThan: number;
}
export interface Possible {
  readonly id: string;
  readonly in: readonly string[];
  readonly when?: Condition;
  readonly once: readonly Trigger[];
  readonly until: readonly Trigger[];
}

/** The step with that id. Throws on an id that the checks would have refused. */
export function stepOf(playbook: Playbook, id: string): Step {
  const step = playbook.steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`no step ${id} in the playbook`);
  return step;
}
