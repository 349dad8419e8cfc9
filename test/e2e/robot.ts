/**
 * Somebody at a real terminal: reads what `state.json` says the walk stands at, waits for the question on the screen,
 * and types. What was answered is on disk before the next question, so the file and the screen must agree.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

import { standing } from '../../src/core/journey/advance.js';
import type { State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { Playbook, StandingBlock } from '../../src/core/graph/playbook.js';
import { fill } from '../../src/core/words.js';
import { run } from '../helpers/pty.js';
import type { Pty } from '../helpers/pty.js';

const compiled = fileURLToPath(new URL('../../dist/playbook.json', import.meta.url));
export const playbook = JSON.parse(readFileSync(compiled, 'utf8')) as Playbook;

export type Answers = Readonly<Record<string, string | number>>;

export interface Sitting {
  readonly home: string;
  readonly day: string;
  readonly answers: Answers;
  readonly env?: Readonly<Record<string, string>>;
  readonly cols?: number;
  /** Leaves at this block, with Ctrl-C. */
  readonly leaveAt?: string;
  /** SIGKILL, of which nobody is told: `ms` after so many prompts were typed at; after its start, if none. */
  readonly kill?: { readonly prompts: number; readonly ms: number };
  /** Called once, with the milliseconds that the first prompt took to stand there. */
  readonly onStarted?: (ms: number) => void;
  /** Called with what is on disk at each question: all that was answered so far is acknowledged. */
  readonly onQuestion?: (state: State) => void;
}

export interface Sat {
  readonly code: number;
  readonly screen: string;
  readonly state: State;
}

const MOST_QUESTIONS = 150;
const QUIET_MS = 120;
/** Where speed matters: a little more than a prompt takes to forget the keys that came before it. */
const HASTY_MS = 60;

/** One `coach start` from its first prompt to its end. */
export async function sit(sitting: Sitting): Promise<Sat> {
  const { home, day, env = {}, cols = 80, kill } = sitting;
  const pace = kill === undefined ? QUIET_MS : HASTY_MS;
  const start = Date.now();
  const pty = run(['start'], { cols, env: { HOME: home, COACH_NOW: `${day}T12:00`, TZ: 'UTC', ...env } });
  const end: { code?: number } = {};
  void pty.exit.then((code) => (end.code = code));
  let seen = 0;
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    if (asked === kill?.prompts)
      setTimeout(() => {
        pty.kill('SIGKILL');
      }, kill.ms);
    await quiet(pty, { seen, pace }, () => end.code !== undefined);
    if (end.code !== undefined) return { code: end.code, screen: pty.screen(), state: stateIn(home) };
    if (asked === 0) sitting.onStarted?.(Date.now() - start);
    if (begun(sitting)) sitting.onQuestion?.(stateIn(home));
    const news = plain(pty.raw().slice(seen));
    seen = pty.raw().length;
    pty.type(keysFor(news, sitting));
  }
  throw new Error(`It went on asking:\n${pty.screen()}`);
}

/** What is on disk; nothing yet reads as the empty state. */
export function stateIn(home: string): State {
  if (!begun({ home })) return emptyState;
  return JSON.parse(readFileSync(join(home, '.local/share/coach/state.json'), 'utf8')) as State;
}

/** Until something new stands on the screen and nothing more comes. */
async function quiet(
  pty: Pty,
  { seen, pace }: { readonly seen: number; readonly pace: number },
  over: () => boolean,
): Promise<void> {
  const late = Date.now() + 15_000;
  for (let length = -1; !over();) {
    const now = pty.raw().length;
    if (now > seen && now === length && isPrompt(plain(pty.raw().slice(seen)))) return;
    if (Date.now() > late) throw new Error(`Nothing was asked:\n${pty.screen()}`);
    length = now;
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
}

function isPrompt(news: string): boolean {
  return /leaves( at once)?\.( >| .+)?$/.test(news) || news.endsWith('>');
}

function keysFor(news: string, sitting: Sitting): string {
  if (/Enter (goes|to go) on\. \S+ leaves at once\.( >)?$/.test(news)) return '\r';
  const stands = begun(sitting) ? standing(playbook, stateIn(sitting.home), sitting.day) : null;
  const asked = stands === null ? -1 : news.lastIndexOf(headOf(stands.block));
  if (menus.some((menu) => news.lastIndexOf(menu) > asked)) return '1\r';
  if (stands === null) throw new Error(`Nothing stands, and it shows:\n${news}`);
  if (sitting.leaveAt === stands.block.id) return '\x03';
  return keysAt(stands.block, news, sitting.answers);
}

const menus = ['Once more, if you like', 'Enough for today?', 'How do you go on?', 'was there any contact?'];

function begun({ home }: Pick<Sitting, 'home'>): boolean {
  return existsSync(join(home, '.local/share/coach/state.json'));
}

/** How the question begins on the screen; what was answered before may be drawn once more above it. */
function headOf(block: StandingBlock): string {
  const question = 'question' in block ? block.question : '';
  return plain(fill(question, { name: 'Sam', pronouns: 'they' })).slice(0, 24);
}

function keysAt(block: StandingBlock, news: string, answers: Answers): string {
  const answer = answers[block.id];
  switch (block.kind) {
    case 'ask':
      if (block.domain.kind !== 'words')
        return `${answer === undefined ? 'none was given' : String(answer)}\r`;
      if (answer === undefined) throw new Error(`no answer to ${block.id}`);
      return `${block.domain.values.indexOf(String(answer)) + 1}\r`;
    case 'reflect':
    case 'list':
      return answer === undefined ? '.\r' : `${String(answer)}\r.\r`;
    case 'pick':
      return news.includes(':x leaves') ? '1\r' : ' \r';
    case 'rate':
      return '6\r';
    case 'do':
      return '1\r';
    case 'wait':
      return `${/(\d)\. Enough for today/.exec(news)?.[1] ?? String(block.meanwhile.length + 1)}\r`;
  }
}

/** What a person reads: without codes, every run of white space one space. */
function plain(raw: string): string {
  return stripVTControlCharacters(raw).replace(/\r/g, ' ').replace(/\s+/g, ' ').trim();
}
