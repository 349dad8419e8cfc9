/** What the mutants' script runs, bundled: the list of breakages, and the proof of one. */
import { parse } from 'yaml';

import { readPlaybook } from '../../src/content/read-playbook.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import { prove } from '../../src/core/graph/proof/prove.js';
import { equalMutants } from './equal.js';
import { headMutants } from './heads.js';
import type { Mutant } from './mutant.js';
import { stepMutants } from './steps.js';

export { equalMutants, parse };

/** The playbook of that folder. Throws on the first finding: a mutant of a faulty playbook tells nothing. */
export function playbookOf(folder: string): Playbook {
  const { playbook, findings } = readPlaybook(folder);
  const [first] = findings;
  if (first !== undefined) throw new Error(`${folder} is not a sound playbook: ${JSON.stringify(first)}`);
  return playbook;
}

/** What keeps somebody safe most plainly is tried first: stops, what lasts, what is written, waits, what may be skipped. */
const FIRST =
  /^stop (?!.* (also|not) in)|does not last|without set|wait:|be skipped|as a visit|^dark |^screen_again to|^safety to/;

/** Every mutant, those that keep somebody safe first. Ids are unique. */
export function mutantsOf(playbook: Playbook): readonly Mutant[] {
  const all = [...headMutants(playbook), ...stepMutants(playbook)];
  const seen = new Set<string>();
  for (const { id } of all) {
    if (seen.has(id)) throw new Error(`two mutants are called ${id}`);
    seen.add(id);
  }
  const rank = ({ tier, id }: Mutant): number => tier * 2 - (tier === 1 && FIRST.test(id) ? 1 : 0);
  return [...all].sort((a, b) => rank(a) - rank(b));
}

/** What notices the mutant: the first line of `never:` or `possible:` that fails, `dead`, or a fault. Null: nothing. */
export function killerOf(playbook: Playbook): string | null {
  try {
    const proof = prove(playbook, { stopAtFirst: true });
    const failed = proof.holds.find((one) => !one.holds);
    if (failed !== undefined) return failed.id;
    if (proof.unreached.length > 0) return `unreached ${proof.unreached.join(', ')}`;
    const [dead] = proof.dead;
    return dead === undefined ? null : `dead ${dead.step} ${dead.list} ${dead.index}`;
  } catch (error) {
    return `fault: ${error instanceof Error ? error.message : String(error)}`;
  }
}
