/** Where nobody can be asked: every question ends the command at once, before anything is saved. */
import { CoachError } from '../errors.js';
import type { Ask } from '../ports.js';
import { words } from './words.js';

export type Refusal = 'no-terminal' | 'no-input';

/** Every method rejects with `usage`; with `--yes` a confirmation is a yes. */
export function refuseToAsk(why: Refusal, yes: boolean): Ask {
  const refuse = (): Promise<never> =>
    Promise.reject(
      why === 'no-input'
        ? new CoachError('usage', words.noInput, words.noInputHint)
        : new CoachError('usage', words.needsTerminal, words.needsTerminalHint),
    );
  return {
    person: false,
    choice: refuse,
    number: refuse,
    date: refuse,
    text: refuse,
    many: refuse,
    writing: refuse,
    confirm: () => (yes ? Promise.resolve(true) : refuse()),
    more: refuse,
    breathe: refuse,
  };
}
