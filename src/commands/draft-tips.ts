/** What to keep in mind for a message at this stage, or why nothing is shown. It judges nothing. */
import { closedReason } from '../core/screening.js';
import { fill } from '../core/words.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import type { DraftPage } from '../terminal/views/draft.js';
import { draftView, stageView } from '../terminal/views/draft.js';
import type { DraftDesk } from './draft-desk.js';
import { sayNight } from './until-morning.js';

export async function draftTips(ports: Ports, desk: DraftDesk, json: boolean): Promise<0> {
  const page = tipsPage(desk);
  if (page.list.length > 0) sayNight(ports);
  await ports.say.result(
    json
      ? jsonText(documentOf(page, desk), 2)
      : draftView(await drawn(ports, page), ports.say.theme, ports.say.width),
  );
  return 0;
}

/** The beginning of the page, before somebody writes; the help key shows all of it. */
export function tellStage({ say }: Ports, desk: DraftDesk): void {
  say.talk(stageView(tipsPage(desk), say.theme, say.width));
}

/** The whole page as a text. */
export async function tipsText(ports: Ports, desk: DraftDesk): Promise<string> {
  return draftView(await drawn(ports, tipsPage(desk)), ports.say.theme, ports.say.width);
}

function tipsPage({ playbook, where, gate, page, who }: DraftDesk): DraftPage {
  const shown = gate === 'open' || gate === 'early' ? page : undefined;
  const filled = (text: string): string => fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
  return {
    tips: gate,
    title: shown?.title ?? '',
    intro: filled(shown?.intro ?? ''),
    template: shown?.template === undefined ? null : fill(shown.template.trim(), who),
    list: (shown?.tips ?? []).map(({ tip, sources }) => ({ tip: filled(tip), sources })),
    reason: gate === 'closed' ? closedReason(playbook, where) : null,
  };
}

async function drawn({ say }: Ports, page: DraftPage): Promise<DraftPage> {
  return { ...page, reason: page.reason === null ? null : await say.markdown(page.reason) };
}

function documentOf({ tips, list, reason, template }: DraftPage, { stage, where }: DraftDesk): unknown {
  return { version: 1, stage, shown: tips, closed: where.closed, reason, template, tips: list };
}
