import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { COACH, coach, emptyHome } from '../helpers/cli.js';

// A busy machine may take long; what must be quick says so itself.
jest.setTimeout(60_000);

const pkg = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const ESC = '\u001b';

const commands = [
  'start', 'status', 'journal', 'journal add', 'journal list', 'journal show', 'journal edit', 'journal again',
  'journal delete', 'journal undo', 'journal export', 'journal import', 'contact', 'contact add', 'contact list',
  'contact undo', 'urge', 'urge list', 'urge note', 'checklist', 'draft', 'guide', 'map', 'support', 'support plan', 'remind', 'settings', 'playbook', 'playbook check', 'help',
]; // prettier-ignore
const topics = ['exit-codes', 'environment', 'accessibility', 'privacy'];

let home = '';
beforeAll(() => {
  home = emptyHome();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});
const inHome = (...args: readonly string[]): ReturnType<typeof coach> => coach(args, { env: { HOME: home } });

describe('help', () => {
  it.each([[], ...commands.map((name) => name.split(' '))])(
    'of %j is on stdout, with an example',
    async (...names) => {
      const path = ['coach', ...names].join(' ');
      const long = await coach([...names, '--help']);
      expect([long.code, long.stderr]).toEqual([0, '']);
      expect(long.stdout).toContain(`Usage: ${path}`);
      expect(long.stdout).toMatch(new RegExp(`Examples?:\n  ${path}`));
      expect(long.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(long.stdout.split('\n').filter((line) => /^ {2}-\w(?!, --)/.test(line))).toEqual([]);
      expect((await coach([...names, '-h'])).stdout).toBe(long.stdout);
      expect((await coach(['help', ...names])).stdout).toBe(long.stdout);
    },
  );

  it('lists exactly the commands that there are', async () => {
    const { stdout } = await coach(['--help']);
    const listed = [
      ...((stdout.split('Commands:\n')[1] ?? '').split('\n\n')[0]?.matchAll(/^ {2}([a-z]+)/gm) ?? []),
    ];
    const top = commands.filter((name) => !name.includes(' '));
    expect(listed.map((match) => match[1]).sort()).toEqual([...top].sort());
  });

  it.each(topics)('has the topic %s', async (topic) => {
    const { code, stdout, stderr } = await coach(['help', topic]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeGreaterThan(300);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect((await coach(['--help'])).stdout).toContain(topic);
  });

  it('ignores other arguments when it is asked for', async () => {
    expect((await coach(['status', 'junk', '--help'])).code).toBe(0);
  });

  it('fits a narrow terminal', async () => {
    const { stdout } = await coach(['help', 'privacy'], { env: { COLUMNS: '40' } });
    expect(stdout.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });
});

describe('version', () => {
  it.each([['--version'], ['-V'], ['version']])('%s is one line', async (word) => {
    expect(await coach([word])).toEqual({ code: 0, stdout: `${pkg.version}\n`, stderr: '' });
  });
});

describe('what is refused', () => {
  it.each([
    [['statsu'], 'Did you mean coach status?'],
    [['START!'], 'Did you mean coach start?'],
    [['frobnicate'], 'coach --help'],
    [['STATUS'], 'Did you mean coach status?'],
    [['stat'], 'Did you mean coach status?'],
    [['--jsn'], 'coach --help'],
    [['--json', 'status'], 'Options of status come after it.'],
    [['status', '--jsn'], 'Did you mean --json?'],
    [['status', 'extra'], '"extra"'],
    [['journal', 'lst'], 'Did you mean coach journal list?'],
    [['contact'], 'add, list, undo'],
    [['urge', 'lst'], 'Did you mean coach urge list?'],
    [['playbook'], 'check'],
    [['playbook', 'chek'], 'Did you mean coach playbook check?'],
    [['playbook', 'check', '/nowhere'], '/nowhere'],
    [['contact', 'lst', '--json'], 'Did you mean coach contact list?'],
    [['contact', '--by', 'me'], 'coach contact --help'],
    [['start', '--answers', '/nowhere'], 'answers file'],
    [['draft', '--stage', 'love'], '--stage'],
    [['journal', 'list', '--limit'], '--limit'],
    [['journal', 'list', '--limit', '-1'], '--limit'],
    [['journal', 'show'], 'id'],
    [['support', '--country', 'Ireland'], '--country'],
    [['map', '--format', 'png'], 'tree, mermaid, json'],
    [['guide', 'g9.9.9'], 'coach guide'],
    [['help', 'privcy'], 'coach help privacy'],
    [['--playbook', '/nowhere', 'map'], '/nowhere'],
  ])('%j: two lines on stderr, exit 2', async (args, words) => {
    const { code, stdout, stderr } = await inHome(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it.each([
    ['an unreadable clock', { COACH_NOW: 'yesterday' }, 'COACH_NOW'],
    ['a clock on a day that is none', { COACH_NOW: '2026-02-30T10:00' }, 'COACH_NOW'],
    ['no home', { HOME: '' }, 'HOME'],
  ])('%s', async (_what, env, words) => {
    const { code, stdout, stderr } = await coach(['status'], { env });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  it('never repeats what may be private', async () => {
    const secret = '- I cried about Robin';
    const { code, stderr } = await coach(['journal', 'add', secret]);
    expect(code).toBe(2);
    expect(stderr).not.toContain('Robin');
    expect((await coach(['status', 'I miss Robin'])).stderr).not.toContain('Robin');
    expect((await coach(['status', '--note=Robin'])).stderr).not.toContain('Robin');
  });
});

describe('streams', () => {
  it('a closed reader ends quietly', () => {
    const line = `"${process.execPath}" "${COACH}" guide g4 | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], {
      env: { PATH: process.env['PATH'], HOME: home },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it.each([['guide', 'g4'], ['map'], ['status', '--json'], ['--help']])(
    'a full disk is told: %j',
    (...args) => {
      const line = `"${process.execPath}" "${COACH}" ${args.join(' ')} > /dev/full`;
      const { status, stderr } = spawnSync('bash', ['-c', line], {
        env: { PATH: process.env['PATH'], HOME: home },
        encoding: 'utf8',
      });
      expect(status).toBe(1);
      expect(stderr).toContain('could not be written');
    },
  );

  it.each([['status'], ['map'], ['guide'], ['support'], ['--help']])(
    '%s has no codes outside a terminal',
    async (name) => {
      const { stdout, stderr } = await inHome(name);
      expect(stdout + stderr).not.toContain(ESC);
      expect(stdout).not.toContain('\r');
    },
  );

  it.each([['map'], ['guide', 'heal']])(
    '%j has colours when they are forced, and says the same without',
    async (...args) => {
      const env = { HOME: home, FORCE_COLOR: '1' };
      const coloured = await coach(args, { env });
      expect(coloured.stdout).toContain(`${ESC}[`);
      expect(coloured.stdout).not.toMatch(new RegExp(`${ESC}\\[[34]8;`));
      const plain = await inHome(...args);
      expect(coloured.stdout.replace(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(plain.stdout);
      expect((await coach([...args, '--no-color'], { env })).stdout).toBe(plain.stdout);
      expect((await coach(['--no-color', ...args], { env })).stdout).toBe(plain.stdout);
      expect((await coach(args, { env: { ...env, NO_COLOR: '1' } })).stdout).toBe(plain.stdout);
      expect((await coach(args, { env: { ...env, NO_COLOR: '1' } })).stderr).toBe('');
    },
  );

  it.each([
    ['status', '--json'],
    ['map', '--json'],
    ['urge', 'list', '--json'],
    ['urge', 'note', '--json'],
    ['guide', '--json'],
    ['guide', 'how long', '--json'],
    ['support', '--json'],
  ])('%j is one document', async (...args) => {
    const { code, stdout, stderr } = await coach(args, { env: { HOME: home, FORCE_COLOR: '1' } });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(stdout).not.toContain(ESC);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });

  it('reading makes no file', async () => {
    const own = emptyHome();
    for (const args of [
      ['status'],
      ['map'],
      ['guide', 'heal'],
      ['support'],
      ['journal', 'list'],
      ['--help'],
      [],
    ]) {
      expect((await coach(args, { env: { HOME: own } })).code).toBe(0);
    }
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  it('a question without a terminal ends at once and saves nothing', async () => {
    const own = emptyHome();
    for (const args of [
      ['start'],
      ['journal'],
      ['journal', '--no-input'],
      ['journal', 'add'],
      ['contact', 'add'],
    ]) {
      const { code, stdout, stderr } = await coach(args, { env: { HOME: own }, input: 'a\nb\n' });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/terminal|--no-input/);
    }
    expect(readdirSync(own)).toEqual([]);
    rmSync(own, { recursive: true });
  });

  it('--quiet leaves out what was done', async () => {
    expect((await inHome('journal', 'add', 'one')).stderr).not.toBe('');
    expect(await inHome('--quiet', 'journal', 'add', 'two')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await inHome('journal', 'add', 'three', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('answers from a file', () => {
  const answering = async (
    name: string,
    yaml: string,
    ...args: readonly string[]
  ): ReturnType<typeof coach> => {
    plant(home, name, yaml);
    return inHome('start', '--answers', join(home, name), ...args);
  };

  it('walk as far as they go, and are saved', async () => {
    const yaml = 'ex_name: Robin\npronouns: they\nended_on: 2026-11-01\nended_by: them\n';
    const { code, stdout } = await answering('a.yaml', yaml, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, visited: expect.arrayContaining(['start']) });
    expect(JSON.parse((await inHome('status', '--json')).stdout)).toMatchObject({ begun: true });
    expect((await inHome('map')).stdout).toContain('you are here');
  });

  it.each([
    ['a list', '- a'],
    ['an anchor', 'ex_name: &a Robin'],
    ['a question that there is not', 'no_such_question: Robin'],
  ])('%s: exit 2, nothing saved, nothing quoted', async (_what, yaml) => {
    const before = snapshot(join(home, '.local'));
    const { code, stdout, stderr } = await answering('b.yaml', yaml);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('Robin');
    expect(snapshot(join(home, '.local'))).toEqual(before);
  });
});

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s while it waits for input ends it soon, with %d, and nothing is kept',
    async (signal, code) => {
      const own = emptyHome();
      const child = spawn(process.execPath, [COACH, 'journal', 'add', '-'], { env: { HOME: own } });
      child.stdin.write('half a tex');
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      await new Promise((resolve) => setTimeout(resolve, 800));
      const began = Date.now();
      child.kill(signal);
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code);
      expect(Date.now() - began).toBeLessThan(1900);
      expect(stderr).toBe('Stopped.\n');
      expect(readdirSync(own)).toEqual([]);
      rmSync(own, { recursive: true });
    },
  );
});

describe('support', () => {
  const broken: readonly (readonly [string, (own: string) => void, Readonly<Record<string, string>>])[] = [
    ['in an empty home', () => undefined, {}],
    ['with a broken journey', (own) => { plant(own, '.local/share/coach/state.json', '{"journal": "SECRET'); }, {}],
    ['with broken settings', (own) => { plant(own, '.config/coach/settings.json', '[]'); }, {}],
    ['with a journey of a later version', (own) => { plant(own, '.local/share/coach/state.json', '{"version":99}'); }, {}],
    ['without a home', () => undefined, { HOME: '' }],
    ['with a playbook that is gone', (own) => { plant(own, '.config/coach/settings.json', '{"version":1,"playbook":"/gone"}'); }, {}],
    [
      'with a playbook whose words are broken',
      (own) => {
        plant(own, 'mine/answers.yaml', '- id: [');
        plant(own, '.config/coach/settings.json', `{"version":1,"playbook":"${own}/mine"}`);
      },
      {},
    ],
    ['without colours', () => undefined, { NO_COLOR: '1', TERM: 'dumb' }],
  ]; // prettier-ignore
  it.each(broken)('is there %s', async (_what, prepare, env) => {
    const own = emptyHome();
    prepare(own);
    const before = snapshot(own);
    const began = Date.now();
    const { code, stdout, stderr } = await coach(['support', '--country', 'uk'], {
      env: { HOME: own, ...env },
    });
    expect(Date.now() - began).toBeLessThan(5000);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 10).join('\n')).toContain('999');
    expect(stdout).not.toContain('SECRET');
    expect(snapshot(own)).toEqual(before);
    rmSync(own, { recursive: true });
  });

  it('takes the country of the language, the setting before it, the option before that', async () => {
    const own = emptyHome();
    const first = async (
      args: readonly string[],
      env: Readonly<Record<string, string>>,
    ): Promise<string | undefined> =>
      (await coach(['support', ...args], { env: { HOME: own, ...env } })).stdout.split('\n')[0];
    expect(await first([], { LANG: 'C.UTF-8' })).toBe('Help lines');
    expect(await first([], { LANG: 'en_IE.UTF-8' })).toBe('Help lines: Ireland');
    expect(await first([], { LC_ALL: 'de_DE@euro', LANG: 'en_IE.UTF-8' })).toBe('Help lines: Germany');
    plant(own, '.config/coach/settings.json', '{"version":1,"country":"NZ"}');
    expect(await first([], { LANG: 'en_IE.UTF-8' })).toBe('Help lines: New Zealand');
    expect(await first(['--country', 'fr'], {})).toBe('Help lines: France');
    rmSync(own, { recursive: true });
  });
});

function plant(home: string, path: string, text: string): void {
  const file = join(home, path);
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  writeFileSync(file, text, { mode: 0o600 });
}

function snapshot(home: string): readonly (readonly [string, string])[] {
  if (!existsSync(home)) return [];
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'utf8')]);
}
