/** States made by hand: somebody who has begun and answered, without walking there question by question. */
import type { Day } from '../../src/core/contact/day.js';
import type { Value } from '../../src/core/graph/condition.js';
import type { Journey, State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import { realPlaybook } from './real-content.js';

export interface Somebody {
  readonly step?: string;
  /** The block in the step; its first one unless told. */
  readonly at?: string;
  /** On top of {@link safeAnswers}; null is a question passed over, undefined one that was not asked. */
  readonly answers?: Readonly<Record<string, Value | null | undefined>>;
  readonly begun?: Day;
  readonly ended?: Day;
  readonly visited?: readonly string[];
  readonly state?: Partial<State>;
}

/** Every question that can close the way, answered so that it is open. */
export const safeAnswers: Readonly<Record<string, Value | null>> = {
  afraid: 'no',
  frightening: 'no',
  court_order: 'no',
  said_no: 'no',
  new_partner: 'no',
  self_harm: 'no',
  they_opened: 'no',
};

/** Somebody in the coach's own playbook, on 22 November 2026 three weeks in and two months after the end. */
export function somebody({
  step = 'heal',
  at = '',
  answers = {},
  begun = '2026-11-01',
  ended = '2026-09-20',
  visited = [],
  state = {},
}: Somebody = {}): State {
  const given: Somebody['answers'] = {
    ...safeAnswers,
    ex_name: 'Robin',
    pronouns: 'she',
    wait_days: 28,
    ...answers,
  };
  const known = Object.entries(given).flatMap(([id, value]) =>
    value === undefined ? [] : [[id, { value, on: begun }] as const],
  );
  const journey: Journey = {
    place: { step, at, visit: null },
    here: begun,
    answers: Object.fromEntries(known),
    past: {},
    marks: [
      { tag: 'begun', on: begun },
      { tag: 'ended', on: ended },
    ],
    visited: ['start', 'safety', ...visited, step].map((id) => ({ step: id, on: begun })),
    commitments: {},
    opened: begun,
  };
  return { ...emptyState, journeys: { [realPlaybook().name]: journey }, ...state };
}
