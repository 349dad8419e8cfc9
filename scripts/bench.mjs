// Start-up times as ratios: each command in turn with bare `node -e 0`, pair by pair, medians. Numbers from another day or
// another machine do not compare; ratios do. Use: npm run bench [-- --runs 15] [-- --against REF] [-- --journal | --drafts]:
// --journal for a journal of 20,000 entries (7 MB), with how much memory each command takes; --drafts for what a thousand
// messages and one of 100 kB take beyond what one short message takes, in milliseconds.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '15' },
    against: { type: 'string' },
    journal: { type: 'boolean', default: false },
    drafts: { type: 'boolean', default: false },
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
for (const [name, args] of values.drafts ? [] : commands) {
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
if (values.drafts) benchDrafts();
rmSync(scratch, { recursive: true, force: true });

function benchDrafts() {
  const lines = readFileSync('test/drafts/writing-half.jsonl', 'utf8').split('\n').slice(0, 1000);
  const messages = lines.map((line) => JSON.parse(line)).map(({ id, text, stage }) => ({ id, text, stage }));
  const long = {
    id: 'long',
    text: messages
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 100_000),
  };
  const one = timeOf([{ id: 'one', text: 'Hello you' }]);
  for (const [name, some] of [
    ['1,000 messages', messages],
    ['a message of 100 kB', [long]],
  ])
    console.log(`${name.padEnd(48)}${String(Math.round(timeOf(some) - one)).padStart(4)}`);
}

/** The median time of reading messages as JSON lines. */
function timeOf(messages) {
  const input = messages.map((message) => `${JSON.stringify(message)}\n`).join('');
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, [here, 'draft', '--jsonl'], {
      env,
      input,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    return performance.now() - begun;
  });
  return median(times);
}

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
  const { stderr } = spawnSync(process.execPath, ['-r', preload, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
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
