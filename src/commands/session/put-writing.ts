/** Writing, and short lists: kept in the journal before the walk goes on. */
import { soundsUnsafe } from '../../core/danger.js';
import type { ListBlock, ReflectBlock } from '../../core/graph/playbook.js';
import type { Reply, WritingQuestion } from '../../ports.js';
import { keepOther, newEntry } from '../keep-entry.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
import { asideFor, forgetAside, putAside } from './put-aside.js';
import type { Session } from './session.js';
import { filled } from './talk.js';
import { words } from './words.js';

type WritingBlock = ReflectBlock | ListBlock;

/**
 * The text becomes an entry of the step and the question; an empty one is passed over. Text that was interrupted is
 * offered again. `concern` when the words sound as if somebody may not be safe.
 */
export async function putWriting(session: Session, block: WritingBlock): Promise<Outcome> {
  const { ports, stands } = session;
  await keepOther(ports, block.id);
  const met = await meet(session, () => writing(session, block), block.sources);
  if (met.kind === 'change') return met;
  const text = met.kind === 'answer' ? met.value : null;
  if (text !== null) {
    const { step } = stands().spot;
    await ports.store.append(newEntry(ports, { text, step, prompt: block.id }));
  }
  forgetAside(session, block.id);
  const concern = text !== null && soundsUnsafe(text, await ports.watch());
  return { kind: 'change', change: { type: 'done', block: block.id }, concern };
}

/** Whatever ends the prompt, what was typed is put aside by then. */
async function writing(session: Session, block: WritingBlock): Promise<Reply<string>> {
  const { keep, flush } = putAside(session, block.id);
  try {
    return await session.ports.ask.writing({ ...questionOf(session, block), keep });
  } finally {
    flush();
  }
}

function questionOf(session: Session, block: WritingBlock): WritingQuestion {
  const how = block.kind === 'list' ? words.listHint(block.count) : words.writingHint;
  const help = block.hint === undefined ? how : `${filled(session, block.hint)}\n${how}`;
  const question = { id: block.id, question: filled(session, block.question), help, skip: true };
  return { ...question, ...asideFor(session, block.id) };
}
