/** A hand-over to a feature: help lines, or a message, with what to keep in mind for it. Nothing is sent, and nothing is due. */
import type { DoBlock } from '../../core/graph/playbook.js';
import type { StageId } from '../../core/draft-tips.js';
import type { Stage } from '../../core/shelf.js';
import { openDraftDesk } from '../draft-desk.js';
import { writeRounds } from '../draft-write.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
import { done, outcomeOf } from './outcome.js';
import type { Session } from './session.js';
import { showSupport } from './support-lines.js';
import { tell, tellInParts } from './talk.js';
import { words } from './words.js';

/** The stage of a message that a feature writes. A feature without one has only its own words. */
const STAGES: Readonly<Record<string, StageId>> = {
  draft: 'first-contact',
  note: 'warm',
  answer: 'warm',
  apology: 'apology',
  practical: 'logistics',
};
const WRITE = 'write';
/** So many tips at a time. */
const TIPS = 4;

export async function putDo(session: Session, block: DoBlock): Promise<Outcome> {
  const { ask } = session.ports;
  await showFeature(session, block);
  if (!ask.person) return done(block.id);
  const stage = STAGES[block.feature];
  const choices = [
    { value: 'go_on', label: words.goOn },
    ...(stage === undefined ? [] : [{ value: WRITE, label: words.writeIt }]),
    { value: 'enough', label: words.enough },
  ];
  const question = { id: block.id, question: words.readyToGoOn, choices, skip: false };
  for (;;) {
    const met = await meet(session, () => ask.choice(question), block.sources);
    if (stage === undefined || met.kind !== 'answer' || met.value !== WRITE)
      return outcomeOf(met, (value) => (value === 'enough' ? { kind: 'rest' } : done(block.id)));
    await writeHere(session, stage);
  }
}

/** The walk stays where it is: a draft is neither sent by this nor due. */
async function writeHere({ ports }: Session, stage: StageId): Promise<void> {
  await writeRounds(ports, await openDraftDesk(ports, stage), { before: null, tips: false });
}

/** Help lines are shown whoever answers. */
export async function showFeature(session: Session, { text, feature }: DoBlock): Promise<void> {
  if (text.trim() !== '') await tell(session, text);
  if (feature === 'support') await showSupport(session);
  const stage = await stageOf(session, feature);
  if (stage !== undefined && session.ports.ask.person) await tellInParts(session, stageTexts(stage));
}

async function stageOf({ ports }: Session, feature: string): Promise<Stage | undefined> {
  const id = STAGES[feature];
  if (id === undefined) return undefined;
  return (await ports.shelf()).stages.find((one) => one.id === id);
}

function stageTexts({ id, intro, tips }: Stage): readonly string[] {
  const lines = tips.map(({ tip }) => `- ${tip.trim().replace(/\s+/gu, ' ')}`);
  const parts = Array.from({ length: Math.ceil(lines.length / TIPS) }, (_, part) =>
    lines.slice(part * TIPS, (part + 1) * TIPS).join('\n'),
  );
  const [first = '', ...others] = parts;
  return [`${intro.trim()}\n\n${first}`, ...others, words.readsWithYou(id)];
}
