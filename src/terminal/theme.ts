/** Roles instead of colours. Only the 16 colours that people set themselves, and no colour says a thing alone. */
import { Chalk } from 'chalk';

export const roles = [
  'answer', 'message', 'error', 'help', 'highlight', 'muted', 'title',
  'kept', 'slip', 'quote', 'strong', 'emphasis', 'code', 'link', 'key',
] as const; // prettier-ignore
export type Role = (typeof roles)[number];
export type Paint = (text: string) => string;
export type Theme = Readonly<Record<Role, Paint>>;

/** With colour off every role gives the text back as it is. */
export function themeFor(looks: { readonly color: boolean }): Theme {
  const chalk = new Chalk({ level: looks.color ? 1 : 0 });
  return {
    answer: chalk.cyan,
    message: chalk.bold,
    error: chalk.red,
    help: chalk.dim,
    highlight: chalk.cyan,
    muted: chalk.dim,
    title: chalk.bold.cyan,
    kept: chalk.green,
    slip: chalk.yellow,
    quote: chalk.italic,
    strong: chalk.bold,
    emphasis: chalk.italic,
    code: chalk.yellow,
    link: chalk.blue,
    key: chalk.bold,
  };
}

/** The same roles as an Inquirer theme. Signs are ASCII: they mean the same on a console without other glyphs. */
export function inquirerTheme(theme: Theme): InquirerTheme {
  const { answer, message, error, help, highlight, muted, key } = theme;
  return {
    prefix: { idle: muted('?'), done: muted('?') },
    spinner: { interval: 1000, frames: ['...'] },
    style: { answer, message, error, help, highlight, key, defaultAnswer: muted },
  };
}

export interface InquirerTheme {
  readonly prefix: { idle: string; done: string };
  readonly spinner: { interval: number; frames: string[] };
  readonly style: Record<
    'answer' | 'message' | 'error' | 'help' | 'highlight' | 'key' | 'defaultAnswer',
    Paint
  >;
}
