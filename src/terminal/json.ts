/** JSON for people's scripts: the text survives {@link clean} as it is, and reads back exactly. */
import { clean } from './clean.js';

/** One document without a line end. Characters that must not be printed are written as `\u` escapes. */
export function jsonText(value: unknown, indent = 0): string {
  return printableJson(JSON.stringify(value, null, indent));
}

/** JSON that reads back the same and holds nothing that a terminal would obey or hide. */
export function printableJson(json: string): string {
  if (clean(json) === json) return json;
  return Array.from(json, (char) =>
    clean(char) === char && !JOINING.test(char) ? char : escaped(char),
  ).join('');
}

/** Joiners and selectors are judged by their neighbours: in a doubtful text all of them are escaped. */
const JOINING = /\u200d|\p{Variation_Selector}/u;

function escaped(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
