/** A page of the way so far, only to be read: its words that hold now, its questions with the answers given. */
import type { Block } from '../../core/graph/playbook.js';
import { stepOf } from '../../core/graph/playbook.js';
import { blockText } from '../../core/guide/block-text.js';
import type { Session } from './session.js';
import { tell, tellInParts, tellTitle } from './talk.js';
import { words } from './words.js';

export async function readOnly(session: Session, id: string): Promise<'read'> {
  const { draft } = session.stands();
  const step = stepOf(session.playbook, id);
  const holds = (block: Block, at: number): boolean =>
    block.when === undefined || draft.check(block.when, { step: id, at, visit: null });
  const texts = step.blocks.filter(holds).map((block) => textOf(session, block));
  tellTitle(session, id);
  await tell(session, words.readOnly);
  await session.ports.ask.more();
  await tellInParts(session, inParts(texts.filter((text) => text !== '')));
  return 'read';
}

/** So many blocks at a time. */
const AT_A_TIME = 3;

function inParts(texts: readonly string[]): readonly string[] {
  const parts = Math.ceil(texts.length / AT_A_TIME);
  return Array.from({ length: parts }, (_, part) =>
    texts.slice(part * AT_A_TIME, (part + 1) * AT_A_TIME).join('\n\n'),
  );
}

function textOf(session: Session, block: Block): string {
  const answer = answerOf(session, block);
  const text = blockText(block);
  return answer === null ? text : `${text}\n\n${words.answered(answer)}`;
}

/** Null for a block that was never answered, and for writing: that stands in the journal. */
function answerOf({ journey }: Session, block: Block): string | null {
  const now = journey();
  if (block.kind === 'pick') {
    const labels = now?.commitments[block.id]?.options.map((option) => block.options[option] ?? option) ?? [];
    return labels.length === 0 ? null : labels.join('; ');
  }
  if (block.kind !== 'ask') return null;
  const past = now?.past[block.id];
  if (past === undefined) return null;
  return past.value === null ? words.passedOver : (block.options[past.value] ?? String(past.value));
}
