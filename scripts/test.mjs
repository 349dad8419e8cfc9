// Runs everything that must be right, each stage whatever became of the one before, and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'coach-test-'));
const report = join(scratch, 'jest.json');
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

const stages = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']],
  ['build', ['scripts/build.mjs']],
  ['playbook', ['bin/coach.js', 'playbook', 'check']],
  [
    'tests',
    [
      ...jest,
      '--coverage',
      '--maxWorkers=100%',
      '--coverageReporters=text-summary',
      '--json',
      '--outputFile',
      report,
      ...process.argv.slice(2),
    ],
  ],
];

/** Tests type at prompts, which a dumb terminal has not; those that want one say so themselves. */
const TERMINAL = 'xterm-256color';

let [passed, failed] = [0, 0];
for (const [name, args] of stages) {
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TERM: TERMINAL },
  });
  const counts = name === 'tests' ? countTests(report) : { passed: 0, failed: 0 };
  const broken = status !== 0 && counts.failed === 0;
  passed += counts.passed + (broken ? 0 : 1);
  failed += counts.failed + (broken ? 1 : 0);
  console.log(`${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function countTests(file) {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
