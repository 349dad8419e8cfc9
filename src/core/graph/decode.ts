/** Parsed YAML -> Playbook. Collects every finding; gives no playbook when the shape is wrong anywhere. */
import { itemAt } from '../at.js';
import { top } from './cursor.js';
import { decodeHead } from './decode-head.js';
import { decodeStep, stepIdOf, takeLikes } from './decode-step.js';
import type { Finding, Source } from './finding.js';
import type { Playbook } from './playbook.js';

export interface Decoded {
  readonly playbook: Playbook;
  /** Step id -> its file. Two files with the same id are one here: the checks go through `files`. */
  readonly sources: ReadonlyMap<string, Source>;
  /** playbook.yaml, and the files of steps/ in the order of `playbook.steps`: for the checks that name a place. */
  readonly head: Source;
  readonly files: readonly Source[];
  readonly findings: readonly Finding[];
}

/** `head` is playbook.yaml, `stepSources` the files of steps/ in reading order. */
export function decodePlaybook(head: Source, stepSources: readonly Source[]): Decoded {
  const findings: Finding[] = [];
  const ids = stepSources.flatMap((source) => stepIdOf(source.data) ?? []);
  const decoded = decodeHead(top(head, findings), ids);
  const steps = stepSources.map((source) => decodeStep(top(source, findings), decoded.facts));
  const sources = new Map(steps.map((step, index) => [step.id, itemAt(stepSources, index)]));
  return {
    playbook: { ...decoded, steps: takeLikes(steps) },
    sources,
    head,
    files: stepSources,
    findings,
  };
}
