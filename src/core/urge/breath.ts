/** Slow breaths by the second: which part of a breath it is now, and what is left of it. */
export interface Phase {
  /** "Breathe in". */
  readonly words: string;
  readonly seconds: number;
  /** Whether its picture fills or empties. */
  readonly way: 'in' | 'out';
}

export interface Breath {
  /** Spoken in turns. */
  readonly phases: readonly Phase[];
  /** How often all phases are gone through. */
  readonly rounds: number;
}

export interface BreathMoment {
  readonly phase: Phase;
  /** Seconds of this phase that are left, from all of them down to 1. */
  readonly left: number;
  /** Seconds of everything that are left. */
  readonly leftInAll: number;
}

/** `second` counts whole seconds from 0. Null once it is over. */
export function momentOf({ phases, rounds }: Breath, second: number): BreathMoment | null {
  const whole = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  const leftInAll = whole * rounds - second;
  if (whole === 0 || leftInAll <= 0) return null;
  let into = second % whole;
  for (const phase of phases) {
    if (into < phase.seconds) return { phase, left: phase.seconds - into, leftInAll };
    into -= phase.seconds;
  }
  return null;
}

/** 65 -> "1:05". */
export function secondsText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
