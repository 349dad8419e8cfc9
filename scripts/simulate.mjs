/**
 * npm run simulate: lives by chance on the real playbook with the real engine, answers and days; nothing of the proof but
 * the states that it walked, in which each state met is looked up. Exits 1 when a life breaks a line of `never:`, throws,
 * is stuck or leaves the walked states, or when a line of `possible:` or a step was never met.
 *
 * node scripts/simulate.mjs [--lives N] [--moves N] [--seed N]
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

import { bundled, root } from './bundled.mjs';

const { values: options } = parseArgs({
  options: {
    lives: { type: 'string', default: '2000' },
    moves: { type: 'string', default: '250' },
    seed: { type: 'string', default: '1' },
  },
});
const say = (line) => process.stdout.write(`${line}\n`);

const { longRun } = await bundled('test/core/graph/simulation/long-run.ts');
const [lives, moves, seed] = [options.lives, options.moves, options.seed].map(Number);
const told = longRun({ content: join(root, 'content'), lives, moves, seed });
say(`${lives} lives, ${told.states} states, ${told.lookedUp} of them looked up among the walked ones`);
for (const { seed: at, broken, way } of told.faults.slice(0, 5)) {
  say(`seed ${at}: ${broken.join(', ')}`);
  for (const line of way) say(`  ${line}`);
}
if (told.faults.length > 5) say(`and ${told.faults.length - 5} more lives with a fault`);
if (told.unmet.length > 0) say(`possible, but never met: ${told.unmet.join(', ')}`);
if (told.unvisited.length > 0) say(`steps never come to: ${told.unvisited.join(', ')}`);
process.exitCode = told.faults.length + told.unmet.length + told.unvisited.length > 0 ? 1 : 0;
