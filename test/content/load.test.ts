import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { deepFreeze } from '../../src/content/freeze.js';
import { loadPlaybook, loadShelf } from '../../src/content/load.js';
import { readPlaybook } from '../../src/content/read-playbook.js';
import { readShelf } from '../../src/content/read-shelf.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-load-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function dir(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

describe('from the sources, where nothing is built', () => {
  it('the content is read as YAML, and frozen', async () => {
    const [playbook, shelf] = [await loadPlaybook(), await loadShelf()];
    expect(playbook).toStrictEqual(readPlaybook('content').playbook);
    expect(shelf).toStrictEqual(readShelf('content').shelf);
    expect(() => Object.assign(playbook.steps[0]?.blocks[0] ?? {}, { id: 'x' })).toThrow(TypeError);
    expect(() => (shelf.support.countries[0]?.lines as unknown[]).push(1)).toThrow(TypeError);
  });
});

describe('from a folder that the person names', () => {
  it('a playbook is read, and the shelf has what the folder has and else the coach’s own', async () => {
    const path = dir('own', { 'lines.yaml': '- {id: mine, line: Mine., sources: [coach]}' });
    cpSync('content/playbook.yaml', join(path, 'playbook.yaml'));
    cpSync('content/steps', join(path, 'steps'), { recursive: true });
    expect(await loadPlaybook(path)).toStrictEqual(await loadPlaybook());
    const shelf = await loadShelf(path);
    expect(shelf).toStrictEqual({
      ...(await loadShelf()),
      lines: [{ id: 'mine', line: 'Mine.', sources: ['coach'] }],
    });
    expect(Object.isFrozen(shelf.lines[0])).toBe(true);
  });

  it.each([
    [
      '- {id: mine, lines: Mine., sources: [coach]}',
      'lines.yaml:1:21: `lines` is not a key here.',
      'Did you mean `line`? coach playbook check names the other 1 too.',
    ],
    [
      '- {id: mine, line: Mine.}',
      'lines.yaml:1:3: it does not say where it comes from.',
      'Add `sources:`; [coach] for our own.',
    ],
    ['- &a {id: mine}\n- *a', 'lines.yaml:2:3: aliases are not allowed', 'Mend that line, then try again.'],
  ])('a mistake is refused with its place and its mend: %s', async (yaml, message, hint) => {
    const path = dir(`bad-${message.length}`, { 'lines.yaml': yaml });
    await expect(loadShelf(path)).rejects.toMatchObject({ kind: 'usage', exitCode: 2, message, hint });
  });

  it('a folder without a playbook is refused', async () => {
    const path = dir('none', {});
    await expect(loadPlaybook(path)).rejects.toMatchObject({
      kind: 'usage',
      message: `There is no playbook.yaml in ${path}.`,
    });
  });

  it('a playbook with a mistake is refused', async () => {
    const path = dir('short', { 'playbook.yaml': 'nmae: x\n' });
    await expect(loadPlaybook(path)).rejects.toMatchObject({
      kind: 'usage',
      message: 'playbook.yaml:1:7: `nmae` is not a key here.',
    });
  });
});

describe('deepFreeze', () => {
  it('freezes through lists and mappings and gives the same data', () => {
    const data = { a: [{ b: 1 }], c: null };
    expect(deepFreeze(data)).toBe(data);
    expect([data, data.a, data.a[0]].map(Object.isFrozen)).toEqual([true, true, true]);
  });
});
