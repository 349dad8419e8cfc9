/** Hooks that know about the terminal: its size, the row that readline thinks it edits, the end of the input. */
import { useEffect, useRef, useState } from '@inquirer/core';
import type { KeypressEvent } from '@inquirer/core';

import { ESC, stripColour } from '../sgr.js';
import { columns } from '../width.js';
import { asView } from './frame.js';
import type { Drawing, Size } from './frame.js';
import type { Screen } from './outcome.js';

type Readline = Parameters<Parameters<typeof useEffect>[0]>[0];

/**
 * The size of the screen, and the way to show a drawing. A new size, or coming back from Ctrl-Z, wipes the old drawing
 * and draws it anew. Readline is told which row it edits and where its cursor is, because Inquirer's screen puts the
 * terminal's cursor there; we keep the text ourselves, so what readline made of a key is overwritten.
 */
export function useScreen(screen: Screen): {
  readonly size: Size;
  readonly show: (drawing: Drawing) => [string, string];
} {
  const drawn = useRef<Drawing>({ above: [''], below: [], cursor: 0 });
  const readline = useRef<Readline | null>(null);
  const [size, setSize] = useState<Size>(() => sizeOf(screen));
  useEffect((rl) => {
    readline.current = rl;
    rl.setPrompt('');
    Object.assign(rl, rowOf(drawn.current));
    const redraw = (codes: string): void => {
      writeTo(rl, codes);
      setSize(sizeOf(screen));
    };
    const stop = screen.onResize(() => {
      redraw(erased(drawn.current, screen.columns()));
    });
    const onContinue = (): void => {
      rl.resume();
      redraw(room(drawn.current));
    };
    rl.on('SIGCONT', onContinue);
    return () => {
      stop();
      rl.removeListener('SIGCONT', onContinue);
    };
  }, []);
  const show = (drawing: Drawing): [string, string] => {
    drawn.current = drawing;
    if (readline.current !== null) Object.assign(readline.current, rowOf(drawing));
    return asView(drawing);
  };
  return { size, show };
}

/** Calls when the input ends because the terminal is gone. Ctrl-D is a key. */
export function useEnd(onEnd: () => void): void {
  useEffect((rl) => {
    // Readline passes on what a closed terminal answers to its last commands; without a listener that is a crash.
    rl.on('error', ignore);
    rl.on('close', onEnd);
    return () => {
      rl.removeListener('close', onEnd);
    };
  }, []);
}

function ignore(): void {
  // `close` follows.
}

/** Sets a mode of the terminal while the prompt is open. Ctrl-Z gives the shell its own mode back meanwhile. */
export function useMode(on: string, off: string): void {
  useEffect((rl) => {
    const beforeStop = (_text: unknown, key: KeypressEvent | undefined): void => {
      if (key?.ctrl === true && key.name === 'z') writeTo(rl, off);
    };
    const onContinue = (): void => {
      writeTo(rl, on);
    };
    rl.input.prependListener('keypress', beforeStop);
    rl.on('SIGCONT', onContinue);
    onContinue();
    return () => {
      rl.input.off('keypress', beforeStop);
      rl.removeListener('SIGCONT', onContinue);
      writeTo(rl, off);
    };
  }, []);
}

/** Hides the cursor while there is nothing to type; it is back whatever way the prompt ends. */
export function useHiddenCursor(): void {
  useMode(`${ESC}[?25l`, `${ESC}[?25h`);
}

/** The cursor's line as readline would hold it. Never empty: readline closes at Ctrl-D on an empty line. */
function rowOf(drawing: Drawing): { readonly line: string; readonly cursor: number } {
  return { line: stripColour(drawing.above.at(-1) ?? ''), cursor: drawing.cursor };
}

function sizeOf(screen: Screen): Size {
  return { columns: screen.columns(), rows: screen.rows() };
}

/**
 * Goes to the top of the old drawing, which a narrower terminal has broken into more lines, erases all below, and
 * makes room there: the next rendering then erases exactly that.
 */
function erased(drawing: Drawing, width: number): string {
  const { line, cursor } = rowOf(drawing);
  const over = drawing.above.slice(0, -1).map((above) => Math.max(1, Math.ceil(columns(above) / width)));
  const up = over.reduce((sum, count) => sum + count, Math.floor(columns(line.slice(0, cursor)) / width));
  // Not from the corner of the screen: tmux would take that for clearing all of it, and put a copy into its history.
  const erase = `\r${ESC}[K${ESC}[C${ESC}[J\r`;
  return (up > 0 ? `${ESC}[${up}A` : '') + erase + room(drawing);
}

/** Empty lines for a drawing of this height, with the cursor left where its cursor line will be. */
function room(drawing: Drawing): string {
  const below = drawing.below.length;
  return '\n'.repeat(drawing.above.length - 1 + below) + (below > 0 ? `${ESC}[${below}A` : '');
}

/** Writes codes to the terminal: Inquirer keeps its output muted between renderings. */
export function writeTo(rl: Readline, codes: string): void {
  rl.output.unmute();
  rl.output.write(codes);
  rl.output.mute();
}
