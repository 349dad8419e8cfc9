/** The drafts that are kept: listed, shown, taken away. What is held is not shown before its time. */
import type { SavedDraft } from '../core/drafts/saved.js';
import { isDue, isHeld, textOf } from '../core/drafts/saved.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { gateWords, rounds } from '../terminal/views/draft-words.js';
import type { DraftLine } from '../terminal/views/drafts.js';
import { draftView, draftsView, shortDraftId } from '../terminal/views/drafts.js';
import { inline } from '../terminal/views/inline.js';
import { wrap } from '../terminal/wrap.js';
import { closedReason } from '../core/screening.js';
import type { DraftDesk } from './draft-desk.js';
import { isShut, openDraftDesk } from './draft-desk.js';
import { findDraft } from './draft-find.js';
import { stillTrue } from './draft-hold.js';
import { refuseHeld, writeRounds } from './draft-write.js';

/** Oldest first. */
export async function draftList(ports: Ports, { json }: { json?: boolean }): Promise<ExitCode> {
  const { say, store, clock } = ports;
  const lines = await linesOf(ports, store.read().drafts);
  if (json === true) {
    await say.result(jsonText({ version: 1, drafts: lines.map((line) => inFull(line)) }, 2));
  } else if (lines.length === 0) {
    say.talk(rounds.none);
  } else {
    await say.result(draftsView(lines, clock.today(), say.width));
  }
  return 0;
}

async function linesOf(ports: Ports, drafts: readonly SavedDraft[]): Promise<readonly DraftLine[]> {
  const now = ports.clock.now();
  const shut = await Promise.all(drafts.map(async ({ stage }) => isShut(await openDraftDesk(ports, stage))));
  return drafts.map((draft, index) => ({
    draft,
    hidden: isHeld(draft, now) ? 'held' : shut[index] === true ? 'resting' : null,
    due: isDue(draft, now),
  }));
}

/** What is hidden keeps its keys, without what stands in it. */
function inFull({ draft, hidden, due }: DraftLine): Record<string, unknown> {
  const { id, heldUntil } = draft;
  const head = { id, held: hidden === 'held', resting: hidden === 'resting', heldUntil, due };
  if (hidden !== null) return { ...head, stage: null, verdict: null, at: null, versions: 0, text: null };
  const last = draft.versions.at(-1);
  return {
    ...head,
    stage: draft.stage,
    verdict: last?.verdict ?? null,
    at: last?.at ?? null,
    versions: draft.versions.length,
    text: textOf(draft),
  };
}

/**
 * One draft; a person whose draft has waited out its time is asked whether it is still true. Throws `usage` for an
 * unknown id and before its time. Where the way is closed the draft rests: the reason is shown, not the draft.
 */
export async function draftShow(ports: Ports, options: { id: string; json?: boolean }): Promise<ExitCode> {
  const { say, ask, clock } = ports;
  const draft = findDraft(ports.store.read().drafts, options.id);
  refuseHeld(ports, draft);
  const desk = await openDraftDesk(ports, draft.stage);
  if (options.json === true) {
    const [line] = await linesOf(ports, [draft]);
    await say.result(jsonText({ version: 1, draft: line === undefined ? null : withVersions(line) }, 2));
    return 0;
  }
  if (isShut(desk)) return showShut(ports, desk);
  await say.result(draftView({ draft, today: clock.today() }, say.theme, say.width));
  if (!ask.person || !isDue(draft, clock.now())) return 0;
  const next = await stillTrue(ports, draft);
  return next === 'change' ? writeRounds(ports, desk, { before: draft, tips: false }) : 0;
}

function withVersions(line: DraftLine): Record<string, unknown> {
  const { versions, why, decision } = line.draft;
  const shown =
    line.hidden === null ? { all: versions, why, decision } : { all: [], why: null, decision: null };
  return { ...inFull(line), ...shown };
}

async function showShut({ say }: Ports, { gate, playbook, where }: DraftDesk): Promise<ExitCode> {
  const reason = gate === 'closed' ? closedReason(playbook, where) : null;
  const drawn = reason === null ? null : await say.markdown(reason);
  const parts = [...gateWords({ gate, reason: drawn }), rounds.rests];
  await say.result(parts.map((part) => wrap(inline(part, say.theme), say.width)).join('\n\n'));
  return 0;
}

/** Asks first. Nothing of the draft is left in the state; a held one may go as well. */
export async function draftDelete(ports: Ports, { id }: { id: string }): Promise<ExitCode> {
  const draft = findDraft(ports.store.read().drafts, id);
  const question = rounds.deleteIt(shortDraftId(draft));
  if (!(await ports.ask.confirm({ id: 'delete', question, skip: false }))) {
    ports.say.talk(rounds.stays);
    return 0;
  }
  await ports.store.update((state) => ({
    ...state,
    drafts: state.drafts.filter((one) => one.id !== draft.id),
  }));
  if (ports.store.recovery.read()?.question === `draft:${draft.id}`) ports.store.recovery.write(null);
  ports.say.talk(rounds.deleted);
  return 0;
}
