/** Where things are kept: settings in the config folder, everything else in the data folder. */
import { posix, win32 } from 'node:path';

import { CoachError } from '../errors.js';

export interface Folders {
  readonly data: string;
  readonly config: string;
  /** Sentences to say once: a variable that was ignored. */
  readonly notices: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The two folders, from the environment alone: nothing is looked up or made. `COACH_HOME` puts everything into one
 * folder; else Linux and its kin follow XDG, macOS and Windows have their own places. Throws `usage` when there is
 * no home to start from.
 */
export function foldersFrom(env: Env, platform: string, homedir: string): Folders {
  const path = platform === 'win32' ? win32 : posix;
  if (env['COACH_HOME'] !== undefined && env['COACH_HOME'] !== '') {
    const home = path.resolve(env['COACH_HOME']);
    if (path.dirname(home) === home) throw noHome('COACH_HOME is the top of the disk');
    return { data: home, config: home, notices: [] };
  }
  const home = checkedHome(env, platform, homedir);
  if (platform === 'darwin') return macFolders(home);
  if (platform === 'win32') return windowsFolders(env, home);
  return xdgFolders(env, home);
}

function checkedHome(env: Env, platform: string, homedir: string): string {
  if (homedir === '' || (platform !== 'win32' && env['HOME'] === '')) throw noHome('HOME is empty');
  if (!(platform === 'win32' ? win32 : posix).isAbsolute(homedir))
    throw noHome('HOME is not an absolute path');
  return homedir;
}

function noHome(what: string): CoachError {
  const hint = 'Set HOME to your home folder, or COACH_HOME to a folder of its own.';
  return new CoachError('usage', `${what}, so there is no place to keep things.`, hint);
}

function macFolders(home: string): Folders {
  const library = posix.join(home, 'Library');
  return {
    data: posix.join(library, 'Application Support', 'coach'),
    config: posix.join(library, 'Preferences', 'coach'),
    notices: [],
  };
}

function windowsFolders(env: Env, home: string): Folders {
  const roaming = env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming');
  const local = env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local');
  return {
    data: win32.join(local, 'coach', 'Data'),
    config: win32.join(roaming, 'coach', 'Config'),
    notices: [],
  };
}

function xdgFolders(env: Env, home: string): Folders {
  const notices: string[] = [];
  const place = (name: string, otherwise: string): string => {
    const value = env[name] ?? '';
    if (posix.isAbsolute(value)) return posix.join(value, 'coach');
    // The XDG standard: a relative value is invalid and is to be ignored. An empty one counts as not set.
    if (value !== '') notices.push(`${name} is not an absolute path, so it is ignored.`);
    return posix.join(home, otherwise, 'coach');
  };
  const config = place('XDG_CONFIG_HOME', '.config');
  const data = place('XDG_DATA_HOME', '.local/share');
  return { data, config, notices };
}
