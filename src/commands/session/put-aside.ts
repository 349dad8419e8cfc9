/** What is being typed is put aside, so that an interrupted text is offered again. */
import type { Session } from './session.js';

/** How often, in milliseconds, while somebody types: each time waits for the disk. */
const OFTEN_ENOUGH = 2000;

export interface Aside {
  readonly keep: (text: string) => void;
  /** Puts aside what has not been yet. */
  readonly flush: () => void;
}

/** Never throws: it is called in the middle of typing, and while the process is being told to stop. */
export function putAside({ ports, unsaved }: Session, question: string): Aside {
  let last = performance.now();
  let waiting: string | null = null;
  const flush = (): void => {
    if (waiting === null) return;
    try {
      ports.store.recovery.write(waiting === '' ? null : { question, text: waiting });
      unsaved.delete(question);
    } catch {
      unsaved.add(question);
    }
    waiting = null;
    last = performance.now();
  };
  const keep = (text: string): void => {
    waiting = text;
    if (performance.now() - last > OFTEN_ENOUGH) flush();
  };
  return { keep, flush };
}

/** The text that was put aside for that question, if it is the one that waits. */
export function asideFor({ ports }: Session, question: string): { readonly standing?: string } {
  const left = ports.store.recovery.read();
  return left?.question === question ? { standing: left.text } : {};
}

/** It is in the journal by now, or was emptied on purpose. */
export function forgetAside(session: Session, question: string): void {
  session.unsaved.delete(question);
  if (asideFor(session, question).standing !== undefined) session.ports.store.recovery.write(null);
}
