/** Whether tips for a message may be shown to this person today, and what has to be said before them. */
import type { Block, Playbook } from './graph/playbook.js';
import type { Standing } from './journey/advance.js';
import type { Where } from './journey/where.js';
import { featureIsOpen, featureIsStopped, isQuiet, isScreened } from './screening.js';

export const stageIds = ['first-contact', 'warm', 'apology', 'serious-talk', 'logistics'] as const;
export type StageId = (typeof stageIds)[number];

/** What the walk hands over where a message is written, and the stage that such a message is of. */
const STAGES: Readonly<Record<string, StageId>> = {
  draft: 'first-contact',
  note: 'warm',
  answer: 'warm',
  apology: 'apology',
  practical: 'logistics',
};
const FIRST = 'draft';
const PRACTICAL = 'practical';

/**
 * `closed`: nothing that helps to write. `screen`: the safety questions come first. `quiet`: one message is out, and
 * nothing helps to write another. `early`: shown, after it is said that it is not yet time.
 */
export type Tips = 'closed' | 'screen' | 'quiet' | 'early' | 'open';

/** Practical matters that cannot be avoided stay open where the walk keeps their page open: never where there is fear. */
export function tipsFor({ standing: now, closed, step }: Where, playbook: Playbook, stage: StageId): Tips {
  if (now === null) return 'screen';
  const practical = stage === 'logistics';
  if (practical && featureIsOpen(playbook, PRACTICAL, now)) return 'open';
  if (closed.length > 0) return 'closed';
  if (!isScreened(playbook, now)) return 'screen';
  if (practical || stageHere(now) === stage || isTogether(playbook, step?.id)) return 'open';
  if (!featureIsStopped(playbook, FIRST, now)) return 'open';
  return isQuiet(playbook, now) ? 'quiet' : 'early';
}

/** The stage of the message that the walk hands over just now, if it does. */
export function stageHere({ block }: Standing): StageId | undefined {
  return block.kind === 'do' ? STAGES[block.feature] : undefined;
}

/** They answer and talk: a step about contact in which no first message is written any more. */
function isTogether(playbook: Playbook, id: string | undefined): boolean {
  const writesFirst = (block: Block): boolean => block.kind === 'do' && block.feature === FIRST;
  const step = playbook.steps.find((one) => one.id === id);
  if (step === undefined || !playbook.roles.contact.includes(step.id)) return false;
  return !step.blocks.some(writesFirst);
}
