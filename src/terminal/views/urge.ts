/** The page between the breaths and the questions of `coach urge`: short, the person's own words first. */
import type { Plan } from '../../core/urge/urge.js';
import { words } from './urge-words.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export interface UrgePage {
  readonly over: string;
  readonly note: string | null;
  readonly reasons: readonly string[];
  readonly plans: readonly Plan[];
  readonly chosen: readonly string[];
  readonly idea: { readonly title: string; readonly text: string } | null;
  readonly honest: string;
  readonly noteHint: string;
}

export function urgePage(page: UrgePage, theme: Theme, width: number): string {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[theme.strong(title), ...lines].map((line) => wrap(line, width)).join('\n')];
  const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => theme.quote(text));
  return [
    wrap(page.over, width),
    ...part(words.noteTitle, page.note === null ? [] : quoted([page.note])),
    ...part(words.reasonsTitle, quoted(page.reasons)),
    ...part(
      words.plansTitle,
      page.plans.map(({ when, then }) => `- If ${when}, then I will ${then}`),
    ),
    ...part(
      words.chosenTitle,
      page.chosen.map((option) => `- ${option}`),
    ),
    ...(page.idea === null ? [] : part(words.ideaTitle, [theme.highlight(page.idea.title), page.idea.text])),
    wrap(page.honest, width),
    ...(page.note === null ? [wrap(page.noteHint, width)] : []),
    '',
  ].join('\n\n');
}
