// Start-up times as ratios: each command in turn with bare `node -e 0`, pair by pair, medians. Numbers from another day or
// another machine do not compare; ratios do. Use: npm run bench [-- --runs 15] [-- --against REF]
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, against: { type: 'string' } },
});
const runs = Number(values.runs);
const scratch = mkdtempSync(join(tmpdir(), 'coach-bench-'));
const here = resolve('bin/coach.js');
if (!existsSync('dist/main.js')) throw new Error('Nothing is built. Run: npm run build');

const answers = join(scratch, 'answers.yaml');
writeFileSync(answers, 'ex_name: Sam\npronouns: they\nended_on: "2026-10-20"\nended_by: both\n');
const env = {
  ...process.env,
  COACH_HOME: join(scratch, 'home'),
  COACH_NOW: '2026-11-22T12:00',
  NO_COLOR: '1',
};
run(here, ['start', '--answers', answers]);

const commands = [
  ['--version', ['--version']],
  ['--help', ['--help']],
  ['status', ['status']],
  ['status --json', ['status', '--json']],
  ['support', ['support']],
  ['journal list', ['journal', 'list']],
  ['start, to the first question it cannot answer', ['start', '--answers', answers]],
];

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
      .padStart(4)}   ${ratio.toFixed(2)}${against}`,
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
