/** How the program ends when something was thrown: the exit code, and at most two lines on stderr. */
import { AnswersEnd, CoachError, LeaveNow } from './errors.js';

export interface LastWords {
  readonly code: number;
  readonly lines: readonly string[];
}

/** `debug` adds the stack. Errors that nobody expected are told without a word of their own: it may quote something. */
export function lastWords(error: unknown, debug: boolean): LastWords {
  if (error instanceof LeaveNow || error instanceof AnswersEnd || isClosedPipe(error))
    return { code: 0, lines: [] };
  const stack = debug ? stackOf(error) : [];
  if (error instanceof CoachError) {
    const hint = error.hint === '' ? [] : [error.hint];
    return { code: error.exitCode, lines: [error.message, ...hint, ...stack] };
  }
  const what = 'Something went wrong inside the coach. What was saved is still there.';
  const todo = 'Please try again; with COACH_DEBUG=1 it says where it happened.';
  return { code: 1, lines: [what, todo, ...stack] };
}

/** Whoever read the output has seen enough. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const cause = error.cause === undefined ? [] : ['caused by:', ...stackOf(error.cause)];
  return [error.stack ?? error.name, ...cause];
}
