/** Messages that are kept here while somebody thinks about them. None of them is ever sent from here. */
import type { Day } from '../contact/day.js';
import type { StageId } from '../draft-tips.js';
import type { Verdict } from './reading.js';

export interface SavedDraft {
  readonly id: string;
  readonly stage: StageId;
  /** Oldest first, at least one. */
  readonly versions: readonly DraftVersion[];
  /** Until then no command shows it. ISO 8601 with offset. */
  readonly heldUntil: string | null;
  /** Why it was to be sent, in the words of the day on which it was put away. */
  readonly why: string | null;
  readonly decision: Decision | null;
}

export interface DraftVersion {
  readonly text: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly verdict: Verdict;
}

export const decided = ['still-true', 'not-sending'] as const;

export interface Decision {
  readonly what: (typeof decided)[number];
  readonly on: Day;
  /** Why, in the words of that day. */
  readonly why: string | null;
}

/** Its time has not come: nothing of it is to be shown. */
export function isHeld({ heldUntil }: Pick<SavedDraft, 'heldUntil'>, now: string): boolean {
  return heldUntil !== null && Date.parse(now) < Date.parse(heldUntil);
}

/** It was put away, its time has come, and nothing was decided since: "still true?" is asked. */
export function isDue(draft: SavedDraft, now: string): boolean {
  return draft.heldUntil !== null && !isHeld(draft, now) && draft.decision === null;
}

/** The text as it stands: that of the newest version. */
export function textOf({ versions }: Pick<SavedDraft, 'versions'>): string {
  return versions.at(-1)?.text ?? '';
}

/** The list with this draft in the place of the one with its id, or at the end. */
export function withDraft(drafts: readonly SavedDraft[], draft: SavedDraft): readonly SavedDraft[] {
  const known = drafts.some(({ id }) => id === draft.id);
  return known ? drafts.map((one) => (one.id === draft.id ? draft : one)) : [...drafts, draft];
}

/** With one version more, unless the text is the one that stands there. A changed text is not decided yet. */
export function withVersion(draft: SavedDraft, version: DraftVersion): SavedDraft {
  if (draft.versions.length > 0 && textOf(draft) === version.text) return draft;
  return { ...draft, versions: [...draft.versions, version], decision: null };
}
