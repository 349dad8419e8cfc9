import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';

// A busy machine takes its time to start a process.
jest.setTimeout(60_000);

const run = promisify(execFile);
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'coach-calendar-'));
const script = join(folder, 'in-zone.mjs');

beforeAll(async () => {
  await run('node_modules/.bin/esbuild', [
    'test/terminal/fixture/calendar-in-zone.ts',
    '--bundle',
    '--platform=node',
    '--format=esm',
    `--outfile=${script}`,
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Africa/Cairo',
  'America/Santiago',
])('the days and times of a calendar are those on the wall in %s', async (zone) => {
  const { stdout } = await run(process.execPath, [script], { env: { TZ: zone } });
  const starts = stdout.split('\r\n').filter((line) => line.startsWith('DTSTART'));
  expect(starts).toEqual(
    ['20101010', '20111230', '20260308', '20261129'].flatMap((day) => [
      `DTSTART;VALUE=DATE:${day}`,
      `DTSTART:${day}T023000`,
    ]),
  );
  expect(new Set(stdout.match(/^DTSTAMP.*$/gm))).toEqual(new Set(['DTSTAMP:20261122T110000Z']));
});
