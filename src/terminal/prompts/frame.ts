/** What a prompt draws: the question, how to answer, the part that is worked in. It always fits the window. */
import { clean } from '../clean.js';
import { wrapLines } from '../wrap.js';
import type { Paint } from '../theme.js';
import { windowOf } from './layout.js';
import type { PromptConfig } from './outcome.js';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Parts {
  readonly message: readonly string[];
  /** How it is answered, and what was wrong. */
  readonly hint: readonly string[];
  /** The part that is worked in. */
  readonly body: readonly string[];
  /** The first and last line of the body that must be seen. */
  readonly focus: { readonly first: number; readonly last: number };
  /** Offset of the cursor in the first of these lines; null where there is none to see. */
  readonly cursor: number | null;
}

/** The lines down to the cursor, and those below it. */
export interface Drawing {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Offset of the cursor in the last of the lines above, colour codes not counted. */
  readonly cursor: number;
}

/** At least so many lines are left for the part that is worked in. */
const LEAST_BODY = 3;
const MOST_ANSWER = 3;
/** The last line of the window stays free, and the last column: a full line makes terminals wrap. */
const SPARE = 1;

/**
 * Cuts the parts to the window: first the upper lines of the question, then the lower lines of the hint. A prompt that
 * is taller than its window would leave a copy of itself behind at every key. As little as can be stands below the
 * cursor: terminals disagree where the cursor is when lines below it are broken by a narrower window.
 */
export function draw(parts: Parts, size: Size): Drawing {
  const rows = Math.max(LEAST_BODY, size.rows - SPARE);
  const wanted = Math.min(parts.body.length, LEAST_BODY);
  const hint = parts.hint.slice(0, Math.max(0, rows - wanted - 1));
  const message = last(parts.message, Math.max(1, rows - wanted - hint.length));
  const shown = windowOf(parts.body.length, parts.focus, rows - message.length - hint.length);
  const at = parts.cursor === null ? shown.to : parts.focus.first + 1;
  return {
    above: [...message, ...hint, ...parts.body.slice(shown.from, at)],
    below: parts.body.slice(at, shown.to),
    cursor: parts.cursor ?? 0,
  };
}

export function roomOf(size: Size): number {
  return Math.max(10, Math.min(100, size.columns) - SPARE);
}

/** Each line cleaned, wrapped and painted by itself, so that no colour runs over a line end. */
export function painted(text: string | undefined, room: number, paint: Paint): readonly string[] {
  if (text === undefined || text === '') return [];
  return wrapLines(clean(text), room).map((line) => paint(line));
}

/** The question after its sign, its further lines under the first, and the note below it. */
export function head(config: PromptConfig, room: number): readonly string[] {
  return [...asked(config, room), ...painted(config.note, room, config.theme.style.help)];
}

/** What stays when the prompt has ended: the question, and below it the answer, in three lines at most. */
export function ended(config: PromptConfig, answer: string, size: Size): Drawing {
  const room = roomOf(size);
  const lines = answer === '' ? [] : wrapLines(clean(answer), room - 2);
  const cut = lines.length > MOST_ANSWER ? [...lines.slice(0, MOST_ANSWER - 1), '...'] : lines;
  const body = cut.map((line, i) => (i === 0 ? '> ' : '  ') + config.theme.style.answer(line));
  const last = Math.max(0, body.length - 1);
  return draw(
    { message: asked(config, room), body, focus: { first: last, last }, cursor: null, hint: [] },
    size,
  );
}

/** As Inquirer wants it: content whose last line is the cursor's, and what stands below. */
export function asView(drawing: Drawing): [string, string] {
  return [drawing.above.join('\n'), drawing.below.join('\n')];
}

function asked({ message, theme }: PromptConfig, room: number): readonly string[] {
  return wrapLines(clean(message), room - 2).map(
    (line, i) => (i === 0 ? `${theme.prefix.idle} ` : '  ') + theme.style.message(line),
  );
}

function last(lines: readonly string[], count: number): readonly string[] {
  return lines.slice(Math.max(0, lines.length - count));
}
