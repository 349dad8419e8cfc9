/**
 * A person at the walk, for tests: every question goes to `answer`, everything shown is kept, days can be moved, and
 * the log tells in which order things were asked, said and saved.
 */
import type { Entry } from '../../../src/core/journal/entry.js';
import type { Playbook } from '../../../src/core/graph/playbook.js';
import type { Journey, State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import type { Shelf } from '../../../src/core/shelf.js';
import { CoachError } from '../../../src/errors.js';
import type { Ask, Ports, Recovery, Reply } from '../../../src/ports.js';
import { files } from '../../../src/store/files.js';
import { fakeStore } from '../../helpers/fake-store.js';
import { plainTheme } from '../../helpers/ports.js';
import { readForCheck } from '../../../src/content/read-for-check.js';
import { realDraftRules, realPlaybook, realShelf, realWatch } from '../../helpers/real-content.js';

/** A question as the person meets it. */
export interface Asked {
  readonly kind: 'choice' | 'number' | 'date' | 'text' | 'many' | 'writing' | 'confirm' | 'more';
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  readonly skip: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly from?: number;
  readonly to?: number;
  readonly most?: number;
  readonly standing?: unknown;
  readonly refuse?: (text: string) => string | null;
  readonly keep?: (text: string) => void;
}

/** A value answers; `{ kind }` is a key; an error is thrown. */
export type Given = Reply<unknown> | string | number | readonly string[] | boolean | Error;

export interface Setting {
  readonly answer: (asked: Asked) => Given;
  readonly playbook?: Playbook;
  readonly shelf?: Shelf;
  readonly state?: State;
  readonly today?: string;
  readonly person?: boolean;
  readonly recovery?: Recovery | null;
  /** Called at every save, to play a full disk. */
  readonly onSave?: () => void;
}

export interface Kit {
  readonly ports: Ports;
  /** In order: "ask ID", "save", "append", "say", "result". */
  readonly log: string[];
  /** Every text that was shown: said, asked, offered. */
  readonly shown: string[];
  readonly results: string[];
  readonly asked: () => readonly string[];
  readonly state: () => State;
  readonly journey: () => Journey;
  readonly entries: Entry[];
  readonly recovery: () => Recovery | null;
  readonly setToday: (day: string) => void;
  /** Forgets what was logged and shown so far. */
  readonly clear: () => void;
}

/** More than any evening has: a walk in circles fails instead of hanging. */
const MOST_QUESTIONS = 5000;

export function makeKit(setting: Setting): Kit {
  const log: string[] = [];
  const shown: string[] = [];
  const results: string[] = [];
  const entries: Entry[] = [];
  let state = setting.state ?? emptyState;
  let recovery = setting.recovery ?? null;
  let questions = 0;
  let today = setting.today ?? '2026-11-22';
  const playbook = setting.playbook ?? realPlaybook();

  function reply<T>(asked: Asked): Promise<Reply<T>> {
    return later(() => {
      log.push(`ask ${asked.id}`);
      if (++questions > MOST_QUESTIONS) throw new Error(`asked without end, at ${asked.id}`);
      shown.push(asked.question, asked.help ?? '', ...(asked.choices ?? []).map((one) => one.label));
      const given = setting.answer(asked);
      if (given instanceof Error) throw given;
      const isReply = typeof given === 'object' && 'kind' in given;
      return (isReply ? given : { kind: 'answer', value: given }) as Reply<T>;
    });
  }
  const ask: Ask = {
    person: setting.person ?? true,
    choice: (question) => reply({ kind: 'choice', ...question }),
    number: (question) => reply({ kind: 'number', ...question }),
    date: (question) => reply({ kind: 'date', ...question }),
    text: (question) => reply({ kind: 'text', ...question }),
    many: (question) => reply({ kind: 'many', ...question }),
    writing: (question) => reply({ kind: 'writing', ...question }),
    confirm: async (question) => {
      const given = await reply<boolean>({ kind: 'confirm', ...question });
      return given.kind === 'answer' && given.value;
    },
    breathe: () => Promise.resolve(),
    more: async () => {
      await reply({ kind: 'more', id: 'more', question: '', skip: false });
    },
  };
  const ports: Ports = {
    ask,
    say: {
      theme: plainTheme,
      width: 80,
      plain: false,
      markdown: (text) => Promise.resolve(text),
      result: (text) =>
        later(() => {
          log.push('result');
          results.push(text);
        }),
      talk: (text) => {
        log.push('say');
        shown.push(text);
      },
    },
    edit: () => Promise.resolve({ kind: 'none' }),
    when: () => Promise.resolve(null),
    calendar: () => Promise.resolve(''),
    leftInEditor: () => Promise.resolve([]),
    files,
    store: {
      ...fakeStore({}, []).store,
      read: () => state,
      save: (next) =>
        later(() => {
          setting.onSave?.();
          log.push('save');
          // What the store would write and read again.
          state = JSON.parse(JSON.stringify(next)) as State;
        }),
      update: (change) =>
        later(() => {
          log.push('save');
          state = change(state);
        }),
      append: (entry) =>
        later(() => {
          log.push('append');
          entries.push(entry);
        }),
      entries: () => Promise.resolve(entries),
      settings: () => ({ version: 1, country: 'GB' }),
      saveSettings: () => Promise.resolve(),
      recovery: {
        read: () => recovery,
        write: (next) => {
          recovery = next;
        },
      },
      folders: { data: '/home/me/.local/share/coach', config: '/home/me/.config/coach' },
    },
    clock: { today: () => today, now: () => `${today}T12:00:00+00:00`, minutes: () => 720 },
    playbook: () => Promise.resolve(playbook),
    shelf: () => Promise.resolve(setting.shelf ?? realShelf()),
    watch: () => Promise.resolve(realWatch()),
    draftRules: () => Promise.resolve(realDraftRules()),
    lines: () => Promise.resolve(realShelf().lines),
    readPlaybook: (dir) => readForCheck(dir),
  };
  return {
    ports,
    log,
    shown,
    results,
    entries,
    asked: () => log.filter((one) => one.startsWith('ask ')).map((one) => one.slice(4)),
    state: () => state,
    journey: () => {
      const journey = state.journeys[playbook.name];
      if (journey === undefined) throw new Error('not begun');
      return journey;
    },
    recovery: () => recovery,
    setToday: (day) => {
      today = day;
    },
    clear: () => {
      log.length = 0;
      shown.length = 0;
      results.length = 0;
    },
  };
}

export type Script = Readonly<Record<string, Given | Turns | ((asked: Asked) => Given)>>;

/**
 * Somebody who answers by script: an id's answer, a function, or `turns(...)` in turn. What the script leaves open is
 * met as a patient person would: pages are read, pages go on, writing and menus are passed over. A question of the
 * playbook that the script does not know fails the test.
 */
export function scripted(script: Script): (asked: Asked) => Given {
  const turn = new Map<string, number>();
  return (asked) => {
    const given = script[asked.id];
    if (given === undefined) return byDefault(asked);
    if (typeof given === 'function') return given(asked);
    if (!isTurns(given)) return given;
    const at = turn.get(asked.id) ?? 0;
    turn.set(asked.id, at + 1);
    const now = given.turns[Math.min(at, given.turns.length - 1)];
    if (now === undefined) throw new Error(`no answer left for ${asked.id}`);
    return now;
  };
}

export interface Turns {
  readonly turns: readonly Given[];
}

/** Answers in turn; the last one stays. */
export function turns(...given: readonly Given[]): Turns {
  return { turns: given };
}

function isTurns(given: Given | Turns): given is Turns {
  return typeof given === 'object' && 'turns' in given;
}

function byDefault(asked: Asked): Given {
  const values = (asked.choices ?? []).map((one) => one.value);
  if (asked.kind === 'more' || asked.kind === 'writing') return { kind: 'skip' };
  if (asked.kind === 'many') return [];
  if (values.includes('enough-for-today')) return 'enough-for-today';
  if (values.includes('go_on')) return 'go_on';
  if (asked.kind === 'number' && asked.skip) return 5;
  if (asked.id === 'since') return 'none';
  if (asked.id === 'motive_again') return 'later';
  throw new Error(`nobody foresaw the question ${asked.id}`);
}

/** Ctrl-C at a question. */
export const interrupted = (): Error => new CoachError('interrupted', 'Stopped.');

export const key = (kind: 'back' | 'help' | 'why' | 'skip'): Given => ({ kind });

/** The answers of somebody who is safe and was left two months ago. */
export const safe: Script = {
  ex_name: 'Sam',
  pronouns: 'she',
  ended_on: '2026-09-20',
  ended_by: 'them',
  self_harm: 'no',
  afraid: 'no',
  frightening: 'no',
  court_order: 'no',
  said_no: 'no',
  new_partner: 'no',
  must_contact: 'no',
  cheating: 'no',
  wait_days: 28,
};

/** The next day, or that many days on. */
export function plusDays(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function later<T>(make: () => T): Promise<T> {
  return Promise.resolve().then(make);
}
