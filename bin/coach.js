#!/usr/bin/env node
import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main();
} else {
  process.stderr.write('The coach is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 1;
}
