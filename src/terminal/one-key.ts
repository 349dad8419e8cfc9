/** Any one key from a terminal that otherwise is read by lines. */
import type { Readable } from 'node:stream';

export type KeyInput = Readable & {
  readonly ref?: () => unknown;
  readonly unref?: () => unknown;
  readonly setRawMode?: (raw: boolean) => unknown;
};

/**
 * What the next key sends; a line where the input knows no single keys. Null at the end of the input. Rejects with the
 * signal's reason when it aborts. Ctrl-C comes as a key.
 */
export async function oneKey(input: KeyInput, signal: AbortSignal): Promise<string | null> {
  input.setRawMode?.(true);
  input.ref?.();
  try {
    return await nextChunk(input, signal);
  } finally {
    input.setRawMode?.(false);
    input.pause();
    input.unref?.();
  }
}

function nextChunk(input: KeyInput, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      input.off('data', onData).off('end', onEnd).off('error', onEnd);
      signal.removeEventListener('abort', onAbort);
      end();
    };
    const onData = (chunk: Buffer | string): void => {
      settle(() => {
        resolve(chunk.toString());
      });
    };
    const onEnd = (): void => {
      settle(() => {
        resolve(null);
      });
    };
    const onAbort = (): void => {
      settle(() => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      });
    };
    input.on('data', onData).on('end', onEnd).on('error', onEnd);
    signal.addEventListener('abort', onAbort, { once: true });
    input.resume();
  });
}
