/** The rules for messages as data: what content/drafts says once it is decoded. Phrases stay text; prepare.ts reads them. */
import type { StageId } from '../draft-tips.js';
import type { Crisis } from '../shelf.js';
import type { Phrasebook } from './phrasebook.js';
import type { Weights } from './weigh.js';

export const weights = ['crisis', 'stop', 'revise', 'good'] as const;
export type Weight = (typeof weights)[number];

/** What takes a hit back, by where it stands: it ends where the hit begins, touches it, or shares its sentence or message. */
export interface Excuses {
  readonly before: readonly string[];
  readonly over: readonly string[];
  readonly sentence: readonly string[];
  readonly message: readonly string[];
}

/** Several ways to say one thing. */
export interface PhraseRule {
  readonly kind: 'phrases';
  readonly id: string;
  readonly stages: readonly StageId[];
  readonly phrases: readonly string[];
  /** As many hits, none over another, as it takes. */
  readonly atLeast: number;
  /** One of these has to stand in the message too; none asked for where the list is empty. */
  readonly needs: readonly string[];
  /** Whether a negation right before it takes the hit back. */
  readonly negated: boolean;
  readonly unless: Excuses;
}

/** Things that mean little alone and much beside each other, in any order: one of each list. */
export interface TogetherRule {
  readonly kind: 'together';
  readonly id: string;
  readonly stages: readonly StageId[];
  readonly together: readonly (readonly string[])[];
  readonly within: 'sentence' | 'message';
  readonly unless: Excuses;
}

/** Numbers by stage: from as many words on, or from as many questions on. */
export interface NumberRule {
  readonly kind: 'length' | 'questions';
  readonly id: string;
  readonly from: Readonly<Partial<Record<StageId, number>>>;
}

/** A label of the crisis words. */
export interface LexiconRule {
  readonly kind: 'lexicon';
  readonly id: string;
  readonly stages: readonly StageId[];
  readonly label: string;
  readonly unless: Excuses;
}

export type Rule = PhraseRule | TogetherRule | NumberRule | LexiconRule;

export interface LabelRules {
  readonly id: string;
  readonly weight: Weight;
  readonly why: string;
  readonly instead: string | null;
  readonly sources: readonly string[];
  readonly unless: Excuses;
  /** Labels that say more: where one of them touches a finding of this one, that one is enough. */
  readonly yields: readonly string[];
  readonly rules: readonly Rule[];
}

export interface Words {
  /** Other ways to write a word or words: "pls" is please, "im" is i am. */
  readonly spelling: Readonly<Record<string, string>>;
  /** Sorts of emoji and smileys, each with its signs, spaces between: phrases see :laugh, :heart. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Classes of words, which phrases call by name. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  /** Words that are themselves, though a word of a phrase is only one letter away. */
  readonly real: readonly string[];
}

export interface DraftRules {
  readonly words: Words;
  /** In the order of the taxonomy. */
  readonly labels: readonly LabelRules[];
  readonly crisis: Omit<Crisis, 'panel'>;
  /** What was learned from labelled messages; null where rules decide alone. */
  readonly weights: Weights | null;
  /** What phrasebook.ts makes of the phrases; without it they are read when they are first used. */
  readonly phrasebook?: Phrasebook;
}
