/** What a spot alone decides, and the names under which spots are kept. */
import type { Condition } from '../condition.js';
import type { Spot } from '../engine.js';
import { VISITING } from '../playbook.js';
import { visits } from './model.js';

/** What the spot alone decides of a condition, on a visit or not; undefined where facts decide. */
export function certain(condition: Condition | undefined, spot: Spot): boolean | undefined {
  if (condition === undefined) return true;
  if (condition.kind === 'not') {
    const part = certain(condition.of, spot);
    return part === undefined ? undefined : !part;
  }
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((part) => certain(part, spot));
    const deciding = condition.kind === 'any';
    if (parts.includes(deciding)) return deciding;
    return parts.includes(undefined) ? undefined : !deciding;
  }
  return condition.fact === VISITING ? visits(condition, spot) : undefined;
}

export function fitting(
  exit: { readonly target: string; readonly when?: Condition },
  spot: Spot,
): boolean | undefined {
  return exit.target === 'back' && spot.visit === null ? false : certain(exit.when, spot);
}

export function liveKey({ step, at, visit }: Spot): string {
  return `${step}:${at}${visit === null ? '' : `<${visit.step}`}`;
}

export function pairKey({ step, visit }: Spot): string {
  return `${step}<${visit?.step ?? ''}`;
}

export function spotKey({ step, at, visit }: Spot): string {
  return visit === null ? `${step}:${at}` : `${step}:${at}<${visit.step}:${visit.at}`;
}
