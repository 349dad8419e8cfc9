/** Phases that follow each other by the second, as breathing in and out do: which one it is now, and what is left. */
export interface Phase {
  /** "Breathe in". */
  readonly words: string;
  /** Whole seconds, 1 or more. */
  readonly seconds: number;
  /** Whether its picture fills or empties. */
  readonly way: 'in' | 'out';
}

export interface PacePoint {
  readonly phase: Phase;
  /** Seconds left of this phase, from its whole length down to 1. */
  readonly left: number;
  /** Seconds left of everything. */
  readonly leftInAll: number;
}

/** Where it stands `second` whole seconds after its beginning; null once it is over. */
export function paceAt(phases: readonly Phase[], second: number): PacePoint | null {
  let gone = second;
  for (const phase of phases) {
    if (gone < phase.seconds) {
      return { phase, left: phase.seconds - gone, leftInAll: secondsOf(phases) - second };
    }
    gone -= phase.seconds;
  }
  return null;
}

export function secondsOf(phases: readonly Phase[]): number {
  return phases.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** 65 -> "1:05". */
export function secondsText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
