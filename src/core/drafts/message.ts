/** A message as the rules see it: read into words once, with what was already looked for in it. */
import { spansOfCrisis } from '../crisis.js';
import type { CrisisSpan } from '../crisis.js';
import type { StageId } from '../draft-tips.js';
import type { Scanned } from './find.js';
import { lineOf } from './line.js';
import { prepare } from './prepare.js';
import type { DraftRules } from './rules.js';

export interface Message extends Scanned {
  readonly text: string;
  readonly stage: StageId;
  /** What the crisis words find. Worked out when it is first asked for: more than one label asks. */
  readonly crisis: () => readonly CrisisSpan[];
}

export function messageOf(text: string, stage: StageId, rules: DraftRules): Message {
  const prepared = prepare(rules);
  const line = lineOf(text, prepared.writing);
  let spans: readonly CrisisSpan[] | undefined;
  const crisis = (): readonly CrisisSpan[] => (spans ??= spansOfCrisis(text, rules.crisis));
  const numbered = prepared.numbered(line);
  return {
    text,
    stage,
    line,
    numbered,
    prepared,
    found: new Map(),
    alike: new Map(),
    reaches: new Map(),
    crisis,
  };
}
