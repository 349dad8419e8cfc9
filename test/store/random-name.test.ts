import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from '@jest/globals';

import { lookAt, makeLock } from '../../src/store/lock-file.js';
import { randomName } from '../../src/store/random-name.js';

const folder = mkdtempSync(join(tmpdir(), 'coach-name-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('is never the same twice', () => {
  expect(new Set(Array.from({ length: 100 }, randomName)).size).toBe(100);
});

it('is a name that a lock can be read back by: else every saving would wait for a lock that looks half written', () => {
  const [path, token] = [join(folder, 'lock'), randomName()];
  makeLock(path, token);
  expect(lookAt(path)?.token).toBe(token);
});
