import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { playbookCheck } from '../../src/commands/playbook-check.js';
import type { PlaybookCheckOptions } from '../../src/commands/playbook-check.js';
import type { Files } from '../helpers/playbook.js';
import { broken, sound } from '../helpers/playbook.js';
import { fakePorts } from '../helpers/ports.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function dir(files: Files): string {
  const path = mkdtempSync(join(folder, 'p-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function check(
  files: Files,
  options: PlaybookCheckOptions = {},
): Promise<{ code: number; out: string }> {
  const { ports, out } = fakePorts();
  const code = await playbookCheck(ports, { dir: dir(files), ...options });
  return { code, out: out() };
}

const MISSPELT = broken(sound, 'steps/2-sail.yaml', ['to: home', 'to: hoem']);
const DEAD = broken(sound, 'steps/2-sail.yaml', ['trips: {under: 1}', 'trips: {over: 1}']);

describe('playbook check', () => {
  it('ends with 0 and a page of what holds when nothing is found', async () => {
    const { code, out } = await check(sound);
    expect(code).toBe(0);
    expect(
      out.replace(/\d+ states and \d+ moves/, 'N states and N moves').replace(/in \d+\.\d s/, 'in 0.1 s'),
    ).toMatchInlineSnapshot(`
     "Nothing found: the playbook holds.
       4 steps, all of them reached
       N states and N moves, all of them walked in 0.1 s

     It holds in every state
       - no swimmer
       - many trips
       - at sea
       - rest can be reached
       - nobody is stuck

     Walked in these values; "a|b" are alike to every condition
       - swims: unasked; no; yes
       - pause: unasked; 2..9
       - launched: unasked; given
       - ready: unasked; no|yes
       - trips: 0; 1+
       - days: 0..1, pause not reached; 2+, pause not reached; 2+, pause reached;
         none
       - again: unasked; no; yes
       - days_here: 0+; none"
    `);
  });

  it('ends with 2 and names each place, what is wrong, and the mend', async () => {
    expect(await check(DEAD)).toEqual({
      code: 2,
      out: [
        'steps/2-sail.yaml:7:5  dead-exit',
        '  Nobody can ever take this way.',
        '  Look what comes before it, or take it out.',
        '',
        '1 finding.',
      ].join('\n'),
    });
  });

  it('says when there was nothing to be walked', async () => {
    const { code, out } = await check(MISSPELT);
    expect([code, out.split('\n').at(-1)]).toEqual([
      2,
      '1 finding. The states are walked once it is mended.',
    ]);
  });

  it.each([
    ['sound', sound, 0],
    ['dead', DEAD, 2],
  ])('gives one document: %s', async (_what, files, exit) => {
    const { code, out } = await check(files, { json: true });
    const document = JSON.parse(out) as { proof: object };
    expect([code, Object.keys(document), Object.keys(document.proof)]).toEqual([
      exit,
      ['version', 'findings', 'proof'],
      ['states', 'steps', 'domains', 'holds'],
    ]);
    expect(document).toMatchObject({
      version: 1,
      proof: { steps: 4, holds: [{ id: 'no_swimmer', holds: true, counterexample: null }, {}, {}, {}, {}] },
    });
  });

  it('gives a document without a proof where nothing could be walked', async () => {
    const { code, out } = await check(MISSPELT, { json: true });
    expect([code, JSON.parse(out)]).toEqual([
      2,
      {
        version: 1,
        findings: [
          {
            rule: 'unknown-step',
            file: 'steps/2-sail.yaml',
            line: 9,
            column: 9,
            message: 'there is no step `hoem`',
            mend: 'did you mean `home`?',
          },
        ],
        proof: null,
      },
    ]);
  });

  it('does not ask that a playbook of its own use the coach’s guides, or have any shelf', async () => {
    const own = ([name]: readonly [string, string]): boolean =>
      name.includes('steps/') || name === 'playbook.yaml';
    const bare = Object.fromEntries(Object.entries(sound).filter(own));
    const cited = broken(bare, 'steps/1-harbour.yaml', ['[g1.1.1]', '[g1.2.1]']);
    expect((await check(cited)).code).toBe(0);
  });

  it.each([
    ['no folder', {}, /^There is no playbook\.yaml in /],
    ['no YAML', { 'playbook.yaml': 'a: [b' }, /^playbook\.yaml:1:\d+: /],
  ])('refuses %s', async (_what, files, message) => {
    await expect(check(files)).rejects.toMatchObject({ kind: 'usage' });
    await expect(check(files)).rejects.toThrow(message);
  });
});
