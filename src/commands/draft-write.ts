/** Writing a message in rounds: write, read, change, again. Every version is kept before it is read. */
import { randomUUID } from 'node:crypto';

import type { Reading } from '../core/drafts/reading.js';
import type { SavedDraft } from '../core/drafts/saved.js';
import { isHeld, textOf, withVersion } from '../core/drafts/saved.js';
import { fill } from '../core/words.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Choice, Ports } from '../ports.js';
import { heldWords, shortDraftId } from '../terminal/views/drafts.js';
import { readingView } from '../terminal/views/reading.js';
import { rounds } from '../terminal/views/draft-words.js';
import { wrap } from '../terminal/wrap.js';
import type { DraftDesk } from './draft-desk.js';
import { isShut, keepConcern, openDraftDesk, readAt, readStage, readingPage } from './draft-desk.js';
import { findDraft } from './draft-find.js';
import { MORNING, decide, putAway, readTime, saveDraft } from './draft-hold.js';
import { draftTips, tellStage, tipsText } from './draft-tips.js';
import type { Page } from './journal-writing.js';
import { writePage } from './journal-writing.js';
import { keepOther } from './keep-entry.js';
import { isNightNow, untilMorning } from './until-morning.js';

export interface DraftWriteOptions {
  /** The draft to go on with; a new one unless told. */
  readonly id?: string | undefined;
  readonly stage?: string | undefined;
}

/** Throws `usage` for an unknown draft or stage, and for a draft whose time has not come. */
export async function draftWrite(ports: Ports, { id, stage }: DraftWriteOptions): Promise<ExitCode> {
  const named = stage === undefined ? undefined : readStage(stage);
  const before = id === undefined ? null : findDraft(ports.store.read().drafts, id);
  if (before !== null) refuseHeld(ports, before);
  const desk = await openDraftDesk(ports, named ?? before?.stage);
  return writeRounds(ports, desk, { before, tips: before === null });
}

/** Throws `usage` before its time. */
export function refuseHeld({ clock }: Ports, draft: SavedDraft): void {
  if (!isHeld(draft, clock.now())) return;
  throw new CoachError('usage', heldWords(draft, clock.today()), 'Until then nothing here shows it.');
}

export interface Beginning {
  /** The draft to go on with; null for a new one. */
  readonly before: SavedDraft | null;
  /** What to keep in mind is shown first. */
  readonly tips: boolean;
}

/** Until the person is done with it for today. Where nothing may help to write, only that is said. */
export async function writeRounds(
  ports: Ports,
  desk: DraftDesk,
  { before, tips }: Beginning,
): Promise<ExitCode> {
  if (isShut(desk) || desk.gate === 'screen') return draftTips(ports, desk, false);
  if (await untilMorning(ports)) return 0;
  if (tips) tellStage(ports, desk);
  let draft = before;
  for (;;) {
    const text = await written(ports, desk, draft);
    if (text === null) {
      ports.say.talk(draft === null ? rounds.nothing : rounds.kept(shortDraftId(draft)));
      return 0;
    }
    const reading = readAt(desk, text, desk.who);
    draft = await keepVersion(ports, { desk, draft, text, reading });
    if ((await afterReading(ports, { desk, draft, reading })) === 'done') return 0;
  }
}

async function written(ports: Ports, desk: DraftDesk, draft: SavedDraft | null): Promise<string | null> {
  const page: Page = {
    id: `draft:${draft?.id ?? ''}`,
    question: fill(draft === null ? rounds.write : rounds.writeAgain, desk.who),
    why: rounds.writeWhy,
    help: `${rounds.writeHelp}\n\n${await tipsText(ports, desk)}`,
  };
  await keepOther(ports, page.id);
  return writePage(ports, page, draft === null ? undefined : textOf(draft));
}

interface Round {
  readonly desk: DraftDesk;
  readonly draft: SavedDraft;
  readonly reading: Reading;
}

async function keepVersion(
  ports: Ports,
  { desk, draft, text, reading }: Omit<Round, 'draft'> & { draft: SavedDraft | null; text: string },
): Promise<SavedDraft> {
  const fresh = {
    id: randomUUID(),
    stage: desk.stage,
    versions: [],
    heldUntil: null,
    why: null,
    decision: null,
  };
  const version = { text, at: ports.clock.now(), verdict: reading.verdict };
  const next = withVersion(draft ?? fresh, version);
  await saveDraft(ports, next);
  ports.store.recovery.write(null);
  return next;
}

/** What was read is shown; after words that sound as if somebody may not be safe nothing more is asked. */
async function afterReading(ports: Ports, { desk, draft, reading }: Round): Promise<'again' | 'done'> {
  const { say } = ports;
  const page = await readingPage(ports, desk, textOf(draft));
  say.talk(`\n${readingView(page, say.theme, say.width)}\n`);
  await keepConcern(ports, reading);
  if (reading.verdict === 'crisis') return 'done';
  const next = await askNext(ports, reading);
  if (next === 'change') return 'again';
  const on = ports.clock.today();
  if (next === 'hold') await putAway(ports, draft, readTime(ports, isNightNow(ports) ? MORNING : '24h'));
  else if (next === 'not-sending') await decide(ports, draft, { what: 'not-sending', on, why: null });
  else say.talk(wrap(rounds.kept(shortDraftId(draft)), say.width));
  return 'done';
}

/** To change it is not offered where no wording would make it right. */
async function askNext(ports: Ports, { verdict }: Reading): Promise<string> {
  const choices: readonly Choice[] = [
    ...(verdict === 'stop' ? [] : [{ value: 'change', label: rounds.change }]),
    { value: 'hold', label: isNightNow(ports) ? rounds.holdMorning : rounds.holdDay },
    { value: 'not-sending', label: rounds.notSending },
    { value: 'keep', label: rounds.keep },
  ];
  for (;;) {
    const reply = await ports.ask.choice({ id: 'draft_next', question: rounds.next, choices, skip: false });
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind !== 'help' && reply.kind !== 'why') return 'keep';
    ports.say.talk(wrap(rounds.nextHelp, ports.say.width));
  }
}
