// Start-up times as ratios: each command in turn with bare `node -e 0`, pair by pair, medians. Numbers from another day or
// another machine do not compare; ratios do. Use: npm run bench [-- --runs 15] [-- --against REF] [-- --journal], the last
// for a journal of 20,000 entries (7 MB), with how much memory each command takes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    against: { type: 'string' },
    journal: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'coach-bench-'));
const here = resolve('bin/coach.js');
if (!existsSync('dist/main.cjs')) throw new Error('Nothing is built. Run: npm run build');

const answers = join(scratch, 'answers.yaml');
writeFileSync(answers, 'ex_name: Sam\npronouns: they\nended_on: "2026-10-20"\nended_by: both\n');
const env = {
  ...process.env,
  COACH_HOME: join(scratch, 'home'),
  COACH_NOW: '2026-11-22T12:00',
  NO_COLOR: '1',
};
run(here, ['start', '--answers', answers]);

if (values.journal) growJournal(env.COACH_HOME);
const journal = [
  ['status', ['status']],
  ['status --json', ['status', '--json']],
  ['journal add', ['journal', 'add', 'A line.']],
  ['journal add --mood', ['journal', 'add', '--mood', '5', 'A line.']],
  ['journal list --contains', ['journal', 'list', '--contains', 'entry 777']],
  ['journal list --json -n 0', ['journal', 'list', '--json', '-n', '0']],
];
const start = [
  ['--version', ['--version']],
  ['--help', ['--help']],
  ['status', ['status']],
  ['status --json', ['status', '--json']],
  ['support', ['support']],
  ['journal list', ['journal', 'list']],
  ['start, to the first question it cannot answer', ['start', '--answers', answers]],
];

const commands = values.journal ? journal : start;

const other = values.against === undefined ? undefined : buildOf(values.against);
const other_ = other === undefined ? '' : `   to ${values.against}`;
console.log(
  `${runs} interleaved runs, medians. Node ${process.version}\n${'command'.padEnd(48)}ms   to bare node${other_}`,
);
for (const [name, args] of commands) {
  const rows = Array.from({ length: runs }, () => ({
    bare: time(['-e', '0']),
    ours: time([here, ...args]),
    theirs: other === undefined ? undefined : time([other, ...args]),
  }));
  const ratio = median(rows.map((row) => row.ours / row.bare));
  const against =
    other === undefined ? '' : `          ${median(rows.map((row) => row.ours / row.theirs)).toFixed(2)}`;
  console.log(
    `${name.padEnd(48)}${median(rows.map((row) => row.ours))
      .toFixed(0)
      .padStart(
        4,
      )}   ${ratio.toFixed(2)}${against}${values.journal ? `   ${memory([here, ...args])} MB` : ''}`,
  );
}
rmSync(scratch, { recursive: true, force: true });

function run(bin, args) {
  return spawnSync(process.execPath, [bin, ...args], { env, stdio: 'ignore' });
}

function time(args) {
  const begun = process.hrtime.bigint();
  spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

/** The most memory that was held at once. */
function memory(args) {
  const tell = 'process.on("exit", () => require("fs").writeSync(2, String(process.resourceUsage().maxRSS)))';
  const preload = join(scratch, 'tell.cjs');
  writeFileSync(preload, tell);
  const { stderr } = spawnSync(process.execPath, ['-r', preload, ...args], { env });
  return Math.round(Number(/\d+$/.exec(String(stderr))?.[0]) / 1024);
}

/** 20,000 entries over 22 months. */
function growJournal(home) {
  const folder = join(home, 'journal');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const months = Array.from(
    { length: 22 },
    (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  for (const [at, month] of months.entries()) {
    const lines = Array.from({ length: Math.ceil(20_000 / months.length) }, (_, i) =>
      JSON.stringify({
        v: 1,
        id: `00000000-0000-4000-8000-${String(at * 1000 + i).padStart(12, '0')}`,
        at: `${month}-${String((i % 28) + 1).padStart(2, '0')}T10:00:00+00:00`,
        text: `This is entry ${at * 1000 + i}. ${'Some words about the day, and more. '.repeat(4)}@home`,
        mood: (i % 10) + 1,
        tags: ['home'],
        step: 'heal',
        prompt: null,
      }),
    );
    writeFileSync(join(folder, `${month}.jsonl`), `${lines.join('\n')}\n`, { mode: 0o600 });
  }
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Builds another commit beside this one, with the modules that are installed here. */
function buildOf(ref) {
  const dir = join(scratch, 'other');
  execFileSync('git', ['clone', '-q', '.', dir]);
  execFileSync('git', [
    '-C',
    dir,
    'checkout',
    '-q',
    execFileSync('git', ['rev-parse', ref]).toString().trim(),
  ]);
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: dir, stdio: 'ignore' });
  return join(dir, 'bin/coach.js');
}
