/**
 * Ports in memory: a store that keeps what was saved, a clock that stands still, what was said, and an asker that fails
 * on a question nobody foresaw. `unused()` names the answers that were never asked for: expect it to be empty.
 */
import type { DraftRules } from '../../src/core/drafts/rules.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import { parseWhen } from '../../src/core/contact/when.js';
import type { Shelf } from '../../src/core/shelf.js';
import type { Edited, LeftText, Ports, Say, Theme } from '../../src/ports.js';
import { readForCheck } from '../../src/content/read-for-check.js';
import { files } from '../../src/store/files.js';
import { calendarFile } from '../../src/terminal/calendar-file.js';
import { readEnglish } from '../../src/terminal/when-in-english.js';
import { wrap } from '../../src/terminal/wrap.js';
import { fakeAsk } from './fake-ask.js';
import type { AskSetting, FakeAsk } from './fake-ask.js';
import { fakeStore } from './fake-store.js';
import type { FakeStore, StoreSetting } from './fake-store.js';
import { realDraftRules, realPlaybook, realShelf, realWatch } from './real-content.js';

export interface FakeSetting extends AskSetting, StoreSetting {
  readonly playbook?: Playbook;
  readonly shelf?: Shelf;
  readonly draftRules?: DraftRules;
  /** "2026-11-22T12:00", local time. */
  readonly now?: string;
  readonly width?: number;
  readonly plain?: boolean;
  /** What the person's editor makes of a text; none is set unless told. */
  readonly edit?: (text: string) => Edited;
  /** What a killed coach left in an editor. */
  readonly left?: readonly LeftText[];
}

export interface FakePorts extends Omit<FakeAsk, 'ask'>, Omit<FakeStore, 'store'> {
  readonly ports: Ports;
  /** Results and conversation so far. */
  readonly out: () => string;
  readonly talk: () => string;
  /** What happened in order: "append", "save", "talk", "ask ID", "result". */
  readonly log: readonly string[];
  readonly asked: () => readonly string[];
}

export function fakePorts(setting: FakeSetting = {}): FakePorts {
  const log: string[] = [];
  const asking = fakeAsk(setting, log);
  const saying = fakeSay(setting, log);
  const storing = fakeStore(setting, log);
  const now = setting.now ?? '2026-11-22T12:00';
  const ports: Ports = {
    ask: asking.ask,
    say: saying.say,
    store: storing.store,
    clock: {
      today: () => now.slice(0, 10),
      now: () => `${now}:00+00:00`,
      minutes: () => Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16)),
    },
    files,
    edit: (text) => Promise.resolve(setting.edit?.(text) ?? { kind: 'none' }),
    leftInEditor: () => Promise.resolve(setting.left ?? []),
    playbook: () => Promise.resolve(setting.playbook ?? realPlaybook()),
    shelf: () => Promise.resolve(setting.shelf ?? realShelf()),
    watch: () =>
      Promise.resolve(
        setting.shelf === undefined ? realWatch() : { crisis: setting.shelf.crisis, weights: null },
      ),
    draftRules: () => Promise.resolve(setting.draftRules ?? realDraftRules()),
    lines: () => Promise.resolve((setting.shelf ?? realShelf()).lines),
    when: (text) => {
      const at = { today: ports.clock.today(), minutes: ports.clock.minutes() };
      return Promise.resolve(parseWhen(text, at) ?? readEnglish(text, at));
    },
    calendar: (reminders, now) => Promise.resolve(calendarFile(reminders, now)),
    readPlaybook: (dir) => readForCheck(dir),
  };
  const asked = (): readonly string[] =>
    log.filter((one) => one.startsWith('ask ')).map((one) => one.slice(4));
  return { ports, log, asked, ...asking, ...saying, ...storing };
}

/** Every role gives the text back, so that a snapshot shows words only. */
export const plainTheme: Theme = {
  title: same,
  strong: same,
  muted: same,
  answer: same,
  error: same,
  help: same,
  highlight: same,
  kept: same,
  slip: same,
  quote: same,
};

function same(text: string): string {
  return text;
}

function fakeSay(
  { width = 80, plain = false }: FakeSetting,
  log: string[],
): Pick<FakePorts, 'out' | 'talk'> & { say: Say } {
  const results: string[] = [];
  const talks: string[] = [];
  const say: Say = {
    theme: plainTheme,
    width,
    plain,
    markdown: (text) => Promise.resolve(wrap(reflowed(text), width)),
    result(text) {
      log.push('result');
      results.push(text);
      return Promise.resolve();
    },
    talk(text) {
      log.push('talk');
      talks.push(text);
    },
  };
  return { say, out: () => results.join('\n'), talk: () => talks.join('\n') };
}

/** Enough of markdown for a test: the lines of a paragraph are joined, the marks stay. */
function reflowed(text: string): string {
  return text.trim().replace(/([^\n])\n(?![\n\-*])/g, '$1 ');
}
