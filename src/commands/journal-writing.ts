/** Writing at a page of the journal: nothing typed is lost, whatever ends it. */
import type { Prompt } from '../core/shelf.js';
import type { Ports, WritingQuestion } from '../ports.js';
import { sourceWords } from '../terminal/views/sources.js';
import { wrap } from '../terminal/wrap.js';

export interface Page {
  /** The id of the question, and of what is put aside from it when it is interrupted. */
  readonly id: string;
  readonly question: string;
  readonly why: string;
  /** What the help key tells; how to write in the journal unless told. */
  readonly help?: string;
}

const HELP = `Write as it comes; nobody else reads it, and nothing has to be finished.
A line that is only a full stop ends it. An @word makes a tag.`;

/** How often, in milliseconds, what was typed so far is put aside: each time costs a write that waits for the disk. */
const PUT_ASIDE = 2000;

/** A page without a prompt is an empty sheet. */
export function pageOf(prompt: Prompt | null, filled: (text: string) => string): Page {
  const id = pageId(prompt?.id ?? '');
  if (prompt === null) return { id, question: 'What is there today?', why: 'An empty sheet: it is yours.' };
  const paragraph = (text: string): string => filled(text.trim().replace(/\s*\n\s*/g, ' '));
  return {
    id,
    question: `${filled(prompt.title)}\n${paragraph(prompt.question)}`,
    why: `${paragraph(prompt.why)}\nFrom: ${sourceWords(prompt.sources)}.`,
  };
}

export function pageId(prompt: string): string {
  return `journal:${prompt}`;
}

/** The prompt whose page was interrupted; null when it was no page of the journal. */
export function promptOf(pageOrQuestion: string): string | null {
  return pageOrQuestion.startsWith(pageId('')) ? pageOrQuestion.slice(pageId('').length) : null;
}

/**
 * The text, or null when nothing was written or the person went back; what was typed is then put aside. `before` stands
 * ready to be changed, unless an interrupted text waits.
 */
export async function writePage(ports: Ports, page: Page, before?: string): Promise<string | null> {
  for (;;) {
    const reply = await writeSafely(ports, page, before);
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip') ports.store.recovery.write(null);
    if (reply.kind === 'skip' || reply.kind === 'back') return null;
    ports.say.talk(wrap(reply.kind === 'help' ? (page.help ?? HELP) : page.why, ports.say.width));
  }
}

async function writeSafely(ports: Ports, page: Page, before?: string): ReturnType<Ports['ask']['writing']> {
  const aside = putAside(ports, page.id);
  try {
    return await ports.ask.writing({ ...questionOf(ports, page, before), keep: aside.keep });
  } finally {
    aside.flush();
  }
}

function questionOf({ store }: Ports, page: Page, before: string | undefined): WritingQuestion {
  const aside = store.recovery.read();
  const question = { id: page.id, question: page.question, skip: true };
  const standing = aside?.question === page.id ? aside.text : before;
  return standing === undefined ? question : { ...question, standing };
}

interface Aside {
  readonly keep: (text: string) => void;
  /** Puts aside what has not been yet. */
  readonly flush: () => void;
}

/** Never throws: it is called in the middle of typing, and while the process is being told to stop. */
function putAside({ store }: Ports, question: string): Aside {
  let last = performance.now();
  let waiting: string | null = null;
  const flush = (): void => {
    if (waiting === null) return;
    try {
      store.recovery.write(waiting === '' ? null : { question, text: waiting });
    } catch {
      // The text itself is saved when the page is done, and a failure is told then.
    }
    waiting = null;
    last = performance.now();
  };
  return {
    flush,
    keep(text) {
      waiting = text;
      if (performance.now() - last > PUT_ASIDE) flush();
    },
  };
}

/** A number from 1 to 10, or null: nobody has to say. */
export async function askMood({ ask }: Ports): Promise<number | null> {
  for (;;) {
    const reply = await ask.number({
      id: 'mood',
      question: 'How are you now, from 1 to 10?',
      help: '1 is very low, 10 is very good. Any number will do, and skipping is fine.',
      from: 1,
      to: 10,
      skip: true,
    });
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip' || reply.kind === 'back') return null;
  }
}
