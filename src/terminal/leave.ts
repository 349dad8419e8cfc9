/** Leaving at once, because somebody came in: the screen and what can be scrolled back to are wiped first. */
import type { Writable } from 'node:stream';

import { LeaveNow } from '../errors.js';
import { ESC } from './sgr.js';

/** Home, clear the screen, clear the scrollback: the first two alone leave every line to be scrolled back to. */
export const WIPE = `${ESC}[H${ESC}[2J${ESC}[3J`;

export function leaveAtOnce(stream: Pick<Writable, 'write'>): never {
  stream.write(WIPE);
  throw new LeaveNow();
}
