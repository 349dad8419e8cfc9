/**
 * Rules and weights together. Rules know words that settle it; weights see how a whole message is said. What weights are
 * sure of stands though no rule knows it, and what a rule found is let go where the whole is nothing like it.
 */
import { itemAt } from '../at.js';
import { featuresOf } from './features.js';
import { isExcused } from './find.js';
import type { Span } from './hits.js';
import type { Message } from './message.js';
import type { LabelRules } from './rules.js';
import { weigh } from './weigh.js';
import type { Weighed } from './weigh.js';

export type Scores = ReadonlyMap<string, Weighed>;

/** None where there are no weights: then the rules decide alone. */
export function scoresOf({ line, stage, prepared }: Message): Scores {
  const { weights } = prepared.rules;
  return weights === null ? new Map() : weigh(featuresOf(line, stage), weights);
}

export interface Weighing {
  readonly message: Message;
  readonly scores: Scores;
}

/** Whether the whole message is so little like the label that what a rule may find is let go: no rule need look. */
export function isDoubted(label: LabelRules, { message, scores }: Weighing): boolean {
  return scores.get(label.id)?.isDoubted === true && isOn(label, message) && !isCounted(label);
}

/** The sentence that makes the weights sure of the label; none where they are not, or where it is excused. */
export function sureOf(label: LabelRules, { message, scores }: Weighing): readonly Span[] {
  const weighed = scores.get(label.id);
  if (weighed?.isEnough !== true || !isOn(label, message)) return [];
  const { sentences, tokens } = message.line;
  const sentence = sentences[weighed.sentence];
  if (sentence === undefined || isExcused(sentence, label.unless, message)) return [];
  return [{ start: itemAt(tokens, sentence.from).start, end: itemAt(tokens, sentence.to - 1).end }];
}

function isOn({ rules }: LabelRules, { stage }: Message): boolean {
  return rules.some((rule) =>
    'stages' in rule ? rule.stages.includes(stage) : rule.from[stage] !== undefined,
  );
}

/** Numbers are certain. */
function isCounted({ rules }: LabelRules): boolean {
  return rules.some(({ kind }) => kind === 'length' || kind === 'questions');
}
