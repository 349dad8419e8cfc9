/** `coach settings`: what the person decided about the coach itself. Shows all, shows one, sets one, takes one back. */
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports, Settings } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { wrap } from '../terminal/wrap.js';

export interface SettingsOptions {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
  /** Takes the setting back to what it is without one. */
  readonly unset?: boolean | undefined;
  readonly json?: boolean | undefined;
}

type Key = Exclude<keyof Settings, 'version'>;
interface Kind {
  readonly about: string;
  /** What is typed -> what is kept; null where it will not do. */
  readonly read: (text: string) => string | boolean | null;
  readonly values: string;
}

const ON_OFF: Pick<Kind, 'read' | 'values'> = {
  read: (text) => (ON.includes(text) ? true : OFF.includes(text) ? false : null),
  values: 'on or off',
};
const ON = ['on', 'yes', 'true', '1'];
const OFF = ['off', 'no', 'false', '0'];

const kinds: Readonly<Record<Key, Kind>> = {
  country: {
    about: 'whose help lines come first',
    read: (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : null),
    values: 'two letters, such as GB',
  },
  accessible: { about: 'plain questions, read line by line', ...ON_OFF },
  counting: { about: 'show days of no contact; off hides them and loses nothing', ...ON_OFF },
  playbook: {
    about: 'the folder of a playbook of your own',
    read: (text) => (text === '' ? null : text),
    values: 'a folder',
  },
};

/** Throws `usage` for a setting that there is not, and for a value that will not do. */
export async function settings(
  ports: Ports,
  { key, value, unset = false, json = false }: SettingsOptions,
): Promise<ExitCode> {
  const now = ports.store.settings();
  if (key === undefined) return show(ports, now, json);
  const name = keyOf(key);
  if (value === undefined && !unset) {
    const held = now[name];
    await ports.say.result(json ? jsonText({ version: 1, [name]: held ?? null }) : wordsOf(held));
    return 0;
  }
  const next = unset ? without(now, name) : { ...now, [name]: valueOf(name, value ?? '') };
  await ports.store.saveSettings(next);
  ports.say.talk(`${name}: ${wordsOf(next[name])}.`);
  return 0;
}

async function show(ports: Ports, now: Settings, json: boolean): Promise<ExitCode> {
  const names = Object.keys(kinds) as Key[];
  const { theme, width } = ports.say;
  await ports.say.result(
    json
      ? jsonText({ version: 1, settings: Object.fromEntries(names.map((name) => [name, now[name] ?? null])) })
      : names
          .map((name) =>
            wrap(`${theme.strong(name)}: ${wordsOf(now[name])}. ${capital(kinds[name].about)}.`, width),
          )
          .join('\n'),
  );
  return 0;
}

function keyOf(key: string): Key {
  const found = (Object.keys(kinds) as Key[]).find((name) => name === key.toLowerCase());
  if (found !== undefined) return found;
  throw new CoachError(
    'usage',
    'There is no setting of that name.',
    `They are: ${Object.keys(kinds).join(', ')}.`,
  );
}

function valueOf(name: Key, text: string): string | boolean {
  const trimmed = text.trim();
  const value = kinds[name].read(name === 'playbook' ? trimmed : trimmed.toLowerCase());
  if (value !== null) return value;
  throw new CoachError('usage', `${name} cannot be set to that.`, `It wants ${kinds[name].values}.`);
}

function without(now: Settings, name: Key): Settings {
  return Object.fromEntries(Object.entries(now).filter(([key]) => key !== name)) as unknown as Settings;
}

function wordsOf(value: string | boolean | undefined): string {
  if (value === undefined) return 'not set';
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : value;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
