/**
 * The coach's own playbook: nothing is found in it, and each of its invariants is there for something. A few breaks are
 * proved here; all of them with EVERY_BREAK=1, which takes some minutes. `npm run mutants` tries many more.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

import type { Held } from '../../src/core/graph/proof/prove.js';
import type { Checked } from '../../src/core/graph/rules.js';
import { playbookOf } from '../helpers/playbook.js';
import { breaks, contentFiles } from './invariant-breaks.js';

/** One that closes, a tool, a step left out, time, a way, what lasts, what is kept, and what should stay open. */
const SOME = [
  'reopened_the_same_day',
  'afraid_in_contact',
  'answers_while_closed',
  'order_not_kept',
  'countdown_while_closed',
  'sent_without_a_night',
  'talk_alone',
  'fear_looked_at_again',
];
const tried = process.env['EVERY_BREAK'] === '1' ? Object.keys(breaks) : SOME;
const { never, possible, steps } = playbookOf(contentFiles());

let results: ReadonlyMap<string, unknown> = new Map();
beforeAll(async () => {
  results = await provedApart([['check', ...tried.slice(0, 2)], tried.slice(2)]);
}, 1_200_000);

/** Each list in a process of its own, side by side. */
async function provedApart(lists: readonly (readonly string[])[]): Promise<ReadonlyMap<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-proof-'));
  const outfile = join(folder, 'prove.mjs');
  const banner = {
    js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);",
  };
  const entry = 'test/content/fixtures/prove-playbook.ts';
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner,
  });
  const runs = lists.map((ids) => promisify(execFile)(execPath, [outfile, ...ids], { maxBuffer: 1 << 26 }));
  const printed = (await Promise.all(runs)).flatMap(({ stdout }) => stdout.trim().split('\n'));
  rmSync(folder, { recursive: true });
  return new Map(printed.map((line) => JSON.parse(line) as [string, unknown]));
}

describe('the playbook', () => {
  const checked = (): Checked => results.get('check') as Checked;

  it('has no findings', () => {
    expect(checked().findings).toEqual([]);
  });

  it('holds in every state, and every step is come to', () => {
    const { proof } = checked();
    expect(proof?.holds.filter((one) => !one.holds)).toEqual([]);
    expect(proof?.holds.map(({ id }) => id)).toEqual([
      ...[...never, ...possible].map(({ id }) => id),
      'rest_can_be_reached',
      'nobody_is_stuck',
    ]);
    expect([proof?.steps, proof?.unreached, proof?.dead]).toEqual([steps.length, [], []]);
    expect(proof?.states).toBeGreaterThan(50_000);
  });
});

describe('every line of never and possible', () => {
  it('has a break that it is there for', () => {
    expect(Object.keys(breaks).sort()).toEqual([...never, ...possible].map(({ id }) => id).sort());
  });

  it.each(tried)('notices its break: %s', (id) => {
    const { holds, counterexample } = results.get(id) as Held;
    const isPossible = possible.some((one) => one.id === id);
    expect([holds, counterexample === null]).toEqual([false, isPossible]);
  });
});
