/** What came of a change, step by step: the words that were passed, in the steps that they belong to. */
import type { SayBlock } from '../../core/graph/playbook.js';
import type { Came } from './session.js';

export interface Passage {
  readonly step: string;
  /** `rest`: of the step that one was in. `back`: of the step that a visit came back to. */
  readonly how: 'rest' | 'entered' | 'back';
  readonly says: readonly SayBlock[];
}

/** The first one is always the rest of the step that the change was made in, with or without words. */
export function passagesOf({ before, after, effects }: Came): readonly Passage[] {
  const passages: { step: string; how: Passage['how']; says: SayBlock[] }[] = [];
  const open = (step: string, how: Passage['how']): SayBlock[] => {
    const says: SayBlock[] = [];
    passages.push({ step, how, says });
    return says;
  };
  let says = open(before?.place.step ?? after.place.step, 'rest');
  for (const effect of effects) {
    if (effect.kind === 'entered') says = open(effect.step, 'entered');
    if (effect.kind !== 'said') continue;
    if (effect.step !== passages.at(-1)?.step) says = open(effect.step, 'back');
    says.push(effect.block);
  }
  if (passages.at(-1)?.step !== after.place.step) open(after.place.step, 'back');
  return passages;
}

/** The step begins again for another day: an answer led to it by `to: here`. */
export function beganAgain({ change, before, after, effects }: Came): boolean {
  if (change.type !== 'answer' && change.type !== 'done') return false;
  const { step } = after.place;
  return (
    step === before?.place.step &&
    effects.some((one) => one.kind === 'entered' && one.step === step && one.again)
  );
}
