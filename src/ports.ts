/**
 * What a command may use of the world, as types only. `main.ts` builds the real ones, tests build their own.
 * Commands import this and core; never a prompt library, colours or files.
 */
import type { Watch } from './core/danger.js';
import type { Day } from './core/contact/day.js';
import type { When } from './core/contact/when.js';
import type { DraftRules } from './core/drafts/rules.js';
import type { Entry } from './core/journal/entry.js';
import type { Playbook } from './core/graph/playbook.js';
import type { CheckInput } from './core/graph/rules.js';
import type { Reminder } from './core/remind/reminders.js';
import type { Line, Shelf } from './core/shelf.js';
import type { State } from './core/journey/state.js';
import type { Breath } from './core/urge/breath.js';

export interface Clock {
  /** Today's local date. */
  today(): Day;
  /** Now as ISO 8601 with the local offset: "2026-11-22T21:30:00+01:00". */
  now(): string;
  /** Minutes since local midnight. */
  minutes(): number;
}

/** Choices of the person besides an answer. They are values, not errors, so that no command can forget one. */
export type Key = 'back' | 'help' | 'why' | 'skip';
export type Reply<T> = { readonly kind: 'answer'; readonly value: T } | { readonly kind: Key };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Question {
  /** The id of the question: the key in an answers file. */
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  readonly skip: boolean;
}
export interface ChoiceQuestion extends Question {
  readonly choices: readonly Choice[];
  /** The value that stands ready: an earlier answer. */
  readonly standing?: string;
}
export interface NumberQuestion extends Question {
  readonly from: number;
  readonly to: number;
  readonly standing?: number;
}
export interface TextQuestion extends Question {
  readonly standing?: string;
  /** Words to show when the text does not do, or null. */
  readonly refuse?: (text: string) => string | null;
}
export interface ManyQuestion extends Question {
  readonly choices: readonly Choice[];
  readonly most?: number;
  readonly standing: readonly string[];
}
export interface WritingQuestion extends Question {
  /** Text saved from an interrupted prompt, offered again. */
  readonly standing?: string;
  /** Called with what was typed so far, at the latest when the prompt ends by force: the recovery. */
  readonly keep?: (text: string) => void;
}

export interface ConfirmQuestion extends Question {
  /** Where nothing can be undone: only this word, typed out, is a yes. */
  readonly word?: string;
}

/** The one way to ask. Three backs: Inquirer prompts, plain lines, an answers file. */
export interface Ask {
  choice(question: ChoiceQuestion): Promise<Reply<string>>;
  number(question: NumberQuestion): Promise<Reply<number>>;
  date(question: TextQuestion): Promise<Reply<Day>>;
  text(question: TextQuestion): Promise<Reply<string>>;
  many(question: ManyQuestion): Promise<Reply<readonly string[]>>;
  /** Many lines. The text as typed, trimmed of trailing empty lines; empty text is a `skip`. */
  writing(question: WritingQuestion): Promise<Reply<string>>;
  /** Yes or no; Enter alone is no. `--yes` answers it. */
  confirm(question: ConfirmQuestion): Promise<boolean>;
  /** Waits for Enter, so that a long text is read in parts. Does nothing with an answers file. */
  more(): Promise<void>;
  /** Breathes with the person until the rounds are over or a key ends it. Does nothing with an answers file. */
  breathe(breath: Breath): Promise<void>;
  /** False for an answers file: nobody is there to read a conversation. */
  readonly person: boolean;
}

/** Looks by role, never by colour: each gives the text back, painted where colours are on. */
export interface Theme {
  readonly title: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly answer: (text: string) => string;
  readonly error: (text: string) => string;
  readonly help: (text: string) => string;
  readonly highlight: (text: string) => string;
  readonly kept: (text: string) => string;
  readonly slip: (text: string) => string;
  readonly quote: (text: string) => string;
}

export interface Say {
  readonly theme: Theme;
  /** Markdown for the terminal: themed, wrapped to `width`; loads its library on first use. */
  markdown(text: string): Promise<string>;
  /** A result, on stdout. Resolves when it is written; a closed pipe ends quietly. */
  result(text: string): Promise<void>;
  /** Conversation, on stderr. */
  talk(text: string): void;
  /** Columns to draw in: the terminal's, else COLUMNS, else 80; never over 100. */
  readonly width: number;
  /** Nothing redrawn, no boxes, no glyph that carries meaning alone. */
  readonly plain: boolean;
}

