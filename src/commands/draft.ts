/** `coach draft`: reads a message with somebody before they send it themselves. Nothing is ever sent from here. */
import type { Verdict } from '../core/drafts/reading.js';
import { isDue } from '../core/drafts/saved.js';
import { closedReason } from '../core/screening.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { rounds } from '../terminal/views/draft-words.js';
import { shortDraftId } from '../terminal/views/drafts.js';
import { readingView } from '../terminal/views/reading.js';
import { wrap } from '../terminal/wrap.js';
import type { DraftDesk } from './draft-desk.js';
import { isShut, keepConcern, openDraftDesk, readAt, readStage, readingPage } from './draft-desk.js';
import { offerMorning } from './draft-hold.js';
import { draftTips } from './draft-tips.js';
import { writeRounds } from './draft-write.js';
import { readStdin } from './read-stdin.js';
import { sayNight } from './until-morning.js';

export interface DraftOptions {
  readonly stage?: string | undefined;
  /** The message, or `-` to read it from stdin. */
  readonly text?: string | undefined;
  readonly json?: boolean | undefined;
  /** The verdict as an exit code: 0 ok, 10 revise, 11 stop, 12 crisis. */
  readonly exitCode?: boolean | undefined;
  /** The pipe behind `-`; the program's own unless told. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

export type DraftExit = ExitCode | 10 | 12;

const EXITS: Readonly<Record<Verdict, DraftExit>> = { ok: 0, revise: 10, stop: 11, crisis: 12 };

/** Throws `usage` for a stage that is none, and for a text that says nothing. */
export async function draft(ports: Ports, options: DraftOptions): Promise<DraftExit> {
  const stage = options.stage === undefined ? undefined : readStage(options.stage);
  const text = await textGiven(options);
  const desk = await openDraftDesk(ports, stage);
  if (text !== undefined) return read(ports, { desk, text }, options);
  const asks = ports.ask.person && options.json !== true && !isShut(desk) && desk.gate !== 'screen';
  if (!asks) return draftTips(ports, desk, options.json === true);
  sayDue(ports);
  return writeRounds(ports, desk, { before: null, tips: true });
}

/** A draft that has waited out its time is not looked for: it is named here. */
function sayDue({ say, store, clock }: Ports): void {
  const due = store.read().drafts.filter((one) => isDue(one, clock.now()));
  for (const one of due) say.talk(wrap(rounds.due(shortDraftId(one)), say.width));
}

async function textGiven({ text, stdin }: DraftOptions): Promise<string | undefined> {
  if (text === undefined) return undefined;
  const given = text === '-' ? withoutLastLineEnd(await readStdin(stdin ?? process.stdin)) : text;
  if (given.trim() !== '') return given;
  throw new CoachError(
    'usage',
    'There is no text to read.',
    'coach draft asks for one; - reads it from stdin.',
  );
}

/** What a pipe adds to a line; the message itself is read as it is. */
function withoutLastLineEnd(text: string): string {
  return text.replace(/\r?\n$/u, '');
}

interface Given {
  readonly desk: DraftDesk;
  readonly text: string;
}

async function read(ports: Ports, given: Given, { json, exitCode }: DraftOptions): Promise<DraftExit> {
  const { say } = ports;
  const { desk, text } = given;
  const page = await readingPage(ports, desk, text);
  const night = json !== true && !isShut(desk) && sayNight(ports);
  await say.result(json === true ? jsonText(documentOf(given), 2) : readingView(page, say.theme, say.width));
  await keepConcern(ports, page.reading);
  const { verdict } = page.reading;
  if (night && verdict !== 'crisis') await offerMorning(ports, { stage: desk.stage, text, verdict });
  return exitCode === true ? EXITS[shutVerdict(desk, verdict)] : 0;
}

/** Where nothing may be written, nothing is right to send, whatever its words. */
function shutVerdict(desk: DraftDesk, verdict: Verdict): Verdict {
  return isShut(desk) && verdict !== 'crisis' ? 'stop' : verdict;
}

/** Names nobody. Where nothing may help to write, the reason takes the place of the reading. */
function documentOf({ desk, text }: Given): unknown {
  const { playbook, where, stage } = desk;
  const { verdict, labels, findings, good } = readAt(desk, text, where.who);
  if (!isShut(desk)) return { version: 1, verdict, stage, labels, findings, good };
  const reason = closedReason(playbook, where);
  return {
    version: 1,
    verdict: shutVerdict(desk, verdict),
    stage,
    labels: [],
    findings: [],
    good: [],
    closed: where.closed,
    reason: reason === null ? null : reason.trim().replace(/\s+/gu, ' '),
  };
}
