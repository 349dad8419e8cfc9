/** What the reading of a message has to know of the person: the stage, and whether anything may help to write. */
import { stageHere, stageIds, tipsFor } from '../core/draft-tips.js';
import type { StageId, Tips } from '../core/draft-tips.js';
import { apologyParts } from '../core/drafts/apology-parts.js';
import type { ApologyReading } from '../core/drafts/apology-parts.js';
import { readDraft } from '../core/drafts/read-draft.js';
import type { Reading } from '../core/drafts/reading.js';
import type { DraftRules } from '../core/drafts/rules.js';
import { shownReading } from '../core/drafts/shown.js';
import type { Playbook } from '../core/graph/playbook.js';
import { whereOf } from '../core/journey/where.js';
import type { Where } from '../core/journey/where.js';
import { whoOf } from '../core/journey/who.js';
import type { Who } from '../core/journey/who.js';
import { closedReason } from '../core/screening.js';
import type { Stage } from '../core/shelf.js';
import { fill } from '../core/words.js';
import { CoachError } from '../errors.js';
import type { Ports } from '../ports.js';
import type { ReadingPage } from '../terminal/views/reading.js';

export interface DraftDesk {
  readonly playbook: Playbook;
  readonly where: Where;
  readonly rules: DraftRules;
  readonly stage: StageId;
  /** What stands in the content about that stage; undefined where a content of one's own has nothing. */
  readonly page: Stage | undefined;
  readonly gate: Tips;
  readonly who: Who;
}

/** The stage of each step in which messages are written; anywhere else it is a first one. */
const STAGE_IN: Readonly<Record<string, StageId>> = {
  reach_out: 'first-contact',
  reconnect: 'warm',
  apologise: 'apology',
  address: 'serious-talk',
  limited_contact: 'logistics',
};

export async function openDraftDesk(ports: Ports, named: StageId | undefined): Promise<DraftDesk> {
  const [playbook, { stages }, rules] = await Promise.all([
    ports.playbook(),
    ports.shelf(),
    ports.draftRules(),
  ]);
  const state = ports.store.read();
  const where = whereOf(playbook, state, ports.clock.today());
  const stage = named ?? stageIn(where);
  return {
    playbook,
    where,
    rules,
    stage,
    page: stages.find((one) => one.id === stage),
    gate: tipsFor(where, playbook, stage),
    who: whoOf(playbook, state),
  };
}

/** Throws `usage` for a stage that is none. */
export function readStage(given: string): StageId {
  const found = stageIds.find((id) => id === given);
  if (found !== undefined) return found;
  throw new CoachError('usage', '--stage does not know that word.', `It is one of: ${stageIds.join(', ')}.`);
}

function stageIn({ standing, step }: Where): StageId {
  const here = standing === null ? undefined : stageHere(standing);
  return here ?? STAGE_IN[step?.id ?? ''] ?? 'first-contact';
}

/** Nothing that helps to write may be shown: the way is closed, or a message is out. */
export function isShut({ gate }: Pick<DraftDesk, 'gate'>): boolean {
  return gate === 'closed' || gate === 'quiet';
}

/** The reading as it may be shown, with the ex named as `who` says. */
export function readAt({ rules, stage }: DraftDesk, text: string, who: Who): Reading {
  return filledReading(shownReading(readDraft(text, stage, rules), rules), who);
}

export function filledReading(reading: Reading, who: Who): Reading {
  return {
    ...reading,
    findings: reading.findings.map((one) => ({
      ...one,
      why: line(one.why, who),
      instead: one.instead === null ? null : line(one.instead, who),
    })),
    good: reading.good.map((one) => ({ ...one, why: line(one.why, who) })),
  };
}

/** All that the view draws. Before the safety questions were met a reading may slow down, and helps no further. */
export async function readingPage(
  { say }: Pick<Ports, 'say'>,
  desk: DraftDesk,
  text: string,
): Promise<ReadingPage> {
  const { gate, where, who, page } = desk;
  const reading = readAt(desk, text, who);
  const reason = gate === 'closed' ? closedReason(desk.playbook, where) : null;
  return {
    gate,
    reason: reason === null ? null : await say.markdown(reason),
    stage: page?.title ?? desk.stage,
    text,
    reading: gate === 'screen' ? withoutHelp(reading) : reading,
    apology: apologyOf(desk, text, reading),
    plain: say.plain,
  };
}

function apologyOf({ stage, gate, rules }: DraftDesk, text: string, reading: Reading): ApologyReading | null {
  const helps = gate === 'open' || gate === 'early';
  const tips = reading.verdict === 'ok' || reading.verdict === 'revise';
  return stage === 'apology' && helps && tips ? apologyParts(text, rules) : null;
}

function withoutHelp(reading: Reading): Reading {
  return { ...reading, findings: reading.findings.map((one) => ({ ...one, instead: null })), good: [] };
}

/** The words sound as if somebody may not be safe: `status` shows help until support was opened. */
export async function keepConcern(ports: Ports, { verdict }: Pick<Reading, 'verdict'>): Promise<void> {
  if (verdict !== 'crisis') return;
  await ports.store.update((state) => ({ ...state, concern: ports.clock.today() }));
}

function line(text: string, who: Who): string {
  return fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
}
