#!/usr/bin/env node
try {
  const { main } = await import('../dist/main.js');
  process.exitCode = await main();
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('The coach is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 1;
}
