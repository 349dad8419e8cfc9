import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

// A busy machine takes its time to start a process.
jest.setTimeout(60_000);

const run = promisify(execFile);
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coach-zones-'));
const sweep = join(folder, 'sweep.mjs');

beforeAll(async () => {
  const source = 'test/core/contact/fixtures/sweep.ts';
  await run('node_modules/.bin/esbuild', [
    source,
    '--bundle',
    '--platform=node',
    '--format=esm',
    `--outfile=${sweep}`,
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface End {
  readonly code: number;
  readonly out: string;
}

async function sweepIn(zone: string, way: string): Promise<End> {
  try {
    const { stdout } = await run(process.execPath, [sweep, way], { env: { TZ: zone } });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}

const ALL = '30646 nights';

describe('every night of 2010 to 2030', () => {
  it.each([
    ['UTC', ALL],
    ['America/New_York', ALL],
    ['America/Los_Angeles', ALL],
    ['Europe/Berlin', ALL],
    ['Asia/Kathmandu', ALL],
    // 30 December 2011 never was there: the nights at both of its ends are not.
    ['Pacific/Apia', '30638 nights'],
    ['Africa/Cairo', ALL],
    ['America/Santiago', ALL],
    ['Australia/Lord_Howe', ALL],
  ])('is one day in %s', async (zone, out) => {
    expect(await sweepIn(zone, 'ours')).toEqual({ code: 0, out });
  });
});

describe('the usual way of a date library, in our place', () => {
  it.each([
    ['America/Santiago', { code: 1, out: '2010-10-10 -> 2010-10-11: 0, not 1' }],
    // Why Santiago and Cairo are in the list: the zones that one thinks of first would not have told.
    ['America/New_York', { code: 0, out: ALL }],
  ])('in %s', async (zone, end) => {
    expect(await sweepIn(zone, 'startOf')).toEqual(end);
  });
});
