/** What reading a message gives: the types that the reader, the commands and the views share. */
import type { StageId } from '../draft-tips.js';

/** In the order in which they weigh: a verdict is the heaviest that any label asks for. */
export const verdicts = ['crisis', 'stop', 'revise', 'ok'] as const;
export type Verdict = (typeof verdicts)[number];

/** A stretch of the text as it was given, in UTF-16 units: `text.slice(start, end) === quote`. */
export interface Finding {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly why: string;
  readonly sources: readonly string[];
  /** One way in which it could be said; null where nothing should be sent. */
  readonly instead: string | null;
}

/** Something that is good as it is, by the id of its label. */
export interface Good {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly why: string;
  readonly sources: readonly string[];
}

export interface Reading {
  readonly verdict: Verdict;
  readonly stage: StageId;
  /** Every label of the findings, once, in the order of the taxonomy; the good ones of an `ok` message too. */
  readonly labels: readonly string[];
  /** Labels of findings that no rule made: their sentences are like those of messages that people have labelled so. */
  readonly alike: readonly string[];
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** Only where the verdict is `ok`. */
  readonly good: readonly Good[];
}
