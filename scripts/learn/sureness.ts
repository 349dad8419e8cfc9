/**
 * How sure the weights of a label must be: over `enough` they find it by themselves, under `doubt` they take back what a
 * rule found. Chosen on messages of hands that the weights had not seen, so that a score means there what it will mean.
 */
import { itemAt } from '../../src/core/at.js';
import type { Sure, Weights } from '../../src/core/drafts/weigh.js';
import { placesOf } from '../../src/core/drafts/known.js';
import { weigherOf } from '../../src/core/drafts/weigh.js';
import type { Example } from './learn.js';

/** An example of somebody's hand, with what rules that were not written on it find in it. */
export interface Judged extends Example {
  readonly hand: string;
  readonly ruled: readonly string[];
}

interface Seen {
  readonly score: number;
  readonly ruled: boolean;
  readonly has: boolean;
}

const FOLDS = 5;

/** For each label. `learn` makes weights of examples; only `judged` ones are looked at, `others` are learned from each time. */
export function suresOf(
  { judged, others }: { readonly judged: readonly Judged[]; readonly others: readonly Example[] },
  labels: readonly string[],
  learn: (examples: readonly Example[]) => Weights,
  recall: (label: string) => number,
): readonly Sure[] {
  const hands = [...new Set(judged.map(({ hand }) => hand))];
  const foldOf = ({ hand }: Judged): number => hands.indexOf(hand) % FOLDS;
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn([...others, ...judged.filter((one) => foldOf(one) !== fold)]);
    const { weigh } = weigherOf(weights);
    return judged
      .filter((one) => foldOf(one) === fold)
      .map((one) => ({ ...one, scores: weigh(placesOf(one.features, weights.known)).scores }));
  }).flat();
  return labels.map((label, at) => {
    const heard = scored.filter(({ deaf }) => deaf?.(label) !== true);
    const seen = heard.map(({ scores, ruled, labels: has }) => ({
      score: itemAt(scores, at),
      ruled: ruled.includes(label),
      has: has.includes(label),
    }));
    return sureOf(seen, recall(label));
  });
}

const STEP = 0.05;

/** Both are independent: what a rule found asks for the one, what none found for the other. */
function sureOf(seen: readonly Seen[], recall: number): Sure {
  const due = seen.filter(({ has }) => has).length;
  const places = Array.from({ length: 30 }, (_, i) => Number((i * STEP - 1.1).toFixed(2)));
  const found = (ruled: boolean): readonly { at: number; right: number; wrong: number }[] =>
    places.map((at) => {
      const over = seen.filter((one) => one.ruled === ruled && one.score > at);
      const right = over.filter(({ has }) => has).length;
      return { at, right, wrong: over.length - right };
    });
  const alone = found(false);
  let best = { enough: 0, doubt: 0, worth: -1 };
  for (const doubt of found(true))
    for (const enough of alone.filter(({ at }) => at >= doubt.at)) {
      const [right, wrong] = [doubt.right + enough.right, doubt.wrong + enough.wrong];
      // F-measure; `recall` is the square of its beta.
      const worth = ((1 + recall) * right) / ((1 + recall) * right + recall * (due - right) + wrong);
      if (worth > best.worth) best = { enough: enough.at, doubt: doubt.at, worth };
    }
  return { enough: best.enough, doubt: best.doubt };
}
