/** How the walk speaks: with the ex named as the person does, in parts, and to a person only. */
import { stepOf } from '../../core/graph/playbook.js';
import { whoOf } from '../../core/journey/who.js';
import { fill } from '../../core/words.js';
import type { Session } from './session.js';

/** The text with names filled in, without empty lines at its ends. */
export function filled({ playbook, state }: Session, text: string): string {
  return fill(text.trim(), whoOf(playbook, state()));
}

export function titleOf(session: Session, step: string): string {
  return filled(session, stepOf(session.playbook, step).title);
}

/** Markdown. Nobody reads a conversation with an answers file. */
export async function tell(session: Session, text: string): Promise<void> {
  if (session.ports.ask.person) await tellAnyway(session, text);
}

/** Markdown that is told whoever answers: help must not depend on it. */
export async function tellAnyway(session: Session, text: string): Promise<void> {
  const { say } = session.ports;
  say.talk(`\n${await say.markdown(filled(session, text))}`);
}

export function tellTitle(session: Session, step: string): void {
  const { ask, say } = session.ports;
  if (ask.person) say.talk(`\n${say.theme.title(titleOf(session, step))}`);
}

/** Several texts are read one at a time; what follows the last one is a question. */
export async function tellInParts(session: Session, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await session.ports.ask.more();
    await tell(session, text);
  }
}
