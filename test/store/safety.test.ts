import {
  chmodSync,
  chownSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { emptyState } from '../../src/core/journey/state.js';
import { bundleChild, startChild } from './children.js';
import { freshHome, removeHomes, storeIn, treeOf } from './home.js';
import { entry, fullState, withContact } from './samples.js';

const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;
const asRoot = isRoot ? it : it.skip;
const umask = process.umask(0o022);

afterEach(() => void process.umask(umask));
afterAll(removeHomes);

async function saveAll(home: string): Promise<void> {
  const store = storeIn(home);
  await store.save(withContact(store.read(), 'c1'));
  await store.saveSettings({ version: 1 });
  await store.append(entry('a'));
  store.recovery.write({ question: 'q', text: 't' });
}

const closed = [
  'journal/ 700',
  'journal/2026-11.jsonl 600',
  'recovery.json 600',
  'settings.json 600',
  'state.json 600',
];

describe('modes', () => {
  it.each([0o000, 0o022, 0o077])('are for the person alone under umask %d', async (mask) => {
    process.umask(mask);
    const top = freshHome();
    await saveAll(join(top, 'share', 'coach'));
    const inside = closed.map((line) => `share/coach/${line}`);
    expect(treeOf(top)).toEqual(['share/ 700', 'share/coach/ 700', ...inside]);
  });

  it('are mended when something is saved', async () => {
    const home = freshHome();
    await saveAll(home);
    for (const name of ['.', 'journal']) chmodSync(join(home, name), 0o755);
    for (const name of ['recovery.json', 'settings.json', 'state.json', 'journal/2026-11.jsonl']) {
      chmodSync(join(home, name), 0o644);
    }
    await saveAll(home);
    expect([treeOf(home), lstatSync(home).mode & 0o777]).toEqual([closed, 0o700]);
  });
});

describe('other people', () => {
  asRoot('have no folder that is written to', async () => {
    const home = freshHome();
    chownSync(home, NOBODY, NOBODY);
    await expect(saveAll(home)).rejects.toMatchObject({
      kind: 'failed',
      message: `${home} belongs to somebody else.`,
    });
    expect(readdirSync(home)).toEqual([]);
  });

  asRoot('plant no link', async () => {
    const [home, elsewhere] = [freshHome(), freshHome()];
    const target = join(elsewhere, 'target');
    writeFileSync(target, JSON.stringify(fullState));
    for (const name of ['state.json', 'recovery.json']) {
      symlinkSync(target, join(home, name));
      lchownSync(join(home, name), NOBODY, NOBODY);
    }
    const store = storeIn(home);
    const error = {
      kind: 'failed',
      message: `${join(home, 'state.json')} is a link that somebody else made.`,
    };
    expect(() => store.read()).toThrow(expect.objectContaining(error));
    await expect(store.save(emptyState)).rejects.toMatchObject(error);
    expect(() => {
      store.recovery.write({ question: 'q', text: 't' });
    }).toThrow('belongs to somebody else');
    expect(readFileSync(target, 'utf8')).toBe(JSON.stringify(fullState));
  });

  it.each([
    ['is shared with other people', 0o1777, (top: string) => top],
    ['can be changed by everybody on this computer', 0o777, (top: string) => join(top, 'coach')],
  ])('share no folder with it: %s', async (why, mode, homeIn) => {
    const top = join(freshHome(), 'top');
    mkdirSync(top);
    chmodSync(top, mode);
    await expect(saveAll(homeIn(top))).rejects.toMatchObject({ kind: 'failed', message: `${top} ${why}.` });
    expect(lstatSync(top).mode & 0o1777).toBe(mode);
  });
});

describe('a link of my own', () => {
  it('is followed, for a file and for the folder', async () => {
    const [top, elsewhere] = [freshHome(), freshHome()];
    const home = join(top, 'coach');
    symlinkSync(elsewhere, home);
    const dotfile = join(freshHome(), 'mine.json');
    writeFileSync(dotfile, '{"version":1}');
    symlinkSync(dotfile, join(elsewhere, 'settings.json'));
    await storeIn(home).saveSettings({ version: 1, country: 'IE' });
    expect(JSON.parse(readFileSync(dotfile, 'utf8'))).toEqual({ version: 1, country: 'IE' });
    expect(lstatSync(join(elsewhere, 'settings.json')).isSymbolicLink()).toBe(true);
  });
});

describe('leftovers', () => {
  it('of processes that are gone are swept when something is saved', async () => {
    const home = freshHome();
    const names = [
      '.state.json.4194399.00ff.tmp',
      `.state.json.${process.pid}.00ff.tmp`,
      '.state.json.1.00ff.tmp',
    ];
    for (const name of [...names, 'mine.tmp', 'lock.0123']) writeFileSync(join(home, name), 'x');
    storeIn(home).read();
    expect(readdirSync(home)).toHaveLength(5);
    await storeIn(home).save(emptyState);
    expect(readdirSync(home).sort()).toEqual(['.state.json.1.00ff.tmp', 'mine.tmp', 'state.json']);
  });
});

describe('recovery', () => {
  it('is kept at once, given back, and cleared', () => {
    const home = join(freshHome(), 'new');
    const { recovery } = storeIn(home);
    recovery.write(null);
    recovery.write({ question: 'letter', text: 'half a \ud83d' });
    expect(storeIn(home).recovery.read()).toEqual({ question: 'letter', text: 'half a \ud83d' });
    recovery.write(null);
    expect([recovery.read(), readdirSync(home)]).toEqual([null, []]);
  });
});

describe('a read-only home', () => {
  let child = '';
  beforeAll(() => {
    child = bundleChild();
  });

  it('is read, and nothing in it changes', async () => {
    const home = freshHome();
    await saveAll(home);
    const before = await everything(home);
    // Root may write anywhere, so as root the reader is another account that may only look.
    for (const name of ['.', 'journal']) chmodSync(join(home, name), isRoot ? 0o755 : 0o500);
    for (const line of closed.slice(1)) chmodSync(join(home, line.split(' ')[0] ?? ''), 0o444);
    const tree = treeOf(home);
    const { lines } = await startChild([child, 'read'], { home, ...(isRoot ? { uid: NOBODY } : {}) });
    expect(lines).toEqual([JSON.stringify(before), 'done']);
    const save = await startChild([child, 'contact', 'x'], { home, ...(isRoot ? { uid: NOBODY } : {}) });
    expect(save.lines[0]).toMatch(isRoot ? /^failed: .* belongs to somebody else\.$/ : /^contact/);
    if (isRoot) expect(treeOf(home)).toEqual(tree);
    chmodSync(join(home, 'journal'), 0o700);
  });
});

async function everything(home: string): Promise<unknown> {
  const store = storeIn(home);
  return [store.read(), await store.entries(), store.settings(), store.recovery.read()];
}
