/** Wraps by words, with colour codes, wide characters and hanging indents. No line is wider than asked. */
import { splitColour, stripColour } from './sgr.js';
import { charColumns, characters, columns } from './width.js';

const BULLET = /^ *(?:[*-] |\d+\. )?/u;

/**
 * Every line of the text broken to `width` columns. Lines go on under the text of their bullet ("* ", "- ", "1. ") or
 * under their own indent. A word is cut only when it is wider than a whole line.
 */
export function wrap(text: string, width: number): string {
  return wrapLines(text, width).join('\n');
}

/** As {@link wrap}, as lines. */
export function wrapLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (columns(line) <= width) return [line.trimEnd()];
  const hang = hangOf(line, width);
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of wordsOf(line, hang, width)) {
    const gap = used > hang && !word.joined ? 1 : 0;
    if (used > 0 && used + gap + word.columns > width) {
      lines.push(current.trimEnd());
      current = ' '.repeat(hang) + word.text;
      used = hang + word.columns;
    } else {
      current += ' '.repeat(gap) + word.text;
      used += gap + word.columns;
    }
  }
  return [...lines, current.trimEnd()];
}

interface Word {
  readonly text: string;
  readonly columns: number;
  /** Follows the one before without a space: the indent's first word, or a piece of a word that was too wide. */
  readonly joined: boolean;
}

/** The indent with its bullet is the first word, so that it is never parted from what follows. */
function wordsOf(line: string, hang: number, width: number): readonly Word[] {
  const [lead, rest] = splitLead(line, hang);
  const start: Word = { text: lead, columns: columns(lead), joined: true };
  const words = rest.split(' ').filter((word) => word !== '');
  return [start, ...words.flatMap((word, i) => piecesOf(word, width - hang, i === 0))];
}

function piecesOf(word: string, room: number, first: boolean): readonly Word[] {
  const whole = { text: word, columns: columns(word), joined: first };
  return whole.columns <= room
    ? [whole]
    : cut(word, room).map((text, i) => ({ text, columns: columns(text), joined: first || i > 0 }));
}

/** A word that is wider than the line, in pieces that fit; colour codes go with the piece they stand in. */
function cut(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  const atoms = splitColour(word).flatMap((part, i) => (i % 2 === 0 ? characters(part) : [part]));
  for (const atom of atoms) {
    const wide = stripColour(atom) === '' ? 0 : charColumns(atom);
    if (used + wide > room && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += atom;
    used += wide;
  }
  return [...pieces, piece];
}

/** Columns of the indent and bullet of a line; none where there would be no room left for words. */
function hangOf(line: string, width: number): number {
  const lead = BULLET.exec(stripColour(line))?.[0].length ?? 0;
  return lead > width / 2 ? 0 : lead;
}

/** Parts a line after `hang` visible columns; colour codes before that stay with the first part. */
function splitLead(line: string, hang: number): readonly [string, string] {
  let lead = '';
  let left = hang;
  const parts = splitColour(line);
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0 && left < part.length)
      return [lead + part.slice(0, left), part.slice(left) + parts.slice(i + 1).join('')];
    lead += part;
    left -= i % 2 === 0 ? part.length : 0;
  }
  return [lead, ''];
}
