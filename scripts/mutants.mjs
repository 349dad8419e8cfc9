/**
 * npm run mutants: breaks the playbook in one small place at a time and looks whether the proof notices. A breakage that
 * nothing notices must stand in scripts/mutants/known.yaml with the reason why it changes nothing that matters.
 *
 * node scripts/mutants.mjs [--sample N] [--only TEXT] [--tier N] [--list] [--log FILE] [--workers N]
 *   --sample N   N of them, spread evenly
 *   --only TEXT  those whose id contains TEXT
 *   --tier N     those up to that tier: 1 keeps somebody safe, 2 leads on, 3 only narrows
 *   --log FILE   append each result to FILE; what stands there already is not run again
 */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { build } from 'esbuild';

import { bundling, root } from './bundled.mjs';

const { values: options } = parseArgs({
  options: {
    sample: { type: 'string' },
    only: { type: 'string' },
    tier: { type: 'string', default: '3' },
    list: { type: 'boolean', default: false },
    log: { type: 'string' },
    workers: { type: 'string', default: '2' },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);

/** The two entries bundled into a folder of their own. */
async function bundle(folder) {
  const entries = { judge: 'scripts/mutants/judge.ts', worker: 'scripts/mutants/worker.ts' };
  await build({
    ...bundling,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  });
}

function chosen(mutants) {
  const wanted = mutants.filter(
    ({ id, tier }) => id.includes(options.only ?? '') && tier <= Number(options.tier),
  );
  const step = options.sample === undefined ? 1 : Math.max(1, wanted.length / Number(options.sample));
  return wanted.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function resultsSoFar() {
  if (options.log === undefined || !existsSync(options.log)) return [];
  return readFileSync(options.log, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Hands the mutants out one by one; gives id, killer (null: it lives) and milliseconds of each. */
async function runAll(mutants, workerFile, note) {
  const queue = [...mutants];
  const run = () =>
    new Promise((done, failed) => {
      const worker = new Worker(workerFile);
      const next = () => {
        const mutant = queue.shift();
        if (mutant === undefined) void worker.terminate().then(() => done());
        else worker.postMessage({ id: mutant.id, playbook: mutant.playbook });
      };
      worker.on('message', (result) => {
        note(result);
        next();
      });
      worker.on('error', failed);
      next();
    });
  await Promise.all(Array.from({ length: Number(options.workers) }, run));
}

/** No breakage: what it changes decides the same in every state that the walk finds. */
const EQUAL = 'equal';

/** Whether a line of known.yaml speaks of the mutant; in a line `*` stands for anything. */
function speaksOf(line, id) {
  const pattern = line.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(id);
}

function isKnown(id, known) {
  return Object.keys(known).some((line) => speaksOf(line, id));
}

/** What is to be mended: unexplained survivors, and lines of known.yaml that no longer speak of a survivor. */
function findings(results, known, ids) {
  return [
    ...results
      .filter(({ id, killer }) => killer === null && !isKnown(id, known))
      .map(({ id }) => `alive and unexplained: ${id}`),
    ...results
      .filter(({ id, killer }) => killer !== null && id in known)
      .map(({ id, killer }) => `listed, but killed by ${killer}: ${id}`),
    ...Object.keys(known)
      .filter((line) => !ids.some((id) => speaksOf(line, id)))
      .map((id) => `listed, but no such mutant: ${id}`),
  ];
}

async function main({ mutantsOf, equalMutants, playbookOf, killerOf, parse }, workerFile) {
  const playbook = playbookOf(join(root, 'content'));
  const all = mutantsOf(playbook);
  const mutants = chosen(all);
  if (options.list) {
    for (const { tier, id } of mutants) say(`${tier} ${id}`);
    return 0;
  }
  const sound = killerOf(playbook);
  if (sound !== null) throw new Error(`the playbook itself does not hold: ${sound}`);
  const known = parse(readFileSync(join(root, 'scripts/mutants/known.yaml'), 'utf8')) ?? {};
  const results = resultsSoFar();
  const have = new Set(results.map(({ id }) => id));
  const left = mutants.filter(({ id }) => !have.has(id));
  const note = (result) => {
    results.push(result);
    if (options.log !== undefined) appendFileSync(options.log, `${JSON.stringify(result)}\n`);
    const found = result.killer ?? (isKnown(result.id, known) ? 'alive (known)' : 'ALIVE');
    say(`${results.length - have.size}/${left.length} ${result.id}: ${found}`);
  };
  const equal = equalMutants(playbook, left);
  for (const { id } of left) if (equal.has(id)) note({ id, killer: EQUAL, ms: 0 });
  await runAll(
    left.filter(({ id }) => !equal.has(id)),
    workerFile,
    note,
  );
  const wanted = new Set(mutants.map(({ id }) => id));
  const told = results.filter(({ id }) => wanted.has(id));
  const mend = findings(
    told,
    known,
    all.map(({ id }) => id),
  );
  const alive = told.filter(({ killer }) => killer === null).length;
  const same = told.filter(({ killer }) => killer === EQUAL).length;
  say(
    `${told.length} of ${all.length} mutants: ${told.length - alive - same} killed, ${same} equal, ${alive} alive, ${mend.length} to mend`,
  );
  for (const line of mend) say(line);
  return mend.length > 0 ? 1 : 0;
}

const folder = mkdtempSync(join(tmpdir(), 'coach-mutants-'));
try {
  await bundle(folder);
  const judge = await import(pathToFileURL(join(folder, 'judge.mjs')).href);
  process.exitCode = await main(judge, join(folder, 'worker.mjs'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
