/** Puts one question of the checklist to whoever answers. Help and reasons are shown, and it is asked again. */
import type { Question } from '../core/checklist-questions.js';
import type { Value } from '../core/graph/condition.js';
import type { Who } from '../core/journey/who.js';
import { fill } from '../core/words.js';
import type { Ports, Reply } from '../ports.js';
import { sourceWords } from '../terminal/views/sources.js';
import { wrap } from '../terminal/wrap.js';

export interface Asking {
  readonly question: Question;
  readonly who: Who;
  /** What was answered the last time. */
  readonly before: string | undefined;
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** The answer, or that it was passed over, or that the person wants to go back. */
export async function askQuestion(ports: Ports, asking: Asking): Promise<Value> {
  for (;;) {
    const reply = await replyTo(ports, asking);
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip' || reply.kind === 'back') return reply.kind;
    ports.say.talk(wrap(reply.kind === 'help' ? helpOf(asking) : whyOf(asking), ports.say.width));
  }
}

function replyTo({ ask }: Ports, { question, who, before }: Asking): Promise<Reply<Value>> {
  const { id } = question;
  if (question.kind === 'criterion') {
    const words = paragraph(question.criterion.question, who);
    const standing = YES_NO.some(({ value }) => value === before) ? { standing: before as string } : {};
    return ask.choice({ id, question: words, choices: YES_NO, skip: true, ...standing });
  }
  const { block } = question;
  const words = paragraph(block.question, who);
  if (block.domain.kind === 'number') {
    const { from, to } = block.domain;
    return ask.number({ id, question: words, from, to, skip: true });
  }
  const choices = Object.entries(block.options).map(([value, label]) => ({ value, label: fill(label, who) }));
  return ask.choice({ id, question: words, choices, skip: true });
}

function helpOf({ question, who }: Asking): string {
  const help = question.kind === 'fact' ? question.block.help : undefined;
  return paragraph(help ?? question.criterion.why, who);
}

function whyOf({ question, who }: Asking): string {
  const { why, sources } = question.criterion;
  return `${paragraph(why, who)}\nFrom: ${sourceWords(sources)}.`;
}

function paragraph(text: string, who: Who): string {
  return fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
}
