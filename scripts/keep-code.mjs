// node scripts/keep-code.mjs DIST [COMMAND...]: runs a command of the built program, silently, in a home that is gone afterwards,
// and keeps beside each file that it loaded the code that V8 made of it. Without a command it loads every file.
import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const [folder, ...command] = process.argv.slice(2);
const dist = resolve(folder);
const { load, keepCode } = createRequire(import.meta.url)(join(dist, 'boot.cjs')).programIn(dist);
const home = mkdtempSync(join(tmpdir(), 'coach-code-'));
process.env.COACH_HOME = home;
try {
  if (command.length > 0) await load('main.cjs').main(command);
  else for (const file of readdirSync(dist)) if (/(?<!boot)\.cjs$/.test(file)) load(file);
  keepCode();
} finally {
  rmSync(home, { recursive: true, force: true });
}
