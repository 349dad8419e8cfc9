/** `coach draft` without a text: what to keep in mind for a message at this stage. It judges nothing yet, and never sends. */
import { stageHere, stageIds, tipsFor } from '../core/draft-tips.js';
import type { StageId } from '../core/draft-tips.js';
import { whereOf } from '../core/journey/where.js';
import type { Where } from '../core/journey/where.js';
import { whoOf } from '../core/journey/who.js';
import { closedReason } from '../core/screening.js';
import { fill } from '../core/words.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import type { DraftPage } from '../terminal/views/draft.js';
import { draftView } from '../terminal/views/draft.js';
import { sayNight } from './until-morning.js';

export interface DraftOptions {
  readonly stage?: string | undefined;
  readonly json?: boolean | undefined;
}

/** The stage of each step in which messages are written; anywhere else it is a first one. */
const STAGE_IN: Readonly<Record<string, StageId>> = {
  reach_out: 'first-contact',
  reconnect: 'warm',
  apologise: 'apology',
  address: 'serious-talk',
  limited_contact: 'logistics',
};

/** Throws `usage` for a stage that is none. */
export async function draft(ports: Ports, options: DraftOptions): Promise<ExitCode> {
  const named = options.stage === undefined ? undefined : readStage(options.stage);
  const playbook = await ports.playbook();
  const where = whereOf(playbook, ports.store.read(), ports.clock.today());
  const stage = named ?? stageIn(where);
  const page = await pageOf(ports, { where, stage });
  if (page.list.length > 0) sayNight(ports);
  await ports.say.result(
    options.json === true
      ? jsonText(documentOf(page, stage, where), 2)
      : draftView(await drawn(ports, page), ports.say.theme, ports.say.width),
  );
  return 0;
}

function readStage(given: string): StageId {
  const found = stageIds.find((id) => id === given);
  if (found !== undefined) return found;
  throw new CoachError('usage', '--stage does not know that word.', `It is one of: ${stageIds.join(', ')}.`);
}

function stageIn({ standing, step }: Where): StageId {
  const here = standing === null ? undefined : stageHere(standing);
  return here ?? STAGE_IN[step?.id ?? ''] ?? 'first-contact';
}

async function pageOf(ports: Ports, at: { where: Where; stage: StageId }): Promise<DraftPage> {
  const { where, stage } = at;
  const [playbook, { stages }] = await Promise.all([ports.playbook(), ports.shelf()]);
  const tips = tipsFor(where, playbook, stage);
  const shown = tips === 'open' || tips === 'early' ? stages.find((one) => one.id === stage) : undefined;
  const who = whoOf(playbook, ports.store.read());
  const filled = (text: string): string => fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
  const reason = tips === 'closed' ? closedReason(playbook, where) : null;
  return {
    tips,
    title: shown?.title ?? '',
    intro: filled(shown?.intro ?? ''),
    list: (shown?.tips ?? []).map(({ tip, sources }) => ({ tip: filled(tip), sources })),
    reason,
  };
}

async function drawn({ say }: Ports, page: DraftPage): Promise<DraftPage> {
  return { ...page, reason: page.reason === null ? null : await say.markdown(page.reason) };
}

function documentOf({ tips, list, reason }: DraftPage, stage: StageId, { closed }: Where): unknown {
  return { version: 1, stage, shown: tips, closed, reason, tips: list };
}
