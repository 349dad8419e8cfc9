/** A menu of which some are chosen, and a scale from 1 to 10. Both may be passed over. */
import type { PickBlock, RateBlock } from '../../core/graph/playbook.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
import { done, outcomeOf } from './outcome.js';
import type { Session } from './session.js';
import { filled, tell } from './talk.js';
import { words } from './words.js';

export const SCALE = { from: 1, to: 10 } as const;

export async function putPick(session: Session, block: PickBlock): Promise<Outcome> {
  const { id, most, hint, options } = block;
  const choices = Object.entries(options).map(([value, label]) => ({ value, label: filled(session, label) }));
  const picked = session.journey()?.commitments[id]?.options ?? [];
  const question = {
    id,
    question: filled(session, block.question),
    choices,
    skip: true,
    standing: picked.filter((value) => value in options),
    ...(hint === undefined ? {} : { help: filled(session, hint) }),
    ...(most === undefined ? {} : { most }),
  };
  const met = await meet(session, () => session.ports.ask.many(question), block.sources);
  return outcomeOf(met, (value) =>
    value === null ? done(id) : { kind: 'change', change: { type: 'done', block: id, picked: value } },
  );
}

/** The number from last time is told after the answer, so that it does not lead it. */
export async function putRate(session: Session, block: RateBlock): Promise<Outcome> {
  const { id, low, high } = block;
  const question = {
    id,
    question: filled(session, block.question),
    help: filled(session, words.scale(low.trim(), high.trim())),
    skip: true,
    ...SCALE,
  };
  const met = await meet(session, () => session.ports.ask.number(question), block.sources);
  if (met.kind === 'answer') await tellLastTime(session, id);
  const at = session.ports.clock.now();
  return outcomeOf(met, (value) =>
    value === null ? done(id) : { kind: 'change', change: { type: 'done', block: id, rated: { value, at } } },
  );
}

async function tellLastTime(session: Session, id: string): Promise<void> {
  const last = session.state().measures.findLast((one) => one.id === id);
  if (last !== undefined) await tell(session, words.lastTime(last.value));
}
