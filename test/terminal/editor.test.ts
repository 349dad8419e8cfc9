import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CoachError } from '../../src/errors.js';
import type { Edited } from '../../src/ports.js';
import { commandOf, editWith } from '../../src/terminal/editor.js';
import { leftTexts } from '../../src/terminal/editor-left.js';
import type { Stops } from '../../src/terminal/signals.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-editor-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** An editor in JavaScript: `file` is the path it is given. */
function editor(name: string, body: string): string {
  const script = join(folder, `${name}.mjs`);
  writeFileSync(script, `import fs from 'node:fs';\nconst file = process.argv.at(-1);\n${body}\n`);
  return `"${execPath}" ${script}`;
}

async function edited(
  env: Readonly<Record<string, string>>,
  text: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<{ readonly result: Edited; readonly kept: readonly string[] }> {
  const kept: string[] = [];
  const stops = { signal } as Stops;
  const result = await editWith({ env: { XDG_RUNTIME_DIR: folder, ...env }, stops, folder }, text, (one) =>
    kept.push(one),
  );
  return { result, kept };
}

const leftovers = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('.coach-edit'));

describe('the editor', () => {
  it.each([
    'naïve',
    'über ça va',
    'e\u0301',
    '🏳️‍🌈',
    '\ufeffbom',
    'a\r\nb',
    '',
    '七転び八起き',
    'ﬁ \u00a0 ‮ x',
  ])('gives back %j byte for byte, from a file that is theirs alone, and leaves nothing', async (text) => {
    const EDITOR = editor(
      'same',
      `fs.writeFileSync('${folder}/mode', (fs.statSync(file).mode & 0o777).toString(8));`,
    );
    expect((await edited({ EDITOR }, text)).result).toEqual({ kind: 'text', text });
    expect(readFileSync(join(folder, 'mode'), 'utf8')).toBe('600');
    expect(leftovers()).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, Edited['kind']]>([
    ['an error is no success', { EDITOR: '/bin/false' }, 'cancelled'],
    ['one that is not there', { EDITOR: '/nowhere/ed' }, 'none'],
    ['none is set', { EDITOR: ' ' }, 'none'],
    ['VISUAL comes first', { VISUAL: '/bin/false', EDITOR: '/bin/true' }, 'cancelled'],
  ])('%s', async (_what, env, kind) => {
    expect((await edited(env, 'text')).result.kind).toBe(kind);
    expect(leftovers()).toEqual([]);
  });

  it('what is no UTF-8 is refused', async () => {
    const EDITOR = editor('latin', 'fs.writeFileSync(file, Buffer.from([0xfc]));');
    await expect(edited({ EDITOR }, '')).rejects.toMatchObject({ kind: 'usage' });
    expect(leftovers()).toEqual([]);
  });

  it('a stop ends it, and what stood there is handed over', async () => {
    const EDITOR = editor(
      'slow',
      `fs.writeFileSync(file, 'half a page'); fs.writeFileSync('${folder}/ready', ''); setInterval(() => {}, 1000);`,
    );
    const stop = new AbortController();
    const kept: string[] = [];
    const env = { XDG_RUNTIME_DIR: folder, EDITOR };
    const running = editWith({ env, stops: { signal: stop.signal } as Stops, folder }, '', (text) =>
      kept.push(text),
    );
    while (!existsSync(join(folder, 'ready'))) await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort(new CoachError('terminated', 'Stopped.'));
    await expect(running).rejects.toMatchObject({ kind: 'terminated' });
    expect([kept, leftovers()]).toEqual([['half a page'], []]);
    expect(statSync(folder).isDirectory()).toBe(true);
  });
});

it('what a killed coach left is found, from our own folders alone, and can be taken away', () => {
  const place = mkdtempSync(join(folder, 'left-'));
  const put = (name: string, text: string, mode = 0o700): void => {
    mkdirSync(join(place, name), { mode });
    writeFileSync(join(place, name, 'entry.md'), text);
  };
  put('.coach-edit-4194300-a', 'half a page');
  put('.coach-edit-1-b', 'still open');
  put('.coach-edit-4194300-c', 'anybody could have put it there', 0o755);
  const env = { XDG_RUNTIME_DIR: place };
  const left = leftTexts({ env, folder: place, isAlive: (pid) => pid === 1 });
  expect(left.map(({ text }) => text)).toEqual(['half a page']);
  for (const one of left) one.remove();
  expect(readdirSync(place).sort()).toEqual(['.coach-edit-1-b', '.coach-edit-4194300-c']);
});

it.each<[string, readonly string[] | null]>([
  ['code --wait', ['code', '--wait']],
  ['"/a b/ed" -x', ['/a b/ed', '-x']],
  ['nvim', ['nvim', '-n', '-i', 'NONE', '--cmd', 'set nobackup nowritebackup noundofile']],
  ['', null],
])('the command of %j', (EDITOR, words) => {
  expect(commandOf({ EDITOR })).toEqual(words);
});
