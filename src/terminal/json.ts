/** JSON for people's scripts: the text survives {@link clean} as it is, and reads back exactly. */
import { clean } from './clean.js';

/** One document without a line end. Characters that must not be printed are written as `\u` escapes. */
export function jsonText(value: unknown, indent = 0): string {
  return escapeUnprintable(JSON.stringify(value, null, indent));
}

function escapeUnprintable(json: string): string {
  if (clean(json) === json) return json;
  // Joiners and selectors are judged by their neighbours, so whichever stands in a doubtful text is escaped.
  const doubtful = /[\u200d\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
  return Array.from(json, (char) => (clean(char) === char && !doubtful.test(char) ? char : escaped(char))).join('');
}

function escaped(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
