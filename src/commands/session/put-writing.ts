/** Writing, and short lists: kept in the journal before the walk goes on. */
import { randomUUID } from 'node:crypto';

import { findCrisis } from '../../core/crisis.js';
import type { ListBlock, ReflectBlock } from '../../core/graph/playbook.js';
import { tagsIn } from '../../core/journal/tags.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
import { done } from './outcome.js';
import type { Session } from './session.js';
import { filled } from './talk.js';
import { words } from './words.js';

type WritingBlock = ReflectBlock | ListBlock;

/**
 * The text becomes an entry of the step and the question; an empty one is passed over. Text that was interrupted is
 * offered again. `concern` when the words sound as if somebody may not be safe.
 */
export async function putWriting(session: Session, block: WritingBlock): Promise<Outcome> {
  const { ask, store } = session.ports;
  const keep = (text: string): void => {
    store.recovery.write(text === '' ? null : { question: block.id, text });
  };
  const met = await meet(
    session,
    () => ask.writing({ ...questionOf(session, block), ...standingText(session, block), keep }),
    block.sources,
  );
  if (met.kind === 'change') return met;
  if (met.kind === 'answer') await append(session, block, met.value);
  if (standingText(session, block).standing !== undefined) store.recovery.write(null);
  const concern = met.kind === 'answer' && (await isHeavy(session, met.value));
  return { ...done(block.id), concern };
}

interface Asked {
  readonly id: string;
  readonly question: string;
  readonly help: string;
  readonly skip: boolean;
}

function questionOf(session: Session, block: WritingBlock): Asked {
  const how = block.kind === 'list' ? words.listHint(block.count) : words.writingHint;
  const help = block.hint === undefined ? how : `${filled(session, block.hint)}\n${how}`;
  return { id: block.id, question: filled(session, block.question), help, skip: true };
}

/** Text of the same question from a prompt that was interrupted. */
function standingText({ ports }: Session, { id }: WritingBlock): { readonly standing?: string } {
  const left = ports.store.recovery.read();
  return left?.question === id ? { standing: left.text } : {};
}

function append({ ports, stands }: Session, { id }: WritingBlock, text: string): Promise<void> {
  const { step } = stands().spot;
  const entry = { id: randomUUID(), at: ports.clock.now(), text, mood: null, tags: tagsIn(text), step, prompt: id };
  return ports.store.append(entry);
}

async function isHeavy({ ports }: Session, text: string): Promise<boolean> {
  const { crisis } = await ports.shelf();
  return findCrisis(text, crisis).length > 0;
}
