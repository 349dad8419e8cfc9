/** Plans for the next time. `coach urge` and `coach status` show them. */
import type { Plan } from './record.js';

const SHOWN = 3;

/** The newest first; of several for one `if`, the newest alone. */
export function plansToShow(plans: readonly Plan[], most = SHOWN): readonly Plan[] {
  const newest = [...plans].reverse();
  return newest.filter((one, at) => newest.findIndex((other) => other.if === one.if) === at).slice(0, most);
}

/** "If it is late, then I will put the phone away." */
export function planText({ if: cue, then }: Pick<Plan, 'if' | 'then'>): string {
  return `If ${bare(cue)}, then I will ${bare(then)}.`;
}

/** Typed words may come with what the sentence has already. */
function bare(words: string): string {
  return words
    .trim()
    .replace(/^(?:if|then)\s+/iu, '')
    .replace(/^i(?:'ll| will)\s+/iu, '')
    .replace(/[.,;\s]+$/u, '');
}
