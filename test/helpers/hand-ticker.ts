import type { Ticker } from '../../src/terminal/ticker.js';

/** A second that passes when a test says so. */
export interface HandTicker {
  readonly ticker: Ticker;
  readonly tick: () => void;
  /** Whether anybody still listens. */
  readonly running: () => boolean;
}

export function handTicker(): HandTicker {
  const listeners = new Set<() => void>();
  return {
    ticker(tick) {
      listeners.add(tick);
      return () => listeners.delete(tick);
    },
    tick() {
      for (const listener of [...listeners]) listener();
    },
    running: () => listeners.size > 0,
  };
}
