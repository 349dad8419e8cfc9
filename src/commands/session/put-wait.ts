/** Where only time is missing: until when, and what is open in the meantime. */
import type { WaitBlock } from '../../core/graph/playbook.js';
import type { Choice } from '../../ports.js';
import { isClosed } from './is-closed.js';
import { meet } from './meet.js';
import type { Outcome } from './outcome.js';
import type { Session } from './session.js';
import { tell, titleOf } from './talk.js';
import { untilOf } from './until.js';
import { words } from './words.js';

export async function putWait(session: Session, block: WaitBlock): Promise<Outcome> {
  const { ask } = session.ports;
  if (!ask.person) return { kind: 'rest' };
  const until = untilOf(session);
  await tell(session, `${block.text.trim()}\n\n${until === null ? words.notYet : words.until(until)}`);
  const question = {
    id: block.id,
    question: words.meanwhile,
    choices: choicesOf(session, block),
    skip: false,
  };
  const met = await meet(session, () => ask.choice(question), block.sources);
  if (met.kind === 'change') return met;
  if (met.kind !== 'answer' || met.value === ENOUGH) return { kind: 'rest' };
  return { kind: 'look', step: met.value };
}

/** No id of a step looks like this. */
const ENOUGH = 'enough-for-today';

function choicesOf(session: Session, { meanwhile }: WaitBlock): readonly Choice[] {
  const open = meanwhile.filter((step) => !isClosed(session, step));
  return [
    ...open.map((step) => ({ value: step, label: words.readMeanwhile(titleOf(session, step)) })),
    { value: ENOUGH, label: words.enough },
  ];
}
