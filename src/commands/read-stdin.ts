/** Text from a pipe. Bytes that are no UTF-8 are refused: half a text must never be kept as if it were whole. */
import { CoachError } from '../errors.js';

/** Everything that comes, up to its end. Throws `usage` with the place of the first byte that is no UTF-8. */
export async function readStdin(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return decoded(Buffer.concat(chunks));
}

/** Throws `usage` with the place of the first byte that is no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CoachError(
      'usage',
      `The text is no UTF-8: byte ${firstWrong(bytes)} cannot be read. Nothing was saved.`,
      'Save or send it as UTF-8, then try again.',
      { cause: error },
    );
  }
}

/** Offset of the first byte that is no UTF-8, counted from 0. */
function firstWrong(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    try {
      if (decoder.decode(bytes.subarray(at, at + 1), { stream: true }) !== '') good = at + 1;
    } catch {
      return good;
    }
  }
  return good;
}
