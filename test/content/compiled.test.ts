/** What the build makes of content/ is what stands in it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { compile } from '../../src/content/compile.js';
import { readPlaybook } from '../../src/content/read-playbook.js';
import { readShelf } from '../../src/content/read-shelf.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-compiled-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function copy(
  name: string,
  change: (dir: string) => void,
): { readonly lines: readonly string[]; readonly wrote: boolean } {
  const dir = join(folder, name);
  cpSync('content', dir, { recursive: true });
  change(dir);
  return {
    lines: compile(dir, folder),
    wrote: existsSync(join(folder, 'playbook.json')) || existsSync(join(folder, 'shelf.json')),
  };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('the build', () => {
  it('gives the bundle the same playbook and shelf as the YAML', () => {
    const out = join(folder, 'dist');
    execFileSync(execPath, ['scripts/build.mjs', 'test/content/fixtures/print-content.ts', out]);
    const run =
      'const [, out] = process.argv; require(`${out}/boot.cjs`).programIn(out).load("main.cjs").main()';
    const printed: unknown = JSON.parse(
      execFileSync(execPath, ['-e', run, out], { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    expect(printed).toStrictEqual({
      playbook: readPlaybook('content').playbook,
      shelf: readShelf('content').shelf,
      took: { playbook: expect.any(Number), shelf: expect.any(Number) },
    });
  });

  it('names every mistake and compiles nothing', () => {
    const { lines, wrote } = copy('mistakes', (dir) => {
      edit(join(dir, 'urges.yaml'), 'minutes: 3', 'minutes: three');
      edit(join(dir, 'steps', '01-start.yaml'), 'phase: any', 'phrase: any');
      rmSync(join(dir, 'signs.yaml'));
    });
    expect(lines).toEqual([
      'steps/01-start.yaml:3:9 unknown-key: `phrase` is not a key here. Did you mean `phase`?',
      'steps/01-start.yaml:1:1 shape: expected an id of lower-case letters, digits and _ for `phase`. Write a short stable word, like no_contact.',
      'signs.yaml:1:1 missing-file: the file is not there. Write signs.yaml.',
      'urges.yaml:8:12 shape: expected a whole number. Write digits only, like 28.',
    ]);
    expect(wrote).toBe(false);
  });

  it('names the place where a file is no YAML', () => {
    const { lines, wrote } = copy('no-yaml', (dir) => {
      writeFileSync(join(dir, 'lines.yaml'), '- id: a\n  line: "open\n');
    });
    expect(lines).toEqual([expect.stringMatching(/^lines\.yaml:\d+:\d+: Missing closing "quote/)]);
    expect(wrote).toBe(false);
  });
});
