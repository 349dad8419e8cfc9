/** Entries of the journal: in full, one line each for people, one line each for scripts. */
import type { Entry } from '../../core/journal/entry.js';
import type { Answered } from '../../core/journal/again.js';
import type { Counted } from '../../core/journal/counts.js';
import type { Theme } from '../../ports.js';
import { charColumns, characters, columns } from '../width.js';
import { wrap } from '../wrap.js';
import { words } from './journal-words.js';

/** Enough of a random id to tell entries apart; `journal show` takes it. */
const SHORT_ID = 8;
/** A terminal would set a tab as wide as it likes. */
const TAB = '    ';
const NARROW = 60;
const LINE_ENDS = /\r\n?|[\n\u2028\u2029]/gu;

/** The entries in full, newest last. */
export function journalView(entries: readonly Entry[], theme: Theme, width: number): string {
  return entries.map((entry) => entryView(entry, theme, width)).join('\n\n');
}

/** One entry: when, how it was, its tags, its id; then the text as it was typed. */
function entryView(entry: Entry, theme: Theme, width: number): string {
  const about = [moodWords(entry), ...entry.tags.map((tag) => `@${tag}`)].filter((part) => part !== '');
  const head = [theme.title(whenOf(entry)), ...about, theme.muted(shortId(entry))].join('  ');
  return `${wrap(head, width)}\n${wrap(entry.text.replace(LINE_ENDS, '\n').replace(/\t/gu, TAB), width)}`;
}

/** The answers to one question below each other, each with its day. */
export function againView(answers: readonly Answered[], theme: Theme, width: number): string {
  return answers
    .map(({ day, entry }) => `${theme.strong(words.day(day))}\n${entryView(entry, theme, width)}`)
    .join('\n\n');
}

/** How often each, the figures below each other. */
export function countsView(counts: readonly Counted[], sign: string): string {
  const room = Math.max(...counts.map(({ count }) => String(count).length));
  return counts.map(({ name, count }) => `${String(count).padStart(room)}  ${sign}${name}`).join('\n');
}

/** A line an entry: when, id, mood, and as many of the first words as fit. A narrow line leaves out hour and mood. */
export function journalLines(entries: readonly Entry[], theme: Theme, width: number): string {
  return entries
    .map((entry) => {
      const mood = entry.mood === null ? '    -' : `${entry.mood}/10`.padStart(5);
      const when = whenOf(entry);
      const lead = width < NARROW ? [when.slice(0, 10), shortId(entry)] : [when, shortId(entry), mood];
      const before = `${lead.join(' ')} `;
      return `${theme.muted(before)}${cut(oneLine(entry.text), Math.max(8, width - before.length))}`;
    })
    .join('\n');
}

/** For scripts: id, instant, mood, tags and text with tabs between; line ends and tabs of the text are written \n, \t. */
export function journalPlain(entries: readonly Entry[]): string {
  return entries
    .map(({ id, at, mood, tags, text }) => [id, at, mood ?? '', tags.join(','), escaped(text)].join('\t'))
    .join('\n');
}

export function shortId(entry: Entry): string {
  return entry.id.slice(0, SHORT_ID);
}

function whenOf(entry: Entry): string {
  return `${entry.at.slice(0, 10)} ${entry.at.slice(11, 16)}`;
}

function moodWords({ mood }: Entry): string {
  return mood === null ? '' : `mood ${mood}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/\\/gu, '\\\\').replace(/\t/gu, '\\t').replace(LINE_ENDS, '\\n');
}

/** Whole characters as far as they fit, with dots where something is left out. */
function cut(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let shown = '';
  let used = 3;
  for (const char of characters(text)) {
    used += charColumns(char);
    if (used > room) break;
    shown += char;
  }
  return `${shown.trimEnd()}...`;
}
