/** Keys as readline gives them. */
import type { KeypressEvent } from '@inquirer/core';

import type { Key } from '../../ports.js';

export type Pressed = KeypressEvent & {
  readonly meta?: boolean | undefined;
  /** What the terminal sent. */
  readonly sequence?: string | undefined;
};

/** Ctrl and a letter. */
export function isCtrl(key: Pressed, letter: string): boolean {
  return key.ctrl && key.name === letter;
}

/** What a control key means in a choice; in typed prompts the same letters edit the line. */
export function choiceKey(key: Pressed): Key | 'leave' | null {
  if (isCtrl(key, 'x')) return 'leave';
  if (isCtrl(key, 'b')) return 'back';
  if (isCtrl(key, 'g')) return 'help';
  return isCtrl(key, 'w') ? 'why' : null;
}

/** The characters that a key types, or none. */
export function typed(key: Pressed): string {
  const { sequence = '' } = key;
  if (key.ctrl || key.meta === true || key.name === 'escape') return '';
  return /^(?!\p{Cc})./u.test(sequence) || sequence === '\t' ? sequence : '';
}
