/**
 * What a move comes to. It asks a few things of the vector and changes a few slots, and states that answer alike are
 * treated alike: so the engine makes a move once for each row of answers, and after that only the answers are looked up.
 */
import type { Vector } from './model.js';

export type Ask = (vector: Vector) => boolean;
export type Change = (vector: Vector) => void;

/** What the engine did up to something it asked, and the answer. */
export interface Asked {
  readonly changes: readonly Change[];
  readonly ask: Ask;
  readonly answer: boolean;
}

/** What a move did: changes and then something asked, again and again; after the last changes, what it came to. */
export interface Made<T> {
  readonly asked: readonly Asked[];
  readonly changes: readonly Change[];
  readonly outcome: T;
}

interface Fork<T> {
  readonly changes: readonly Change[];
  readonly ask: Ask;
  yes: Fork<T> | End<T> | null;
  no: Fork<T> | End<T> | null;
}

interface End<T> {
  readonly changes: readonly Change[];
  readonly ask: null;
  readonly outcome: T;
}

/** Everything known of one move. */
export interface Outcomes<T> {
  root: Fork<T> | End<T> | null;
}

/** What the move comes to, with the vector changed as it changes it; null when the engine has not made it like this yet. */
export function outcomeOf<T>({ root }: Outcomes<T>, vector: Vector): T | null {
  let at = root;
  while (at !== null) {
    for (const change of at.changes) change(vector);
    if (at.ask === null) return at.outcome;
    at = at.ask(vector) ? at.yes : at.no;
  }
  return null;
}

/** Keeps what the engine has just done. */
export function keep<T>(outcomes: Outcomes<T>, { asked, changes, outcome }: Made<T>): void {
  const end: End<T> = { changes, ask: null, outcome };
  outcomes.root = grown(outcomes.root, asked, end);
}

function grown<T>(
  at: Fork<T> | End<T> | null,
  [first, ...rest]: readonly Asked[],
  end: End<T>,
): Fork<T> | End<T> {
  if (first === undefined || at?.ask === null) return end;
  const fork = at ?? { changes: first.changes, ask: first.ask, yes: null, no: null };
  if (first.answer) fork.yes = grown(fork.yes, rest, end);
  else fork.no = grown(fork.no, rest, end);
  return fork;
}
