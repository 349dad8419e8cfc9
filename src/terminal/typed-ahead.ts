/** Keys that were pressed before a question could be read must not answer it. */
import type { Terminal } from './terminal.js';

const LISTEN_MS = 40;

/** Takes in all that was typed so far and gives it back, so that Ctrl-C in it can still be honoured. */
export function typedAhead(stdin: Terminal['stdin']): Promise<string> {
  let taken = '';
  const take = (chunk: Buffer | string): void => {
    taken += chunk.toString();
  };
  // Raw, or the terminal would hold an unfinished line back until after the question.
  stdin.setRawMode?.(true);
  stdin.on('data', take);
  stdin.resume();
  return new Promise((resolve) => {
    setTimeout(() => {
      stdin.pause();
      stdin.off('data', take);
      stdin.setRawMode?.(false);
      resolve(taken);
    }, LISTEN_MS);
  });
}
