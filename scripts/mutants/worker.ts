/** One thread of the mutants' script: a mutant in, what notices it out. */
import { parentPort } from 'node:worker_threads';

import type { Playbook } from '../../src/core/graph/playbook.js';
import { killerOf } from './judge.js';

parentPort?.on('message', ({ id, playbook }: { readonly id: string; readonly playbook: Playbook }) => {
  const start = performance.now();
  const killer = killerOf(playbook);
  parentPort?.postMessage({ id, killer, ms: Math.round(performance.now() - start) });
});
