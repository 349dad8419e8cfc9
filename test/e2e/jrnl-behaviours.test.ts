/** What people rely on in jrnl and find here as well: the rows that need a real home. The others: test/commands. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { words } from '../../src/commands/session/words.js';
import type { Ran } from '../helpers/cli.js';
import { COACH, coach, emptyHome } from '../helpers/cli.js';

jest.setTimeout(60_000);

let home = '';
beforeAll(() => {
  home = emptyHome();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const at = (name: string): string => join(home, name);
const inside = (name: string, ...args: readonly string[]): Promise<Ran> =>
  coach(args, { env: { HOME: home, COACH_HOME: at(name), COACH_NOW: '2026-11-22T12:00' } });
const month = (name: string): string => at(`${name}/journal/2026-11.jsonl`);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const garden = fileURLToPath(new URL('../fixtures/garden', import.meta.url));

async function plain(name: string): Promise<string> {
  return (await inside(name, 'journal', 'list', '--plain')).stdout;
}

const rows: readonly (readonly [behaviour: string, holds: () => Promise<void>])[] = [
  [
    'a home whose parent is not there is made',
    async () => {
      expect((await inside('a/b/c', 'journal', 'add', 'one')).code).toBe(0);
      expect(existsSync(month('a/b/c'))).toBe(true);
    },
  ],
  [
    'a journal that is not there is made in a home that is',
    async () => {
      mkdirSync(at('here'), { mode: 0o700 });
      expect((await inside('here', 'journal', 'add', 'one')).code).toBe(0);
      expect(await plain('here')).toContain('one');
    },
  ],
  [
    'where the home is does not hang on where one stands: nothing is made in the folder one is in',
    async () => {
      const env = { HOME: at('stands'), XDG_DATA_HOME: 'relative', XDG_CONFIG_HOME: 'relative' };
      mkdirSync(at('stands'), { mode: 0o700 });
      expect((await coach(['journal', 'add', 'one'], { env })).code).toBe(0);
      expect(readdirSync(at('stands'))).not.toContain('relative');
    },
  ],
  [
    'settings that lack what is newer do no harm',
    async () => {
      mkdirSync(at('old'), { mode: 0o700 });
      writeFileSync(at('old/settings.json'), '{"version":1}\n', { mode: 0o600 });
      expect((await inside('old', 'status')).code).toBe(0);
    },
  ],
  [
    'a journal file that has gone does no harm',
    async () => {
      await inside('gone', 'journal', 'add', 'one');
      rmSync(month('gone'));
      expect(await inside('gone', 'journal', 'list')).toMatchObject({ code: 0, stdout: '' });
    },
  ],
  [
    'empty settings are told in words, and left as they are',
    async () => {
      mkdirSync(at('empty'), { mode: 0o700 });
      writeFileSync(at('empty/settings.json'), '', { mode: 0o600 });
      const { code, stderr } = await inside('empty', 'settings', 'counting', 'off');
      expect([code > 0, stderr.includes('settings.json')]).toEqual([true, true]);
      expect(readFileSync(at('empty/settings.json'), 'utf8')).toBe('');
    },
  ],
  [
    'a key that stands twice in a playbook is told, with its line',
    async () => {
      cpSync(garden, at('garden'), { recursive: true });
      const path = at('garden/playbook.yaml');
      const text = readFileSync(path, 'utf8');
      const twice = text.split('\n').find((line) => /^name:/.test(line)) ?? '';
      writeFileSync(path, `${text}${twice}\n`);
      const { code, stdout, stderr } = await inside('check', 'playbook', 'check', at('garden'));
      expect([code > 0, /playbook\.yaml:\d+/.test(stdout + stderr)]).toEqual([true, true]);
    },
  ],
  [
    'the first walk makes the home, and says where it is',
    async () => {
      const answers = at('answers.yaml');
      writeFileSync(answers, 'ex_name: Sam\n');
      expect((await inside('first', 'start', '--answers', answers)).code).toBe(0);
      expect([existsSync(at('first/state.json')), words.first(at('first')).includes(at('first'))]).toEqual([
        true,
        true,
      ]);
    },
  ],
  [
    'the version has a form',
    async () => {
      expect((await inside('v', '--version')).stdout).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
    },
  ],
  [
    'the version is that of the package',
    async () => {
      expect((await inside('v', '--version')).stdout).toBe(`${version}\n`);
    },
  ],
];

describe('carried over', () => {
  it.each(rows)('%s', async (_behaviour, holds) => {
    await holds();
  });
});

describe('an import on a full disk', () => {
  it('is told in words, and leaves the journal as it was', async () => {
    const line = (_: unknown, i: number): string =>
      JSON.stringify({ id: `i${i}`, at: '2026-11-20T10:00:00Z', text: 'words '.repeat(40), tags: [] });
    writeFileSync(at('big.jsonl'), Array.from({ length: 3000 }, line).join('\n'));
    await inside('full', 'journal', 'add', 'old');
    const before = readFileSync(month('full'));
    const run = `ulimit -f 100; "${process.execPath}" "${COACH}" journal import "${at('big.jsonl')}"`;
    const env = { ...process.env, HOME: home, COACH_HOME: at('full') };
    const { status, stderr } = spawnSync('sh', ['-c', run], { env, encoding: 'utf8' });
    expect([status, stderr.includes('The disk is full')]).toEqual([1, true]);
    expect(readdirSync(at('full'))).toEqual(['journal']);
    expect(readFileSync(month('full'))).toEqual(before);
  });
});

/** The real program, as many at once as somebody's scripts may start. */
describe('at once', () => {
  it('4 times 50 entries with a mood are 200 entries and 200 moods', async () => {
    const lane = async (tag: string): Promise<void> => {
      for (let n = 0; n < 50; n += 1) {
        const ran = await inside('crowd', 'journal', 'add', '--mood', '5', `${tag}${n}`);
        if (ran.code !== 0) throw new Error(ran.stderr);
      }
    };
    await inside('crowd', 'start', '--answers', at('answers.yaml'));
    await Promise.all(['a', 'b', 'c', 'd'].map(lane));
    const kept = (await plain('crowd')).trimEnd();
    expect(
      (await inside('crowd', 'journal', 'list', '-n', '0', '--plain')).stdout.trimEnd().split('\n').length,
    ).toBe(200);
    expect(kept.split('\n').length).toBe(10);
    const state = JSON.parse(readFileSync(at('crowd/state.json'), 'utf8')) as {
      measures: readonly unknown[];
    };
    expect(state.measures.length).toBe(200);
  }, 300_000);
});
