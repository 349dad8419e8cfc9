/**
 * Rules and weights together. Rules know words that settle it; weights see how a whole message is said. What weights are
 * sure of stands though no rule knows it, and what a rule found is let go where the whole is nothing like it.
 */
import { itemAt } from '../at.js';
import { partOf } from './features.js';
import { isExcused } from './find.js';
import type { Span } from './hits.js';
import type { Stretch } from './line.js';
import type { Message } from './message.js';
import { piecesOf, wholeOf } from './pieces.js';
import type { LabelRules } from './rules.js';

/** What weights say of a label. */
export interface Heard {
  /** Where rules look, the whole or pieces: elsewhere the text is too little like the label for what they may find. */
  readonly places: readonly Stretch[];
  /** Numbers of the sentences that make the weights sure of it. */
  readonly sentences: readonly number[];
}

/** Weights are learned from messages of a few dozen words. A longer one is weighed by pieces of so many words. */
export const PIECE_WORDS = 40;
/** A piece must score this much more than a whole message: there are several, and each may be wrong. */
const MORE = 0.2;
/** A message of more pieces has too much in it to be weighed as a whole too. */
const PIECES = 4;

/** By the id of the label. Empty where there are no weights: then the rules decide alone. */
export function heardIn({ line, stage, prepared }: Message): ReadonlyMap<string, Heard> {
  const { weigher, rules } = prepared;
  if (weigher === null || rules.weights === null) return new Map();
  const pieces = piecesOf(line, PIECE_WORDS);
  const whole = wholeOf(line);
  const parts = [...(pieces.length <= PIECES ? [whole] : []), ...(pieces.length > 1 ? pieces : [])];
  const known = weigher.placesIn(line, stage);
  const weighed = parts.map(({ sentences }) => weigher.weigh(partOf(known, sentences)));
  const { labels, sure } = rules.weights;
  return new Map(
    labels.map((id, label) => {
      const { enough, doubt } = itemAt(sure, label);
      const places: Stretch[] = [];
      const sentences = new Set<number>();
      parts.forEach((part, i) => {
        const { scores, sentenceFor } = itemAt(weighed, i);
        const score = itemAt(scores, label);
        const own = part === whole ? score : score - MORE;
        if (own > doubt && !places.includes(whole.tokens)) places.push(part.tokens);
        if (own > enough) sentences.add(part.sentences.from + sentenceFor(label));
      });
      return [id, { places, sentences: [...sentences] }];
    }),
  );
}

export interface Weighing {
  readonly message: Message;
  readonly heard: ReadonlyMap<string, Heard>;
}

/** Where the rules of the label look; undefined for everywhere. Numbers are certain, whatever a text is like. */
export function placesFor(label: LabelRules, { message, heard }: Weighing): readonly Stretch[] | undefined {
  return isOn(label, message) && !isCounted(label) ? heard.get(label.id)?.places : undefined;
}

/** The sentences that make the weights sure of the label, without those that are excused. */
export function sureOf(label: LabelRules, { message, heard }: Weighing): readonly Span[] {
  if (!isOn(label, message)) return [];
  const { sentences, tokens } = message.line;
  return (heard.get(label.id)?.sentences ?? []).flatMap((number) => {
    const sentence = sentences[number];
    if (sentence === undefined || isExcused(sentence, label.unless, message)) return [];
    return [{ start: itemAt(tokens, sentence.from).start, end: itemAt(tokens, sentence.to - 1).end }];
  });
}

function isOn({ rules }: LabelRules, { stage }: Message): boolean {
  return rules.some((rule) =>
    'stages' in rule ? rule.stages.includes(stage) : rule.from[stage] !== undefined,
  );
}

function isCounted({ rules }: LabelRules): boolean {
  return rules.some(({ kind }) => kind === 'length' || kind === 'questions');
}
