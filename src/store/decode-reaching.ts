/** The parts of `state.json` that are about reaching out: drafts, plans for an answer, signs that were seen. */
import { stageIds } from '../core/draft-tips.js';
import { verdicts } from '../core/drafts/reading.js';
import { decided } from '../core/drafts/saved.js';
import type { Decision, DraftVersion, SavedDraft } from '../core/drafts/saved.js';
import type { ReplyPlan } from '../core/reply-plan.js';
import type { SeenSign } from '../core/signs.js';
import { day, instant, list, nullOr, object, oneOf, text } from './shape.js';

const version = object<DraftVersion>({ text, at: instant, verdict: oneOf(...verdicts) });
const decision = object<Decision>({ what: oneOf(...decided), on: day, why: nullOr(text) });

export const savedDraft = object<SavedDraft>({
  id: text,
  stage: oneOf(...stageIds),
  versions: list(version),
  heldUntil: nullOr(instant),
  why: nullOr(text),
  decision: nullOr(decision),
});
export const replyPlan = object<ReplyPlan>({ text, on: day });
export const seenSign = object<SeenSign>({ id: text, on: day });
