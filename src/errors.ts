/**
 * The one error class. Every failure that a person can cause or meet is a `CoachError`: what happened (`message`),
 * what to do next (`hint`), and a kind that decides the exit code. Neither text ever quotes something private.
 */
export type ErrorKind = keyof typeof exitCodes;

/** Exit codes by kind of error. The table is the contract of `coach help exit-codes`. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  locked: 3,
  damaged: 4,
  closed: 11,
  interrupted: 130,
  terminated: 143,
  hangup: 129,
} as const;

export type ExitCode = 0 | (typeof exitCodes)[ErrorKind];

export class CoachError extends Error {
  override readonly name = 'CoachError';

  constructor(
    readonly kind: ErrorKind,
    message: string,
    readonly hint = '',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get exitCode(): ExitCode {
    return exitCodes[this.kind];
  }
}

const STOPS: readonly unknown[] = ['interrupted', 'terminated', 'hangup'] satisfies ErrorKind[];

/** Ctrl-C, the end of the input, or a signal. */
export function isStop(error: unknown): boolean {
  return error instanceof CoachError && STOPS.includes(error.kind);
}

/** The person left a prompt on purpose (the key for leaving at once). Not a failure: exit code 0. */
export class LeaveNow extends Error {
  override readonly name = 'LeaveNow';
}

/** The answers file has no (further) answer to a question. Not a failure: the run ends there, saved, exit code 0. */
export class AnswersEnd extends Error {
  override readonly name = 'AnswersEnd';

  constructor(readonly question: string) {
    super('The answers end here.');
  }
}
