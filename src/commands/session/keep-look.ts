/** Keeps what was answered on a page that is only looked at: the walk does not stand there, so it does not go on. */
import type { StandingBlock } from '../../core/graph/playbook.js';
import type { Change } from '../../core/journey/advance.js';
import type { Journey, State } from '../../core/journey/state.js';
import { apply, tellPanel } from './apply.js';
import type { Look } from './look.js';
import type { Session } from './session.js';

interface Given {
  readonly block: StandingBlock;
  readonly change: Change;
  readonly concern?: boolean;
}

/** `moved`: a changed answer led the walk to another page, which was shown. */
export async function keepLook(session: Session, look: Look, given: Given): Promise<'kept' | 'moved'> {
  const { change, block, concern = false } = given;
  if (change.type === 'answer') return keepAnswer(session, look, given);
  if (change.type === 'done' && change.picked !== undefined) {
    await session.keep(withPicked(session, { id: block.id, step: look.step, options: change.picked }));
  }
  if (change.type === 'done' && change.rated !== undefined) {
    const state = session.state();
    await session.keep({ ...state, measures: [...state.measures, { id: block.id, ...change.rated }] });
  }
  if (concern) {
    await session.keep({ ...session.state(), concern: session.ports.clock.today() });
    await tellPanel(session);
  }
  return 'kept';
}

/** Enter keeps an answer as it is, and passing a question over takes none back. */
async function keepAnswer(
  session: Session,
  { own }: Look,
  { block, change }: Given,
): Promise<'kept' | 'moved'> {
  if (change.type !== 'answer') return 'kept';
  const { question, value } = change;
  if (block.kind === 'ask' && block.local) {
    own.set(question, value);
    return 'kept';
  }
  const before = session.journey();
  if (value === null || before?.answers[question]?.value === value) return 'kept';
  await apply(session, { change: { type: 'report', fact: question, value } });
  return session.journey()?.place.step === before?.place.step ? 'kept' : 'moved';
}

interface Picked {
  readonly id: string;
  readonly step: string;
  readonly options: readonly string[];
}

function withPicked({ playbook, state, journey, ports }: Session, { id, step, options }: Picked): State {
  const now = journey();
  if (now === undefined) return state();
  const commitment = { step, options, on: ports.clock.today() };
  const next: Journey = { ...now, commitments: { ...now.commitments, [id]: commitment } };
  return { ...state(), journeys: { ...state().journeys, [playbook.name]: next } };
}
