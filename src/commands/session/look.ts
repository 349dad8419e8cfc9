/**
 * Looking at a page again: its words, the old answers, the questions once more. What is changed is kept at once; the
 * place in the walk stays, unless an answer closes it.
 */
import type { Standing } from '../../core/journey/advance.js';
import type { Value } from '../../core/graph/condition.js';
import type { Block, StandingBlock } from '../../core/graph/playbook.js';
import { stepOf } from '../../core/graph/playbook.js';
import { apply } from './apply.js';
import { keepLook } from './keep-look.js';
import { put } from './put.js';
import type { Session } from './session.js';
import { tell, tellInParts, tellTitle } from './talk.js';
import { words } from './words.js';

/** What is looked at. Answers that are known in their step only are known in this look only. */
export interface Look {
  readonly step: string;
  /** Whether a question is asked at all. An answers file changes what it names; the rest stays as it is. */
  readonly wants: (id: string) => boolean;
  readonly own: Map<string, Value | null>;
}

/** `moved`: what was said there led the walk to another page. */
export type Looked = 'read' | 'moved' | 'rest';

export async function look(
  session: Session,
  step: string,
  wants: Look['wants'] = everything,
): Promise<Looked> {
  const looking: Look = { step, wants, own: new Map() };
  const trail: number[] = [];
  tellTitle(session, step);
  await tell(session, words.lookAgain);
  for (let at = 0; ;) {
    const next = nextIn(session, looking, at);
    await tellInParts(session, next.texts);
    if (next.block === null) return 'read';
    const lens: Session = { ...session, stands: () => standingAt(session, looking, next) };
    const outcome = await put(lens, next.block);
    if (outcome.kind === 'rest') return 'rest';
    at = next.at;
    if (outcome.kind !== 'change') continue;
    const { change } = outcome;
    if (change.type === 'happened') return (await apply(session, outcome)).kind === 'on' ? 'moved' : 'rest';
    if (change.type === 'back') {
      if (trail.length === 0) await tell(session, words.firstOfPage);
      at = trail.pop() ?? at;
      continue;
    }
    if ((await keepLook(session, looking, { block: next.block, ...outcome })) === 'moved') return 'moved';
    trail.push(next.at);
    at = next.at + 1;
  }
}

type Next =
  | { readonly texts: readonly string[]; readonly block: StandingBlock; readonly at: number }
  | { readonly texts: readonly string[]; readonly block: null };

/** From that block on: the words that hold, up to the next block that asks for something. */
function nextIn(session: Session, looking: Look, from: number): Next {
  const { blocks } = stepOf(session.playbook, looking.step);
  const texts: string[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at < from || !holdsAt(session, looking, { block, at })) continue;
    if (block.kind === 'say') texts.push(block.text);
    else if (block.kind === 'exit') break;
    else if (block.kind !== 'wait' && looking.wants(block.id)) return { texts, block, at };
  }
  return { texts, block: null };
}

function everything(): boolean {
  return true;
}

interface At {
  readonly at: number;
  readonly block: Block;
}

/** An answer that lasts is not asked again, and `to: back` leads nowhere from a look. */
function holdsAt(session: Session, looking: Look, { block, at }: At): boolean {
  const { draft, spot } = draftAt(session, looking, at);
  if (block.kind === 'exit' && block.target === 'back') return false;
  if (block.kind === 'ask' && !block.local && draft.lasting(block.id)) return false;
  return block.when === undefined || draft.check(block.when, spot);
}

function standingAt(session: Session, looking: Look, { block, at }: At & { block: StandingBlock }): Standing {
  return { ...draftAt(session, looking, at), block, stop: undefined };
}

/** A draft that lives for one look-up: answers of this look are put in without being kept. */
function draftAt(session: Session, { step, own }: Look, at: number): Pick<Standing, 'draft' | 'spot'> {
  const { draft } = session.stands();
  for (const [question, value] of own) draft.answer(question, value);
  return { draft, spot: { step, at, visit: null } };
}
