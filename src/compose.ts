/** Builds the ports for one command, from the environment, the streams and the options that every command takes. */
import { homedir, platform } from 'node:os';

import { makeClock } from './clock.js';
import type { When } from './core/contact/when.js';
import { loadDraftRules, loadLines, loadPlaybook, loadShelf, loadWatch } from './content/load.js';
import type { Clock, Ports, Say, Settings, Store } from './ports.js';
import type { Globals, Host } from './program/globals.js';
import { files } from './store/files.js';
import { foldersFrom } from './store/folders.js';
import { isAlive } from './store/living.js';
import { emptySettings } from './store/settings.js';
import { openStore } from './store/store.js';
import type { BothLooks } from './terminal/looks.js';
import { applyLooks, looksOfBoth } from './terminal/looks.js';
import { makeAsk } from './terminal/make-ask.js';
import { readIsoDay } from './terminal/reading.js';
import type { ReadDay } from './terminal/reading.js';
import { makeSay } from './terminal/say.js';
import type { Stops } from './terminal/signals.js';
import { themeFor } from './terminal/theme.js';

export interface World {
  readonly env: Record<string, string | undefined>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stops: Stops;
}

type More = Parameters<Host['ports']>[1];

/** Throws `usage` for a clock that cannot be read. Nothing is loaded, read or made that the command does not ask for. */
export async function composePorts(world: World, globals: Globals, more: More): Promise<Ports> {
  const { env, stdout, stderr } = world;
  const clock = makeClock(env);
  const store = once(() => storeOf(world));
  const settings = once(() => readSettings(store));
  const { color, accessible } = globals;
  const looks = looksOfBoth(env, { color, accessible, setting: settings().accessible }, { stdout, stderr });
  applyLooks(env, looks.stderr);
  const dir = (): string | undefined => globals.playbook ?? settings().playbook;
  const readDay = more.conversation === true ? await dayReader(clock) : undefined;
  const ask = makeAsk(askOptions(world, { globals, more, looks, readDay }));
  return {
    ask,
    say: quieter(makeSay({ stdout, stderr }, looks), globals.quiet === true && more.conversation !== true),
    clock,
    files,
    edit: async (text, keep) => {
      const { editWith } = await import('./terminal/editor.js');
      return editWith({ env, stops: world.stops, folder: store().folders.data }, text, keep);
    },
    leftInEditor: async () => {
      const { leftTexts } = await import('./terminal/editor-left.js');
      return leftTexts({ env, folder: store().folders.data, isAlive: (pid) => isAlive(pid, null) });
    },
    get store() {
      return store();
    },
    playbook: once(() => loadPlaybook(dir())),
    shelf: () => (more.always === true ? loadShelf(dir()).catch(() => loadShelf()) : loadShelf(dir())),
    draftRules: loadDraftRules,
    watch: () => loadWatch(dir()),
    lines: () => loadLines(dir()),
    when: (text) => readWhen(text, clock),
    calendar: async (reminders, now) =>
      (await import('./terminal/calendar-file.js')).calendarFile(reminders, now),
    readPlaybook: async (named) => (await import('./content/read-for-check.js')).readForCheck(named ?? dir()),
  };
}

function storeOf({ env, stderr }: World): Store {
  const folders = foldersFrom(env, platform(), homedir());
  for (const notice of folders.notices) stderr.write(`${notice}\n`);
  return openStore(folders);
}

/** Settings that cannot be read must not keep anybody from help lines; a command that needs them meets the error itself. */
function readSettings(store: () => Store): Settings {
  try {
    return store().settings();
  } catch {
    return emptySettings;
  }
}

interface Asking {
  readonly globals: Globals;
  readonly more: More;
  readonly looks: BothLooks;
  readonly readDay: ReadDay | undefined;
}

function askOptions(world: World, { globals, more, looks, readDay }: Asking): Parameters<typeof makeAsk>[0] {
  return {
    stdin: world.stdin,
    stderr: world.stderr,
    stops: world.stops,
    looks: looks.stderr,
    theme: themeFor(looks.stderr),
    yes: globals.yes === true,
    noInput: !globals.input,
    answers: more.answers,
    readDay,
  };
}

/** Days in words too. What reads them is slow to load, so only conversations have it. */
async function dayReader(clock: Clock): Promise<ReadDay> {
  const { parseWhen } = await import('./core/contact/when.js');
  return (text) =>
    readIsoDay(text) ?? parseWhen(text, { today: clock.today(), minutes: clock.minutes() })?.day ?? null;
}

/** What we read exactly comes first; the library is loaded for the rest alone. */
async function readWhen(text: string, clock: Clock): Promise<When | null> {
  const now = { today: clock.today(), minutes: clock.minutes() };
  const { parseWhen } = await import('./core/contact/when.js');
  const when = parseWhen(text, now);
  return when ?? (await import('./terminal/when-in-english.js')).readEnglish(text, now);
}

function quieter(say: Say, quiet: boolean): Say {
  if (!quiet) return say;
  // A spread would read the width once; it follows the terminal.
  return Object.create(say, { talk: { value: () => undefined } }) as Say;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
