/** What the questions of one run share: the terminal, the prompts, and what was begun and not finished. */
import type { Reply } from '../../ports.js';
import { clean } from '../clean.js';
import { leaveAtOnce } from '../leave.js';
import { screenOf } from '../terminal.js';
import type { AskOptions } from '../terminal.js';
import { inquirerTheme } from '../theme.js';
import { words } from '../words.js';
import { wrap, wrapLines } from '../wrap.js';
import { roomOf } from './frame.js';
import { promptsOn } from './module.js';
import type { Prompts } from './module.js';
import type { Outcome, PromptConfig } from './outcome.js';

/** What was marked, ticked or typed when a question was left for help or to go back. */
export interface Unfinished {
  readonly at?: number;
  readonly ticked?: readonly string[];
  readonly text?: string;
}

export interface Asked {
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  readonly skip: boolean;
}

export interface Session {
  readonly options: AskOptions;
  readonly prompts: Prompts;
  /** What every prompt is given; a question too long for the window is printed above it. */
  base(question: Asked): PromptConfig;
  begun(id: string): Unfinished;
  note(id: string, change: Unfinished): void;
  /** The reply of a prompt. What was begun is forgotten when the question is answered or skipped. */
  settle<T>(id: string, outcome: Promise<Outcome<T>>): Promise<Reply<T>>;
}

/** Rows that a prompt needs beside its question. */
const BESIDE = 8;

export function openSession(options: AskOptions): Session {
  const unfinished = new Map<string, Unfinished>();
  return {
    options,
    prompts: promptsOn(options, options.stops.signal),
    base: (question) => configOf(question, options),
    begun: (id) => unfinished.get(id) ?? {},
    note: (id, change) => unfinished.set(id, { ...unfinished.get(id), ...change }),
    async settle(id, outcome) {
      const reply = await replyOf(outcome, options);
      if (reply.kind === 'answer' || reply.kind === 'skip') unfinished.delete(id);
      return reply;
    },
  };
}

function configOf({ question, help }: Asked, { theme, stderr }: AskOptions): PromptConfig {
  const screen = screenOf(stderr);
  const room = roomOf({ columns: screen.columns(), rows: screen.rows() });
  const base = { theme: inquirerTheme(theme), screen };
  const text = clean(help === undefined ? question : `${question}\n${help}`);
  if (wrapLines(text, room).length <= Math.max(2, screen.rows() - BESIDE)) {
    return { ...base, message: question, note: help };
  }
  stderr.write(`${wrap(text, room)}\n`);
  return { ...base, message: words.yourAnswer };
}

async function replyOf<T>(outcome: Promise<Outcome<T>>, { stderr, stops }: AskOptions): Promise<Reply<T>> {
  const ended = await outcome.catch((error: unknown) => {
    if (stops.signal.aborted) throw stops.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') throw stops.stop('interrupted');
    throw error;
  });
  if (ended.kind === 'leave') leaveAtOnce(stderr);
  if (ended.kind === 'end') throw stops.stop('interrupted');
  return ended;
}
