/** How many columns a text takes in a terminal. */
import { stripColour } from './sgr.js';

/** Made at the first text that needs it: it takes as long to make as a sixth of the whole start. */
let segmenter: Intl.Segmenter | undefined;
/** Scripts in which every code point is a character of one column, so that no segmenter is needed. */
const SIMPLE =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u20a0-\u20bf]*$/u;
const NOTHING = /^(?:\p{Mn}|\p{Me}|\p{Cf})/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** The characters as a reader counts them: an emoji of several code points is one. */
export function characters(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Columns of a text without line ends; colour codes take none. */
export function columns(text: string): number {
  const plain = stripColour(text);
  if (SIMPLE.test(plain)) return plain.length;
  return characters(plain).reduce((sum, char) => sum + charColumns(char), 0);
}

/** Columns of one character of {@link characters}. */
export function charColumns(char: string): number {
  if (NOTHING.test(char)) return 0;
  return EMOJI.test(char) || WIDE.test(char) ? 2 : 1;
}
