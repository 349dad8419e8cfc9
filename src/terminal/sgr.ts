/** Colour codes ("SGR"): only those that the theme makes. Black, inverse, hidden and blinking are not among them. */
export const ESC = '\u001b';

const SGR = new RegExp(`${ESC}\\[(?:0|[1-4]|2[2-4]|3[1-79]|9[0-7])m`, 'gu');

/** The text without colour codes. */
export function stripColour(text: string): string {
  return text.replace(SGR, '');
}

/** Cuts a text into what is no colour code (even places) and the codes between (odd places). */
export function splitColour(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(SGR)) {
    pieces.push(text.slice(from, match.index), match[0]);
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}
