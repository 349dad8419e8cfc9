/** Lines from a pipe, one at a time, so that a long batch is answered while it comes. */
import { CoachError } from '../errors.js';

export interface StdinLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** All lines that came with one piece of the pipe, without their ends. Throws `usage` for bytes that are no UTF-8. */
export async function* linesIn(
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<readonly StdinLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let number = 0;
  const counted = (lines: readonly string[]): readonly StdinLine[] =>
    lines.map((text) => ({ text: text.replace(/\r$/u, ''), number: (number += 1) }));
  for await (const chunk of stdin) {
    const lines = (rest + decoded(decoder, chunk, number)).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield counted(lines);
  }
  rest += decoded(decoder, undefined, number);
  if (rest !== '') yield counted([rest]);
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | string | undefined,
  before: number,
): string {
  try {
    if (chunk === undefined) return decoder.decode();
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    return decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw new CoachError('usage', `The text after line ${before} is no UTF-8.`, 'Send it as UTF-8.', {
      cause: error,
    });
  }
}
