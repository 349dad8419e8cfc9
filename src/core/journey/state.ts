/** The journey: everything that `state.json` holds. Readonly data; only `advance` and its helpers make the next one. */
import type { Contact } from '../contact/contact.js';
import type { Day } from '../contact/day.js';
import type { SavedDraft } from '../drafts/saved.js';
import type { Value } from '../graph/condition.js';
import type { ReplyPlans } from '../reply-plan.js';
import type { SeenSign } from '../signs.js';
import type { CalmNote, LoggedUrge, Plan } from '../urge/urge.js';

export const STATE_VERSION = 1;

export interface State {
  readonly version: typeof STATE_VERSION;
  /** Place and facts, one journey a playbook, by its name. */
  readonly journeys: Readonly<Record<string, Journey>>;
  /** The ledger, in the order of telling; shared by every playbook. */
  readonly contacts: readonly Contact[];
  /** Scales kept over time. */
  readonly measures: readonly Measure[];
  /** Runs of the checklist, oldest first. */
  readonly checks: readonly Check[];
  /** The crisis panel is shown in `status` until support was opened. */
  readonly concern: Day | null;
  /** In the order in which they came. */
  readonly urges: readonly LoggedUrge[];
  /** If-then plans, oldest first. */
  readonly plans: readonly Plan[];
  readonly calmNote: CalmNote | null;
  /** The safety plan: the id of a part -> what was written there. */
  readonly safetyPlan: Readonly<Record<string, string>>;
  /** In the order in which they were begun. */
  readonly drafts: readonly SavedDraft[];
  readonly replyPlans: ReplyPlans;
  /** Signs that were ticked, oldest first. */
  readonly signs: readonly SeenSign[];
}

export interface Journey {
  readonly place: Place;
  /** The day on which the walk last went to this step for good. */
  readonly here: Day;
  /** Answers that hold now, by question id. A skipped question has the value null. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The last answer ever given to each question: what a question shows when it is asked again. */
  readonly past: Readonly<Record<string, Answer>>;
  readonly marks: readonly Mark[];
  /** Steps in the order in which they were first entered, with the day. */
  readonly visited: readonly Visited[];
  /** What was picked from a menu, by block id. */
  readonly commitments: Readonly<Record<string, Commitment>>;
  /** The day on which the walk was last opened. */
  readonly opened: Day;
}

export interface Place {
  readonly step: string;
  /** The id of the block that the walk stands at. */
  readonly at: string;
  /** Where a visit goes back to. */
  readonly visit: { readonly step: string; readonly at: string } | null;
}

export interface Answer {
  readonly value: Value | null;
  readonly on: Day;
}
export interface Mark {
  readonly tag: string;
  readonly on: Day;
}
export interface Visited {
  readonly step: string;
  readonly on: Day;
}
export interface Measure {
  readonly id: string;
  readonly value: number;
  /** ISO 8601 with offset. */
  readonly at: string;
}
export interface Commitment {
  readonly step: string;
  readonly options: readonly string[];
  readonly on: Day;
}
export interface Check {
  readonly on: Day;
  readonly verdict: 'go' | 'not-yet' | 'stop';
  readonly answers: Readonly<Record<string, string>>;
}

export const emptyState: State = {
  version: STATE_VERSION,
  journeys: {},
  contacts: [],
  measures: [],
  checks: [],
  concern: null,
  urges: [],
  plans: [],
  calmNote: null,
  safetyPlan: {},
  drafts: [],
  replyPlans: {},
  signs: [],
};
