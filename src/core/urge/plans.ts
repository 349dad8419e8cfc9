/** Plans for the next time: `coach urge` and `coach status` show them. */
import type { Plan } from './urge.js';

const SHOWN = 3;

/** The newest first, `most` of them; of several for one moment the newest alone. */
export function plansToShow(plans: readonly Plan[], most = SHOWN): readonly Plan[] {
  const newest = [...plans].reverse();
  return newest
    .filter((one, at) => newest.findIndex((other) => other.when === one.when) === at)
    .slice(0, most);
}

/** "If it is late, then I will put the phone away." */
export function planText({ when, then }: Pick<Plan, 'when' | 'then'>): string {
  return `If ${bare(when)}, then I will ${bare(then)}.`;
}

/** Typed words may come with what the sentence has already. */
function bare(words: string): string {
  return words
    .trim()
    .replace(/^(?:if|then)\s+/iu, '')
    .replace(/^i(?:['’]ll| will)\s+/iu, '')
    .replace(/[.,;\s]+$/u, '');
}
