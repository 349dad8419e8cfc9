/** An answers file is checked as a whole before anything is saved: every id and every value in it. */
import { CoachError } from '../../errors.js';
import type { Day } from '../../core/contact/day.js';
import type { AskBlock, PickBlock, Playbook, StandingBlock } from '../../core/graph/playbook.js';
import { nearest } from '../../core/graph/cursor.js';
import { isStanding } from '../../core/graph/engine.js';
import { valueIn } from '../../core/journey/advance.js';
import { refusedDay } from './put-ask.js';
import { SCALE } from './put-menu.js';
import { RESTART } from './restart.js';
import { SINCE, SINCE_VALUES } from './since.js';

/** Question id -> answer; a list answers a repeated question in turn. */
export type Answers = Readonly<Record<string, unknown>>;

/** Throws `usage` for the first id that no question has, and for a value that its question does not take. */
export function checkAnswers(playbook: Playbook, answers: Answers, today: Day): void {
  const fits = fittings(playbook, today);
  for (const [id, given] of Object.entries(answers)) {
    const fit = fits.get(id);
    if (fit === undefined) throw unknown(id, [...fits.keys()]);
    if (!turnsOf(given, fit.whole).every(fit.takes)) throw new CoachError('usage', notThat(id), fit.form);
  }
}

/** True when the file has a list of answers to that question: then it is meant to be asked more than once. */
export function isRepeated(answers: Answers, question: string): boolean {
  return Array.isArray(answers[question]);
}

interface Fitting {
  readonly takes: (value: unknown) => boolean;
  /** What it takes, in words. */
  readonly form: string;
  /** A list is one answer. */
  readonly whole?: boolean;
}

/** One question id may stand in several steps: what one of them takes is taken. */
function fittings(playbook: Playbook, today: Day): ReadonlyMap<string, Fitting> {
  const fits = new Map<string, Fitting>([
    [SINCE, { ...oneOf(SINCE_VALUES), takes: (value) => isWord(value, SINCE_VALUES) }],
    [
      RESTART,
      {
        takes: (value) => typeof value === 'boolean' || isWord(value, ['yes', 'no']),
        form: 'It is yes or no.',
      },
    ],
  ]);
  for (const block of playbook.steps.flatMap((step) => step.blocks).filter(isStanding)) {
    const fit = fittingOf(playbook, block, today);
    if (fit !== null) fits.set(block.id, either(fits.get(block.id), fit));
  }
  return fits;
}

function either(known: Fitting | undefined, fit: Fitting): Fitting {
  return known === undefined ? fit : { ...known, takes: (value) => known.takes(value) || fit.takes(value) };
}

function fittingOf(playbook: Playbook, block: StandingBlock, today: Day): Fitting | null {
  switch (block.kind) {
    case 'ask':
      return askFitting(playbook, block, today);
    case 'reflect':
    case 'list':
      return { takes: (value) => value === null || isText(value), form: 'It is text, or null to pass over.' };
    case 'pick':
      return pickFitting(block);
    case 'rate': {
      const { from, to } = SCALE;
      const takes = (value: unknown): boolean =>
        value === null || (isText(value) && valueIn({ kind: 'number', from, to }, value) !== null);
      return { takes, form: `It is a whole number from ${from} to ${to}.` };
    }
    case 'do':
    case 'wait':
      return null;
  }
}

function askFitting(playbook: Playbook, { id, domain, skip }: AskBlock, today: Day): Fitting {
  const takes = (value: unknown): boolean => {
    if (value === null || isWord(value, ['skip', 'skipped'])) return skip || domain.kind === 'text';
    if (!isText(value)) return false;
    const given = valueIn(domain, yesNo(value));
    return (
      given !== null &&
      (domain.kind !== 'date' || refusedDay(playbook, id, { given: String(given), today }) === null)
    );
  };
  switch (domain.kind) {
    case 'words':
      return { ...oneOf(domain.values), takes };
    case 'number':
      return { takes, form: `It is a whole number from ${domain.from} to ${domain.to}.` };
    case 'date':
      return { takes, form: 'It is a real day like 2026-11-22, and not one that is still to come.' };
    case 'text':
      return { takes, form: 'It is a few words.' };
  }
}

function pickFitting({ options, most }: PickBlock): Fitting {
  const values = Object.keys(options);
  const takes = (value: unknown): boolean => {
    if (value === null || isWord(value, ['skip', 'skipped'])) return true;
    const picked: readonly unknown[] = Array.isArray(value) ? value : [value];
    return picked.length <= (most ?? values.length) && picked.every((one) => isWord(one, values));
  };
  return {
    takes,
    form: `Each is one of: ${values.join(', ')}${most === undefined ? '' : `; at most ${most}`}.`,
    whole: true,
  };
}

function oneOf(values: readonly string[]): Fitting {
  return {
    takes: (value) => value === null || isWord(value, values),
    form: `It is one of: ${values.join(', ')}.`,
  };
}

/** The single answers. A list of choices is one answer, unless it holds lists. */
function turnsOf(given: unknown, whole = false): readonly unknown[] {
  if (!Array.isArray(given)) return [given];
  const turns: readonly unknown[] = given;
  return whole && !turns.some(Array.isArray) ? [turns] : turns;
}

function isText(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && String(value).trim() !== '';
}

function isWord(value: unknown, values: readonly string[]): boolean {
  return isText(value) && values.includes(String(yesNo(value)));
}

/** `true` and `Yes` are "yes". */
function yesNo(value: string | number | boolean): string | number | boolean {
  const word = String(value).toLowerCase();
  if (word === 'true' || word === 'yes') return 'yes';
  return word === 'false' || word === 'no' ? 'no' : value;
}

function unknown(id: string, ids: readonly string[]): CoachError {
  const near = nearest(id, ids);
  const hint = near === undefined ? 'The ids stand in the steps of the playbook.' : `Did you mean "${near}"?`;
  return new CoachError('usage', `The answers file answers "${id}", which is not a question.`, hint);
}

function notThat(id: string): string {
  return `The answer to "${id}" will not do.`;
}
