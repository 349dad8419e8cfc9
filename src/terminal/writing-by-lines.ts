/** Writing line by line. What was written is held from the first line on. */
import type { Reply, WritingQuestion } from '../ports.js';
import type { PlainTerminal } from './plain-terminal.js';
import { keyIn, written } from './reading.js';
import { words } from './words.js';

/** The `writing` of an `Ask`; it remembers a text that was left for help or to go back, by its question. */
export function writingByLines(
  terminal: PlainTerminal,
): (question: WritingQuestion) => Promise<Reply<string>> {
  const begun = new Map<string, string>();
  return async (question) => {
    const { id } = question;
    const standing = begun.get(id) ?? question.standing ?? '';
    terminal.tell('', question.question, question.help, words.plainWriting, words.plainKeysSkip);
    if (standing !== '') terminal.tell(words.plainWritingStanding, standing);
    const keep = (text: string): void => {
      begun.set(id, text);
      question.keep?.(text);
    };
    try {
      const reply = await rowsUntilEnd(terminal, standing, keep);
      if (reply.kind === 'answer' || reply.kind === 'skip') begun.delete(id);
      return reply;
    } catch (error) {
      // Ended by force: a text that stood ready has not been told yet.
      if (!begun.has(id) && standing !== '') question.keep?.(standing);
      throw error;
    }
  };
}

async function rowsUntilEnd(
  terminal: PlainTerminal,
  standing: string,
  keep: (text: string) => void,
): Promise<Reply<string>> {
  const rows = standing === '' ? [] : standing.split('\n');
  for (;;) {
    const row = await terminal.line();
    const key = row === null ? null : keyIn(row);
    if (row === null || row.trim() === '.') return replyOf(written(rows));
    if (key !== null && key !== 'leave') return { kind: key };
    if (row.trim().toLowerCase() === ':clear') {
      rows.length = 0;
      terminal.tell(words.plainCleared);
    } else {
      rows.push(row);
    }
    keep(written(rows));
  }
}

function replyOf(value: string): Reply<string> {
  return value === '' ? { kind: 'skip' } : { kind: 'answer', value };
}
