/**
 * The five parts of an apology and which of them a text has: what I did, what it did to them, no excuse, what I change,
 * no demand. "No excuse" and "no demand" are there where nothing takes them back.
 */
import { itemAt } from '../at.js';
import type { DraftRules } from './rules.js';
import { messageOf } from './message.js';
import type { Message } from './message.js';
import { readDraft } from './read-draft.js';
import { stretchesOf } from './find.js';

export const apologyPartIds = ['deed', 'effect', 'no-excuse', 'change', 'no-demand'] as const;
export type ApologyPartId = (typeof apologyPartIds)[number];

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface ApologyPart {
  readonly id: ApologyPartId;
  readonly there: boolean;
  /** Where the part stands; for the two that begin with "no", what speaks against it. */
  readonly passages: readonly Passage[];
}

/** Turns that take an apology back: "sorry you feel", "sorry if", "but you". */
export interface ApologyFlag extends Passage {
  readonly id: 'sorry-you-feel' | 'sorry-if' | 'but-you';
}

export interface ApologyReading {
  /** All five, in their order. */
  readonly parts: readonly ApologyPart[];
  readonly flags: readonly ApologyFlag[];
}

const FLAGS: readonly ApologyFlag['id'][] = ['sorry-you-feel', 'sorry-if', 'but-you'];
/** Findings of these labels are excuses, and these are demands. */
const EXCUSES = ['weak-apology', 'blame'];
const DEMANDS = ['pressure', 'begging', 'reply-demand', 'ultimatum', 'guilt-trip'];

/** Pure. Every text has all five parts listed; spans are exact in the text as given. */
export function apologyParts(text: string, rules: DraftRules): ApologyReading {
  const message = messageOf(text, 'apology', rules);
  const passages = (name: string): readonly Passage[] => passagesOf(name, message);
  const { findings } = readDraft(text, 'apology', rules);
  const flags = FLAGS.flatMap((id) => passages(`apology-${id}`).map((passage) => ({ id, ...passage })));
  const against = (labels: readonly string[]): readonly Passage[] =>
    findings
      .filter(({ label }) => labels.includes(label))
      .map(({ start, end, quote }) => ({ start, end, quote }));
  const present = (id: ApologyPartId): ApologyPart => {
    const found = passages(`apology-${id}`);
    return { id, there: found.length > 0, passages: found };
  };
  const absent = (id: ApologyPartId, labels: readonly string[]): ApologyPart => {
    const found = against(labels);
    return { id, there: found.length === 0, passages: found };
  };
  const parts = [
    present('deed'),
    present('effect'),
    absent('no-excuse', EXCUSES),
    present('change'),
    absent('no-demand', DEMANDS),
  ];
  return { parts, flags };
}

function passagesOf(name: string, message: Message): readonly Passage[] {
  const { text, line, prepared } = message;
  const { tokens } = line;
  return stretchesOf(prepared.classOf(name), message).map(({ from, to }) => {
    const start = itemAt(tokens, from).start;
    const end = itemAt(tokens, to - 1).end;
    return { start, end, quote: text.slice(start, end) };
  });
}
