import { describe, expect, it } from '@jest/globals';

import { foldersFrom } from '../../src/store/folders.js';

const same = (folder: string) => ({ data: folder, config: folder, notices: [] });

describe('where things are kept', () => {
  it.each([
    ['linux', {}, { config: '/home/m/.config/coach', data: '/home/m/.local/share/coach', notices: [] }],
    [
      'linux',
      { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d/' },
      { config: '/c/coach', data: '/d/coach', notices: [] },
    ],
    [
      'linux',
      { XDG_CONFIG_HOME: '', XDG_DATA_HOME: 'share' },
      {
        config: '/home/m/.config/coach',
        data: '/home/m/.local/share/coach',
        notices: ['XDG_DATA_HOME is not an absolute path, so it is ignored.'],
      },
    ],
    ['linux', { COACH_HOME: '/x/y/', XDG_DATA_HOME: 'share', HOME: '' }, same('/x/y')],
    ['linux', { COACH_HOME: 'here' }, same(`${process.cwd()}/here`)],
    [
      'linux',
      { COACH_HOME: '' },
      { config: '/home/m/.config/coach', data: '/home/m/.local/share/coach', notices: [] },
    ],
    [
      'darwin',
      { XDG_DATA_HOME: '/d' },
      {
        config: '/home/m/Library/Preferences/coach',
        data: '/home/m/Library/Application Support/coach',
        notices: [],
      },
    ],
  ])('%s %j', (platform, env, folders) => {
    expect(foldersFrom(env, platform, '/home/m')).toEqual(folders);
  });

  it('knows Windows', () => {
    expect(foldersFrom({ APPDATA: 'C:\\r' }, 'win32', 'C:\\Users\\m')).toEqual({
      config: 'C:\\r\\coach\\Config',
      data: 'C:\\Users\\m\\AppData\\Local\\coach\\Data',
      notices: [],
    });
  });

  it.each([
    ['HOME is empty', { HOME: '' }, '/home/m'],
    ['HOME is empty', { HOME: '', XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d' }, ''],
    ['HOME is not an absolute path', { HOME: 'm' }, 'm'],
    ['COACH_HOME is the top of the disk', { COACH_HOME: '/' }, '/home/m'],
  ])('refuses: %s', (what, env, homedir) => {
    expect(() => foldersFrom(env, 'linux', homedir)).toThrow(
      expect.objectContaining({ kind: 'usage', message: `${what}, so there is no place to keep things.` }),
    );
  });
});
