/** Writing, and short lists: kept in the journal before the walk goes on. */
import { randomUUID } from 'node:crypto';

import { findCrisis } from '../../core/crisis.js';
import type { ListBlock, ReflectBlock } from '../../core/graph/playbook.js';
import type { Entry } from '../../core/journal/entry.js';
import { tagsIn } from '../../core/journal/tags.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
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
  const keep = keeper(session, block.id);
  const question = questionOf(session, block);
  const met = await meet(
    session,
    () => ask.writing({ ...question, ...standingText(session, block.id), keep }),
    block.sources,
  );
  if (met.kind === 'change') return met;
  if (met.kind === 'answer') await store.append(entryOf(session, block.id, met.value));
  forget(session, block.id);
  const concern = met.kind === 'answer' && (await isHeavy(session, met.value));
  return { kind: 'change', change: { type: 'done', block: block.id }, concern };
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
function standingText({ ports }: Session, id: string): { readonly standing?: string } {
  const left = ports.store.recovery.read();
  return left?.question === id ? { standing: left.text } : {};
}

/** Never throws: it is called while somebody types, and while the process is being told to stop. */
function keeper({ ports, unsaved }: Session, id: string): (text: string) => void {
  return (text) => {
    try {
      ports.store.recovery.write({ question: id, text });
      unsaved.delete(id);
    } catch {
      unsaved.add(id);
    }
  };
}

/** It is in the journal by now, or was emptied on purpose. */
function forget({ ports, unsaved }: Session, id: string): void {
  unsaved.delete(id);
  if (ports.store.recovery.read()?.question === id) ports.store.recovery.write(null);
}

function entryOf({ ports, stands }: Session, prompt: string, text: string): Entry {
  const { step } = stands().spot;
  return { id: randomUUID(), at: ports.clock.now(), text, mood: null, tags: tagsIn(text), step, prompt };
}

async function isHeavy({ ports }: Session, text: string): Promise<boolean> {
  const { crisis } = await ports.shelf();
  return findCrisis(text, crisis).length > 0;
}
