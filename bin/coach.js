#!/usr/bin/env node
const dist = `${import.meta.dirname}/../dist`;
try {
  const { programIn } = process.getBuiltinModule('node:module').createRequire(import.meta.url)(
    '../dist/boot.cjs',
  );
  process.exitCode = await programIn(dist).load('main.cjs').main();
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write('The coach is not built yet: run `npm run build` in its folder.\n');
  process.exitCode = 1;
}