export interface Store {
  /** The state, or the empty one when there is none. Reads once a run; writes nothing. Throws `damaged` or `locked`. */
  read(): State;
  /** Durable when it returns. Takes the lock, and refuses (`failed`) when another process saved in between. */
  save(next: State): Promise<void>;
  /** Reads the state anew under the lock, changes it and saves it: for what does not depend on what was read before. */
  update(change: (state: State) => State): Promise<void>;
  /** A new entry, or a newer record of one whose time is as it was; durable when it returns. */
  append(entry: Entry): Promise<void>;
  /** Many entries under one lock, new ones and newer records of old ones; durable when it returns. On `failed` those of whole months may be kept, none in part. */
  appendAll(entries: readonly Entry[]): Promise<void>;
  /** Takes entries out of `entries()`; their text stays for `before`. */
  remove(ids: readonly string[]): Promise<void>;
  /** Writes the months anew without a trace of these entries, backups too. There is no way back. */
  erase(ids: readonly string[]): Promise<void>;
  /** All entries, oldest first, edits and deletes applied. */
  entries(): Promise<readonly Entry[]>;
  /** The entries of the latest month that has any. */
  latest(): Promise<readonly Entry[]>;
  /** Of each id what stood there before its last change, where there was something. */
  before(ids: readonly string[]): Promise<readonly Entry[]>;
  /** The ids of the last edit or delete, so that it can be undone; none when there is none. */
  lastChange: { read(): readonly string[]; write(ids: readonly string[]): void };
  settings(): Settings;
  saveSettings(settings: Settings): Promise<void>;
  /** Text saved from an interrupted prompt; null clears it. */
  recovery: { read(): Recovery | null; write(recovery: Recovery | null): void };
  /** Where things are kept, for the first screen and for errors. */
  readonly folders: { readonly data: string; readonly config: string };
}
export interface Recovery {
  readonly question: string;
  readonly text: string;
}
export interface Settings {
  readonly version: 1;
  readonly country?: string;
  readonly accessible?: boolean;
  readonly playbook?: string;
  readonly counting?: boolean;
}

/** Files that the person names. */
export interface Files {
  /** Throws `usage` where there is none, or it cannot be read. */
  read(path: string): Uint8Array;
  /** A new file that only they can read, durable when it returns. Throws `usage` where one is there already. */
  create(path: string, text: string): void;
  has(path: string): boolean;
  /** Puts a text in place of what stands there: whole or not at all. */
  replace(path: string, text: string): void;
}

/** What became of a text in the person's own editor. */
export type Edited =
  | { readonly kind: 'text'; readonly text: string }
  /** The editor ended with an error: nothing is to be changed. */
  | { readonly kind: 'cancelled' }
  /** None is set, or it cannot be started. */
  | { readonly kind: 'none' };

/** What a killed coach left open in an editor. */
export interface LeftText {
  readonly text: string;
  /** Call it when the text is kept elsewhere. */
  remove(): void;
}

export interface Ports {
  readonly ask: Ask;
  readonly say: Say;
  readonly store: Store;
  readonly clock: Clock;
  readonly files: Files;
  /** Opens the editor that the person chose. `keep` is called with what stands there when it is ended by force. */
  edit(text: string, keep: (text: string) => void): Promise<Edited>;
  leftInEditor(): Promise<readonly LeftText[]>;
  /** Loads on demand: a command that needs no playbook pays for none. */
  playbook(): Promise<Playbook>;
  shelf(): Promise<Shelf>;
  /** What looks at whatever is written, for words of somebody who may not be safe. */
  watch(): Promise<Watch>;
  /** The rules that `readDraft` reads a message by. */
  draftRules(): Promise<DraftRules>;
  /** The lines of the day alone: a status needs nothing else of the shelf. Never none. */
  lines(): Promise<readonly Line[]>;
  /** A day that has been, in words or ISO; null where it cannot be read. Loads a library for unusual words. */
  readonly when: (text: string) => Promise<When | null>;
  /** Dates as a calendar file; loads its library on first use. */
  calendar(reminders: readonly Reminder[], now: string): Promise<string>;
  /** For the checks: the playbook of that folder, or the one in use, with the place of everything in its files. */
  readPlaybook(dir?: string): Promise<CheckInput>;
}
