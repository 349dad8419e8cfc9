/** What to keep in mind for a message, or why nothing is shown. Nothing here judges, and nothing is sent. */
import type { Tips } from '../../core/draft-tips.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { inline } from './inline.js';
import { sourceWords } from './sources.js';

export interface DraftPage {
  readonly tips: Tips;
  readonly title: string;
  readonly intro: string;
  readonly list: readonly { readonly tip: string; readonly sources: readonly string[] }[];
  /** Why the way is closed, drawn already; null where no reason is known. */
  readonly reason: string | null;
}

const SUPPORT =
  'There are people to talk to, at any hour: `coach support`. If there is danger now, call the emergency number.';
const CLOSED = 'By what you have told the coach, the way is closed.';
const SCREEN =
  'First come the questions that everybody is asked, all of them: `coach start`. One that was skipped is asked once more on the way.';
const QUIET =
  'What you sent is out, and nothing is to be added to it. Silence is an answer for now. This time is your own, and nothing has to come of it.';
const EARLY =
  'It is not yet time, and there is no hurry: `coach status` shows where you are. This is for reading, and waiting longer or letting go is as good.';
const NEVER_SENT =
  'The coach sends nothing. Whether anything is sent at all is up to you, and not sending is as good.';

export function draftView(page: DraftPage, theme: Theme, width: number): string {
  const drawn = (text: string): string => wrap(inline(text, theme), width);
  const { tips, reason } = page;
  if (tips === 'closed') return [reason?.trim() ?? drawn(CLOSED), drawn(SUPPORT)].join('\n\n');
  if (tips === 'screen') return drawn(SCREEN);
  if (tips === 'quiet') return drawn(QUIET);
  const parts = [
    ...(tips === 'early' ? [EARLY] : []),
    theme.title(page.title),
    page.intro,
    ...page.list.map(({ tip, sources }) => `- ${tip}\n  ${theme.muted(`From: ${sourceWords(sources)}.`)}`),
    theme.muted(NEVER_SENT),
  ];
  return parts.map(drawn).join('\n\n');
}
