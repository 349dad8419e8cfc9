/**
 * Asking line by line, for screen readers and simple terminals: numbered choices, nothing redrawn, no cursor codes.
 * The terminal edits and echoes the line itself, so Ctrl-X works with Enter; `:x` does the same.
 */
import type { Ask, ChoiceQuestion, ConfirmQuestion, ManyQuestion, Reply } from '../ports.js';
import { breatheByLines } from './breathe-by-lines.js';
import { labelsOf, numbered, readMany, readOne, standingWords } from './numbered.js';
import { plainTerminal } from './plain-terminal.js';
import type { PlainTerminal } from './plain-terminal.js';
import { readDate, readNumber, readText, readYes } from './reading.js';
import type { Reading } from './reading.js';
import type { AskOptions } from './terminal.js';
import { everySecond } from './ticker.js';
import { words } from './words.js';
import { writingByLines } from './writing-by-lines.js';

interface Asked {
  readonly question: string;
  readonly help?: string;
  readonly skip: boolean;
}

export function askLines(options: AskOptions): Ask {
  const terminal = plainTerminal(options);
  return {
    person: true,
    choice: (question) => choice(terminal, question),
    many: (question) => many(terminal, question),
    number: (question) =>
      typed(terminal, question, {
        how: words.plainNumber(question.from, question.to),
        read: (text) => readNumber(question, text),
      }),
    date: (question) =>
      typed(terminal, question, {
        how: words.plainDate,
        read: (text) => readDate(question, text, options.readDay),
      }),
    text: (question) =>
      typed(terminal, question, { how: undefined, read: (text) => readText(question, text) }),
    writing: writingByLines(terminal),
    confirm: (question) => (options.yes ? Promise.resolve(true) : confirm(terminal, question)),
    async more() {
      terminal.tell(words.plainMore);
      await terminal.answer();
    },
    breathe: (breath) => breatheByLines(terminal, breath, options.ticker ?? everySecond),
  };
}

async function choice(terminal: PlainTerminal, question: ChoiceQuestion): Promise<Reply<string>> {
  const labels = labelsOf(question);
  const standing = question.standing === undefined ? [] : [question.standing];
  ask(terminal, question);
  terminal.tell(
    numbered(labels),
    standingWords(question.choices, standing),
    words.plainChoice(labels.length),
  );
  terminal.tell(keysOf(question));
  const reply = await replied(terminal, question, (text) => readOne(question, text));
  return orSkip(reply);
}

async function many(terminal: PlainTerminal, question: ManyQuestion): Promise<Reply<readonly string[]>> {
  const labels = labelsOf(question);
  ask(terminal, question);
  terminal.tell(numbered(labels), words.plainMany(labels.length));
  terminal.tell(standingWords(question.choices, question.standing) ?? words.plainManyNone, keysOf(question));
  return orSkip(await replied(terminal, question, (text) => readMany(question, text)));
}

interface Way<T> {
  /** How to answer, in words. */
  readonly how: string | undefined;
  readonly read: (text: string) => Reading<T>;
}

function typed<T>(
  terminal: PlainTerminal,
  question: Asked & { readonly standing?: string | number },
  { how, read }: Way<T>,
): Promise<Reply<T>> {
  const standing = question.standing === undefined ? undefined : String(question.standing);
  ask(terminal, question);
  terminal.tell(how, standing === undefined ? undefined : words.plainStanding(standing), keysOf(question));
  return replied(terminal, question, (text) => read(text.trim() === '' ? (standing ?? text) : text));
}

/** One line that is read until it will do. */
async function replied<T>(
  terminal: PlainTerminal,
  question: Asked,
  read: (text: string) => Reading<T>,
): Promise<Reply<T>> {
  for (;;) {
    const { text, key } = await terminal.answer();
    if (key !== null && (key !== 'skip' || question.skip)) return { kind: key };
    const reading: Reading<T> = key === null ? read(text) : { ok: false, words: words.noSkip };
    if (reading.ok) return { kind: 'answer', value: reading.value };
    terminal.tell(reading.words);
  }
}

async function confirm(terminal: PlainTerminal, question: ConfirmQuestion): Promise<boolean> {
  ask(terminal, question);
  const { word } = question;
  terminal.tell(word === undefined ? words.plainConfirm : words.plainConfirmWord(word));
  await terminal.discard();
  for (;;) {
    const yes = readYes((await terminal.answer()).text, word);
    if (yes !== null) return yes;
    terminal.tell(word === undefined ? words.plainConfirmAgain : words.wordOrNo(word));
  }
}

function ask(terminal: PlainTerminal, { question, help }: Asked): void {
  terminal.tell('', question, help);
}

function keysOf({ skip }: Asked): string {
  return skip ? words.plainKeysSkip : words.plainKeys;
}

function orSkip<T>(reply: Reply<T | null>): Reply<T> {
  if (reply.kind !== 'answer') return reply;
  return reply.value === null ? { kind: 'skip' } : { kind: 'answer', value: reply.value };
}
