/** Asking on a terminal that can be drawn on: Inquirer prompts of our own, one at a time. */
import type {
  Ask,
  ChoiceQuestion,
  ConfirmQuestion,
  Key,
  ManyQuestion,
  Reply,
  WritingQuestion,
} from '../ports.js';
import { leaveAtOnce } from './leave.js';
import { openSession } from './prompts/session.js';
import type { Asked, Session } from './prompts/session.js';
import { readDate, readNumber, readText, readYes } from './reading.js';
import type { Reading } from './reading.js';
import type { AskOptions } from './terminal.js';
import { everySecond } from './ticker.js';
import { typedAhead } from './typed-ahead.js';
import { words } from './words.js';

const CTRL_C = '\u0003';
const CTRL_X = '\u0018';

export function askInquirer(options: AskOptions): Ask {
  const session = openSession(options);
  return {
    person: true,
    choice: (question) => choice(session, question),
    many: (question) => many(session, question),
    number: (question) => line(session, question, (text) => readNumber(question, text)),
    date: (question) => line(session, question, (text) => readDate(question, text, options.readDay)),
    text: (question) => line(session, question, (text) => readText(question, text)),
    writing: (question) => writing(session, question),
    confirm: (question) => (options.yes ? Promise.resolve(true) : confirm(session, question)),
    async more() {
      const asked = session.base({ id: '', question: '', skip: false });
      await session.settle('', session.prompts.more(asked));
    },
    async breathe(breath) {
      const asked = session.base({ id: '', question: '', skip: false });
      await session.settle(
        '',
        session.prompts.breath({ ...asked, breath, ticker: options.ticker ?? everySecond }),
      );
    },
  };
}

function choice(session: Session, question: ChoiceQuestion): Promise<Reply<string>> {
  const { id, choices, skip, standing } = question;
  const start = session.begun(id).at ?? choices.findIndex((item) => item.value === standing);
  const config = {
    ...session.base(question),
    items: choices,
    skip,
    standing,
    start: Math.max(0, start),
    onMove: noteMove(session, id),
  };
  return session.settle(id, session.prompts.choice(config));
}

function many(session: Session, question: ManyQuestion): Promise<Reply<readonly string[]>> {
  const { id, choices, skip, most, standing } = question;
  const { at = 0, ticked = standing } = session.begun(id);
  const onTick = (now: readonly string[]): void => {
    session.note(id, { ticked: now });
  };
  const list = { items: choices, skip, most, ticked, start: at };
  const config = { ...session.base(question), ...list, onMove: noteMove(session, id), onTick };
  return session.settle(id, session.prompts.many(config));
}

async function line<T>(
  session: Session,
  question: Asked & { readonly standing?: string | number },
  read: (line: string) => Reading<T>,
): Promise<Reply<T>> {
  const { id, skip, standing } = question;
  const config = {
    ...session.base(question),
    standing: standing === undefined ? undefined : String(standing),
    keys: skip ? words.typedKeysSkip : words.typedKeys,
    allowed: TYPED_KEYS.filter((key) => skip || key !== 'skip'),
    refuse: (text: string): string | null => whyNot(read(text)),
  };
  const reply = await session.settle(id, session.prompts.line(config));
  if (reply.kind !== 'answer') return reply;
  // The prompt has read it already and gave words where it would not do, so this reading holds.
  const reading = read(reply.value);
  return reading.ok ? { kind: 'answer', value: reading.value } : { kind: 'back' };
}

async function writing(session: Session, question: WritingQuestion): Promise<Reply<string>> {
  const { id } = question;
  let text = session.begun(id).text ?? question.standing ?? '';
  const keep = (next: string): void => {
    text = next;
    session.note(id, { text });
    question.keep?.(text);
  };
  const config = { ...session.base(question), standing: text, keep };
  try {
    return await session.settle(id, session.prompts.writing(config));
  } catch (error) {
    // Ended by force: a text that stood ready and was not touched has not been told yet.
    if (text !== '') question.keep?.(text);
    throw error;
  }
}

async function confirm(session: Session, question: ConfirmQuestion): Promise<boolean> {
  const { stdin, stderr, stops } = session.options;
  const ahead = await typedAhead(stdin);
  if (ahead.includes(CTRL_X)) leaveAtOnce(stderr);
  if (ahead.includes(CTRL_C)) throw stops.stop('interrupted');
  // The terminal has shown it; the question starts on a line of its own.
  if (ahead !== '' && !/[\r\n]$/u.test(ahead)) stderr.write('\n');
  const { word } = question;
  const choice = word === undefined ? 'y/N' : `${word}/N`;
  const config = {
    ...session.base({ ...question, question: `${question.question} (${choice})` }),
    keys: word === undefined ? words.confirmKeys : words.confirmWordKeys(word),
    allowed: ['back'] as const,
    refuse: (text: string): string | null =>
      readYes(text, word) !== null ? null : word === undefined ? words.yesOrNo : words.wordOrNo(word),
    shownAs: (text: string): string => (readYes(text, word) === true ? words.yes : words.no),
  };
  const reply = await session.settle(question.id, session.prompts.line(config));
  return reply.kind === 'answer' && readYes(reply.value, word) === true;
}

const TYPED_KEYS: readonly Key[] = ['back', 'help', 'why', 'skip'];

function whyNot(reading: Reading<unknown>): string | null {
  return reading.ok ? null : reading.words;
}

function noteMove(session: Session, id: string): (at: number) => void {
  return (at) => {
    session.note(id, { at });
  };
}
