/** `journal again`: the same question once more, and what was answered before beside it. */
import type { Answered } from '../core/journal/again.js';
import { answersTo } from '../core/journal/again.js';
import { dayOf } from '../core/journal/filters.js';
import { unsealed } from '../core/journal/sealed.js';
import { whoOf } from '../core/journey/who.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { againView } from '../terminal/views/journal.js';
import { words } from '../terminal/views/journal-words.js';
import { wrap } from '../terminal/wrap.js';
import type { Desk } from './journal-page.js';
import { openDesk, pageAsked, pageCalled } from './journal-page.js';
import { writeAt } from './journal-session.js';
import { checkIn } from './week.js';

export interface JournalAgainOptions {
  /** The id of a prompt. */
  readonly prompt: string;
  /** The answers so far, as JSON; asks nothing. */
  readonly json?: boolean | undefined;
}

/** Throws `usage` for an unknown prompt, `closed` where it has no place today. */
export async function journalAgain(
  ports: Ports,
  { prompt: id, json }: JournalAgainOptions,
): Promise<ExitCode> {
  const desk = await openDesk(ports);
  const before = answersIn(desk, id);
  if (json === true) {
    await ports.say.result(jsonText(document(desk, id, before), 2));
    return 0;
  }
  const prompt = pageCalled(desk, id);
  if (prompt.kind === 'scale_week') return checkIn(ports, desk, prompt);
  const [first] = before;
  if (first !== undefined) {
    ports.say.talk(wrap(words.before(before.length, dayOf(first.entry)), ports.say.width));
  }
  if ((await writeAt(ports, desk, prompt)) === null) return 0;
  const after = answersIn({ ...desk, entries: await ports.store.entries() }, id);
  if (after.length > 1) await ports.say.result(againView(after, ports.say.theme, ports.say.width));
  return 0;
}

function answersIn({ entries, today }: Desk, id: string): readonly Answered[] {
  return answersTo(unsealed(entries, today), id);
}

function document(desk: Desk, id: string, answers: readonly Answered[]): unknown {
  const question = fill(pageAsked(desk, id).question.trim(), whoOf(desk.playbook, desk.state));
  return {
    version: 1,
    prompt: id,
    question,
    answers: answers.map(({ day, entry }) => ({
      day,
      id: entry.id,
      at: entry.at,
      text: entry.text,
      mood: entry.mood,
    })),
  };
}
