/** Kills, full disks and crowds: what was acknowledged is there afterwards. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { emptyState } from '../../src/core/journey/state.js';
import { bundleChild, runLimited, startChild } from './children.js';
import { freshHome, removeHomes, storeIn } from './home.js';
import { entry, fullState } from './samples.js';

const holder = { pid: process.pid, started: null, host: hostname(), token: '0'.repeat(24) };

let child = '';
const busyHome = freshHome();
let waiting: Promise<unknown>;
beforeAll(() => {
  child = bundleChild();
  // Waits five seconds for the lock: begun here, looked at when the others are done.
  writeFileSync(join(busyHome, 'lock'), JSON.stringify(holder));
  waiting = storeIn(busyHome)
    .append(entry('a'))
    .catch((error: unknown) => error);
});
afterAll(removeHomes);

async function acknowledgedAndKept(home: string, lines: readonly string[]): Promise<readonly string[]> {
  const store = storeIn(home);
  const contacts = store.read().contacts.map(({ id }) => `contact ${id}`);
  const entries = (await store.entries()).map(({ id }) => `entry ${id}`);
  const kept = new Set([...contacts, ...entries]);
  return lines.filter((line) => line !== 'done' && !kept.has(line));
}

describe('kill -9', () => {
  it('at any moment loses nothing that was acknowledged, also where SNAP is set', async () => {
    const lanes = [{}, {}, { SNAP: '1' }, { SNAP: '1' }];
    const lost = await Promise.all(lanes.map((env) => killOften({ home: freshHome(), env, times: 25 })));
    expect(lost).toEqual([[], [], [], []]);
  }, 60_000);
});

async function killOften({ home, env, times }: { home: string; env: Record<string, string>; times: number }) {
  const acknowledged: string[] = [];
  for (let round = 0; round < times; round += 1) {
    const { lines } = await startChild([child, 'both', `${round}.`, '1000'], { home, env }, (writer) => {
      setTimeout(() => writer.kill('SIGKILL'), Math.random() * 30);
    });
    acknowledged.push(...lines);
    const lost = await acknowledgedAndKept(home, acknowledged);
    if (lost.length > 0) return lost;
  }
  const last = await startChild([child, 'both', 'last'], { home, env });
  acknowledged.push(...last.lines);
  expect(readdirSync(home).sort()).toEqual(['journal', 'state.json']);
  return acknowledgedAndKept(home, acknowledged);
}

describe('a crowd', () => {
  it.each(['contact', 'entry'])(
    'of four processes keeps all 200: %s',
    async (task) => {
      const home = freshHome();
      const ended = await Promise.all(
        ['a', 'b', 'c', 'd'].map((tag) => startChild([child, task, tag, '50'], { home })),
      );
      const lines = ended.flatMap((one) => one.lines);
      expect(lines.filter((line) => line !== 'done')).toHaveLength(200);
      expect(await acknowledgedAndKept(home, lines)).toEqual([]);
    },
    60_000,
  );

  it('is never two inside, also when holders die', async () => {
    const home = freshHome();
    const crowd = ['a', 'b', 'c'].map((tag) => startChild([child, 'alone', tag, '100'], { home }));
    const dying = (async () => {
      const signals: (string | null)[] = [];
      for (let n = 0; n < 6; n += 1) signals.push((await startChild([child, 'die-inside'], { home })).signal);
      return signals;
    })();
    expect((await Promise.all(crowd)).map(({ lines }) => lines.at(-1))).toEqual(['done', 'done', 'done']);
    expect(await dying).toEqual(Array(6).fill('SIGKILL'));
  }, 60_000);
});

describe('the lock of somebody', () => {
  const claim = `lock.${holder.token}`;
  const gone = { ...holder, pid: 4_194_399 };

  it('who is at work is waited for, then told', async () => {
    expect(await waiting).toMatchObject({
      kind: 'failed',
      message: 'Another coach is saving at this moment.',
    });
    expect(readdirSync(busyHome)).toEqual(['lock']);
  }, 10_000);

  it.each<[string, Record<string, string>]>([
    ['who is gone', { lock: JSON.stringify(gone) }],
    ['whose number belongs to another now', { lock: JSON.stringify({ ...holder, started: '1' }) }],
    ['without a name', { lock: '' }],
    [
      'whose heir is gone too',
      { lock: JSON.stringify(gone), [claim]: JSON.stringify({ ...gone, token: '1'.repeat(24) }) },
    ],
  ])('%s is taken over', async (_name, files) => {
    const home = freshHome();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
    await storeIn(home).append(entry('a'));
    expect(readdirSync(home)).toEqual(['journal']);
  });
});

describe('a full disk', () => {
  const full = (path: string) => `failed: The disk is full: ${path} could not be saved.\n`;

  it('keeps the document and the journal as they were', async () => {
    const home = freshHome();
    const { state, journal } = await smallStore(home);
    expect(runLimited([child, 'big-state'], home, 16)).toBe(full(state));
    expect(runLimited([child, 'big-entry'], home, 16)).toBe(full(journal));
    expect(storeIn(home).read()).toEqual(fullState);
    expect(await storeIn(home).entries()).toEqual([entry('a')]);
    expect(readdirSync(home).sort()).toEqual(['journal', 'state.json']);
  });

  it('would cost everything with conf as it comes', async () => {
    const home = freshHome();
    const { state } = await smallStore(home);
    expect(runLimited([child, 'plain-conf'], home, 16)).toBe('done\n');
    expect(statSync(state).size).toBe(16 * 512);
    expect(() => storeIn(home).read()).toThrow(expect.objectContaining({ kind: 'damaged' }));
  });

  it('in earnest: a small disk of its own', async () => {
    const disk = freshHome();
    if (!mount(disk)) return;
    try {
      const home = join(disk, 'coach');
      const { state, journal } = await smallStore(home);
      const before = [readFileSync(state), readFileSync(journal)];
      expect((await startChild([child, 'big-state'], { home })).out).toBe(full(state));
      expect((await startChild([child, 'big-entry'], { home })).out).toBe(full(journal));
      expect([readFileSync(state), readFileSync(journal)]).toEqual(before);
      await storeIn(home).append(entry('b'));
      expect(await storeIn(home).entries()).toEqual([entry('a'), entry('b')]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});

async function smallStore(home: string): Promise<{ state: string; journal: string }> {
  mkdirSync(home, { recursive: true });
  await storeIn(home).save(emptyState);
  await storeIn(home).save(fullState);
  await storeIn(home).append(entry('a'));
  return { state: join(home, 'state.json'), journal: join(home, 'journal', '2026-11.jsonl') };
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', folder], { stdio: 'pipe' });
    return true;
  } catch (error) {
    process.stdout.write(`skipped, no disk could be mounted: ${String(error)}\n`);
    return false;
  }
}
