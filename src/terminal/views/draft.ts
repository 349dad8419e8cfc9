/** What to keep in mind for a message, or why nothing is shown. Nothing here judges, and nothing is sent. */
import type { Tips } from '../../core/draft-tips.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { NEVER_SENT, gateWords } from './draft-words.js';
import { inline } from './inline.js';
import { sourceWords } from './sources.js';

export interface DraftPage {
  readonly tips: Tips;
  readonly title: string;
  readonly intro: string;
  /** A form to fill in; null where the stage has none. */
  readonly template: string | null;
  readonly list: readonly { readonly tip: string; readonly sources: readonly string[] }[];
  /** Why the way is closed, drawn already; null where no reason is known. */
  readonly reason: string | null;
}

const FORM = 'A form that is enough';

/** What comes before the tips. */
export function stageView(page: DraftPage, theme: Theme, width: number): string {
  const parts = stageParts(page, theme);
  return parts.map((part) => wrap(inline(part, theme), width)).join('\n\n');
}

function stageParts(page: DraftPage, theme: Theme): readonly string[] {
  const { tips, reason, template } = page;
  return [
    ...gateWords({ gate: tips, reason }),
    theme.title(page.title),
    page.intro,
    ...(template === null ? [] : [`${theme.strong(FORM)}\n${template.replace(/^/gmu, '  ')}`]),
  ];
}

export function draftView(page: DraftPage, theme: Theme, width: number): string {
  const drawn = (text: string): string => wrap(inline(text, theme), width);
  const { tips, reason } = page;
  const gate = gateWords({ gate: tips, reason });
  if (tips !== 'open' && tips !== 'early') return gate.map(drawn).join('\n\n');
  const parts = [
    ...stageParts(page, theme),
    ...page.list.map(({ tip, sources }) => `- ${tip}\n  ${theme.muted(`From: ${sourceWords(sources)}.`)}`),
    theme.muted(NEVER_SENT),
  ];
  return parts.map(drawn).join('\n\n');
}
