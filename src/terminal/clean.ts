/**
 * The allow-list for everything that is printed. Journal entries, imported files and playbooks can hold codes that move
 * the cursor, fill the clipboard or turn text around; libraries that strip escape codes let half of them through.
 * What is stored stays as it was typed.
 */
import { splitColour } from './sgr.js';

/** Most texts: nothing in them to clean, and no reason to wait for the tables of Unicode. */
const PLAIN = /^[\x20-\x7e\n\t]*$/;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
/** C0, DEL and C1 but for new line and tab, and halves of surrogate pairs. */
const CONTROLS = /(?![\n\t])\p{Cc}|\p{Cs}/gu;
/** Bidi controls, zero-width and other invisible characters, tags. */
const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\u034f/gu;
/** A joiner is kept inside an emoji sequence only. */
const STRAY_JOINER =
  /(?<!\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** A character takes one variation selector; a row of them hides data. */
const MORE_SELECTORS = /(?<=\p{Variation_Selector})\p{Variation_Selector}+/gu;

/** The text fit to print, without any code. Controls become U+FFFD, so that one sees that something was there. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '\ufffd')
    .replace(HIDDEN, '')
    .replace(STRAY_JOINER, '')
    .replace(MORE_SELECTORS, '');
}

/** As {@link clean}, but the colour codes of the theme stay, or go, as `color` says. */
export function cleanColoured(text: string, color: boolean): string {
  return splitColour(text)
    .map((piece, i) => (i % 2 === 0 ? clean(piece) : color ? piece : ''))
    .join('');
}
