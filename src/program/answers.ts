/** The file of `--answers`: YAML, question id -> answer. Loaded only where there is one: YAML is slow to load. */
import { isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';

import { CoachError } from '../errors.js';
import type { Answers } from './globals.js';

const LARGEST = 256 * 1024;
const HINT = 'Write a line for each answer, such as "afraid: no". Anchors, aliases and tags are not allowed.';

/** Throws `usage` for a file that cannot be read or is no plain mapping; never with a word of what stands in it. */
export function readAnswers(read: () => Uint8Array): Answers {
  const document = parseDocument(textOf(read), { uniqueKeys: true, logLevel: 'error' });
  let plain = document.errors.length === 0 && document.warnings.length === 0 && isMap(document.contents);
  visit(document, (_key, node) => {
    if (isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)) plain = false;
  });
  const data: unknown = plain ? document.toJS() : null;
  if (!isAnswers(data)) throw new CoachError('usage', 'The answers file is not a YAML mapping.', HINT);
  return data;
}

function textOf(read: () => Uint8Array): string {
  try {
    const bytes = read();
    if (bytes.length > LARGEST) throw new RangeError('too large');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const hint = 'Give a file of UTF-8 text, 256 KB at most.';
    throw new CoachError('usage', 'The answers file cannot be read.', hint, { cause: error });
  }
}

function isAnswers(data: unknown): data is Answers {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
