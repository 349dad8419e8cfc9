/** The drafts that are kept: a line each, or one of them. Of one that is held only the time is shown. */
import type { Day } from '../../core/contact/day.js';
import { dayWords } from '../../core/contact/day-words.js';
import type { SavedDraft } from '../../core/drafts/saved.js';
import { textOf } from '../../core/drafts/saved.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export interface DraftLine {
  readonly draft: SavedDraft;
  /** `held`: until a time. `resting`: the way is closed. Of neither anything but that it is there is shown. */
  readonly hidden: 'held' | 'resting' | null;
  readonly due: boolean;
}

const LONGEST = 50;

export function draftsView(lines: readonly DraftLine[], today: Day, width: number): string {
  return lines.map((one) => wrap(lineText(one, today), width)).join('\n');
}

function lineText({ draft, hidden, due }: DraftLine, today: Day): string {
  const id = shortDraftId(draft);
  if (hidden === 'held') return `- ${id}  ${heldWords(draft, today)}`;
  if (hidden === 'resting') return `- ${id}  It rests.`;
  const begins = textOf(draft).replace(/\s+/gu, ' ').trim();
  const text = begins.length > LONGEST ? `${begins.slice(0, LONGEST).trim()} ...` : begins;
  const state = due ? 'its time has come: still true?' : stateWords(draft);
  return `- ${id}  ${draft.stage}, ${state}  "${text}"`;
}

function stateWords({ decision, versions }: SavedDraft): string {
  if (decision?.what === 'not-sending') return 'you decided not to send it';
  if (decision?.what === 'still-true') return 'still true, you said';
  return `read as ${versions.at(-1)?.verdict ?? 'nothing'}`;
}

/** "Held until Monday 23 November, 21:30." */
export function heldWords({ heldUntil }: SavedDraft, today: Day): string {
  if (heldUntil === null) return 'Not held.';
  return `Held until ${dayWords(heldUntil.slice(0, 10), today)}, ${heldUntil.slice(11, 16)}.`;
}

/** Enough of an id to tell drafts apart. */
export function shortDraftId({ id }: Pick<SavedDraft, 'id'>): string {
  return id.slice(0, 8);
}

/** The message, and beside each other why it was to be sent then and why today. */
export function draftView(
  { draft, today }: { draft: SavedDraft; today: Day },
  theme: Theme,
  width: number,
): string {
  const { versions, decision, why } = draft;
  const before = versions.length > 1 ? [`Version ${versions.length} of ${versions.length}.`] : [];
  const reasons = [
    ...(why === null ? [] : [`When you put it away: "${why}"`]),
    ...(decision?.why == null ? [] : [`On ${dayWords(decision.on, today)}: "${decision.why}"`]),
  ];
  return [
    theme.strong(`Draft ${shortDraftId(draft)}, ${draft.stage}`),
    wrap(textOf(draft).replace(/^/gmu, '  '), width),
    ...[...before, ...reasons, `${capital(stateWords(draft))}.`].map((line) => wrap(line, width)),
  ].join('\n\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
