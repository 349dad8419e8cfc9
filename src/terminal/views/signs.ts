/** Signs beside their other explanations. */
import type { Day } from '../../core/contact/day.js';
import { dayWords } from '../../core/contact/day-words.js';
import type { ShownSign } from '../../core/signs.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { inline } from './inline.js';
import { sourceWords } from './sources.js';

export interface SignsPage {
  /** What comes first: why the way is closed, or that the safety questions come before; drawn already. */
  readonly first: readonly string[];
  readonly signs: readonly ShownSign[];
  readonly today: Day;
}

/** In the order in which they are shown: what warns comes before what may please. */
const KINDS: Readonly<Record<ShownSign['kind'], string>> = {
  warning: 'A warning',
  stop: 'A reason to stop',
  mixed: 'Mixed',
  hope: 'May mean something, and may not',
};
const ORDER = Object.keys(KINDS) as readonly ShownSign['kind'][];

export const signWords = {
  question: 'What of this reached you by itself, without looking?',
  help: 'Only what came to you: nothing that you went to see. You may leave all of it empty. Help at any hour: coach support',
  why: 'Guide 5 would have you weigh the whole over time, and never one sign. That nothing is added up is our own choice.',
  before: 'A list to think with. It adds nothing up, and no sign says what another person will do.',
  closed: 'What is left here is what warns, and what says stop.',
  warning:
    'If there is fear in it: coach support, at any hour. The safety questions can be gone through again in coach start.',
  nothing: 'Nothing was kept. Nothing has to have come.',
  kept: 'Kept with today. What was not written down is not lost either.',
} as const;

export function signsView({ first, signs, today }: SignsPage, theme: Theme, width: number): string {
  const kinds = ORDER.filter((kind) => signs.some((sign) => sign.kind === kind));
  const sections = kinds.map((kind) => {
    const of = signs.filter((sign) => sign.kind === kind);
    return [theme.strong(KINDS[kind]), ...of.map((sign) => signText(sign, today, theme))].join('\n');
  });
  return [...first, ...sections].map((part) => wrap(inline(part, theme), width)).join('\n\n');
}

function signText({ sign, other, sources, seen }: ShownSign, today: Day, theme: Theme): string {
  const days = seen.map((day) => dayWords(day, today));
  return [
    `- ${sign}`,
    `  What else it could be: ${other}`,
    `  ${theme.muted(`From: ${sourceWords(sources)}.`)}`,
    ...(days.length === 0 ? [] : [`  You noted it on ${days.join(', ')}.`]),
  ].join('\n');
}
