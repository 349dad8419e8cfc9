/** Pasting. Where the terminal marks what is pasted, it is text, whatever lines and commands it holds. */
import { useRef } from '@inquirer/core';

import { ESC } from '../sgr.js';
import { isCtrl, typed } from './keys.js';
import type { Pressed } from './keys.js';
import { useMode } from './use-screen.js';

/** A key, a pasted text, or nothing: the key was part of a paste that goes on. */
export type Input = { readonly key: Pressed } | { readonly pasted: string } | null;

/**
 * Asks the terminal to mark what is pasted while the prompt is open, and gathers it. A line end of two characters is
 * one, in a paste that is not marked too. The key for leaving is never part of a paste.
 */
export function usePaste(): (key: Pressed) => Input {
  const state = useRef<{ text: string | null; last: string }>({ text: null, last: '' });
  useMode(`${ESC}[?2004h`, `${ESC}[?2004l`);
  return (key) => {
    const paste = state.current;
    const doubled = key.name === 'enter' && key.sequence === '\n' && paste.last === 'return';
    paste.last = key.name;
    if (doubled) return null;
    if (key.name === 'paste-start') paste.text = '';
    else if (key.name === 'paste-end') return { pasted: takenFrom(paste) };
    else if (paste.text === null || isCtrl(key, 'x')) return { key };
    else paste.text += key.name === 'return' || key.name === 'enter' ? '\n' : typed(key);
    return null;
  };
}

function takenFrom(paste: { text: string | null }): string {
  const { text } = paste;
  paste.text = null;
  return text ?? '';
}
