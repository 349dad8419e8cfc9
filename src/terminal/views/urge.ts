/** The page between the breaths and the questions of `coach urge`: short, the person's own words first. */
import { planText } from '../../core/urge/plans.js';
import type { Plan } from '../../core/urge/urge.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { sourceWords } from './sources.js';
import { words } from './urge-words.js';

export interface Idea {
  readonly title: string;
  readonly text: string;
  readonly minutes: number;
  /** How often this person did it before. */
  readonly times: number;
  readonly sources: readonly string[];
}

export interface UrgePage {
  readonly over: string;
  readonly note: string | null;
  readonly reasons: readonly string[];
  readonly plans: readonly Plan[];
  readonly chosen: readonly string[];
  readonly idea: Idea | null;
  readonly honest: { readonly text: string; readonly sources: readonly string[] };
  readonly noteHint: string;
  /** The way to contact is closed: help is named first. */
  readonly closed: boolean;
}

export function urgePage(page: UrgePage, theme: Theme, width: number): string {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[theme.strong(title), ...lines].map((line) => wrap(line, width)).join('\n')];
  const quoted = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((text) => text.split('\n').map((row) => (row === '' ? '' : theme.quote(row))));
  const listed = (texts: readonly string[]): readonly string[] => texts.map((text) => `- ${text}`);
  return [
    wrap(page.over, width),
    ...(page.closed ? [wrap(words.support, width)] : []),
    ...part(words.noteTitle, page.note === null ? [] : quoted([page.note])),
    ...part(words.reasonsTitle, quoted(page.reasons)),
    ...part(words.plansTitle, listed(page.plans.map(planText))),
    ...part(words.chosenTitle, listed(page.chosen)),
    ...(page.idea === null ? [] : part(words.ideaTitle, ideaLines(page.idea, theme))),
    wrap(`${page.honest.text} ${theme.muted(from(page.honest.sources))}`, width),
    ...(page.note === null ? [wrap(page.noteHint, width)] : []),
    '',
  ].join('\n\n');
}

function ideaLines({ title, text, minutes, times, sources }: Idea, theme: Theme): readonly string[] {
  const before = times === 0 ? '' : `, ${words.doneBefore(times)}`;
  return [
    `${theme.highlight(title)} (${words.minutes(minutes)}${before})`,
    `${text} ${theme.muted(from(sources))}`,
  ];
}

function from(sources: readonly string[]): string {
  return `From: ${sourceWords(sources)}.`;
}
