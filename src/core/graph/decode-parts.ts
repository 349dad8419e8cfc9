/** Decoders of the parts that both the head of a playbook and its steps are made of. */
import type { Bound, Condition, Value } from './condition.js';
import type { Cursor } from './cursor.js';
import { entries, has, isMapping, items, itemsOrOne, onlyKeys, report, under, words } from './cursor.js';
import type { Domain, Exit, Trigger, Writes } from './playbook.js';

const BOUNDS: readonly string[] = ['at_least', 'at_most', 'under', 'over'] satisfies Bound[];

/** A mapping means all of its lines; `any`, `all` and `not` combine. */
export function condition(at: Cursor): Condition {
  const parts = entries(at).map(([key, value]): Condition => {
    if (key === 'any' || key === 'all') return { kind: key, of: items(value).map(condition) };
    if (key === 'not') return { kind: 'not', of: condition(value) };
    return comparison(key, value);
  });
  const [only] = parts;
  if (parts.length === 0)
    report(at, 'shape', 'a condition says nothing', 'write {fact: value}, or leave `when` out');
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

export function optionalCondition(at: Cursor): { when?: Condition } {
  return at.value === undefined ? {} : { when: condition(at) };
}

function comparison(fact: string, at: Cursor): Condition {
  if (!isMapping(at.value)) return { kind: 'is', fact, values: itemsOrOne(at).map(value) };
  onlyKeys(at, BOUNDS);
  const parts = entries(at)
    .filter(([key]) => BOUNDS.includes(key))
    .map(([key, to]): Condition => ({ kind: 'number', fact, bound: key as Bound, to: value(to) }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'all', of: parts };
}

export function value(at: Cursor): Value {
  if (typeof at.value === 'string' || typeof at.value === 'number') return at.value;
  if (typeof at.value === 'boolean') return at.value ? 'yes' : 'no';
  report(at, 'shape', 'expected a word or a number', 'write one of the values of the fact');
  return '';
}

const RANGE = /^(\d+)\.\.(\d*)$/;
const MANY = 999;

/** `[a, b]`, `1..10`, `0..`, `date` or `text`. */
export function domain(at: Cursor): Domain {
  if (at.value === 'date' || at.value === 'text') return { kind: at.value };
  const range = typeof at.value === 'string' ? RANGE.exec(at.value) : null;
  if (range !== null) {
    return { kind: 'number', from: Number(range[1]), to: range[2] === '' ? MANY : Number(range[2]) };
  }
  if (Array.isArray(at.value)) return { kind: 'words', values: words(at, 'a value') };
  report(at, 'shape', 'expected the values of a fact', 'write a list, a range like 1..10, date, or text');
  return { kind: 'text' };
}

export function writes(at: Cursor): Writes {
  const set = Object.fromEntries(entries(under(at, 'set')).map(([fact, to]) => [fact, value(to)]));
  return { set, log: words(under(at, 'log'), 'a mark') };
}

export const EXIT_KEYS: readonly string[] = ['to', 'visit', 'when', 'set', 'log'];

export function isExit(at: Cursor): boolean {
  return has(at, 'to') || has(at, 'visit');
}

export function exit(at: Cursor): Exit {
  onlyKeys(at, EXIT_KEYS);
  return { kind: 'exit', ...going(at), ...optionalCondition(under(at, 'when')), ...writes(at) };
}

export function going(at: Cursor): { go: 'to' | 'visit'; target: string } {
  const go = has(at, 'visit') ? 'visit' : 'to';
  const [target = ''] = words(under(at, go), 'the id of a step');
  if (!isExit(at)) report(at, 'shape', 'an exit leads nowhere', 'write to: or visit: with the id of a step');
  return { go, target };
}

/** What `once`, `until` and `answer` name: a fact that took a value, an answer, a step entered, an event. */
export function triggers(at: Cursor): readonly Trigger[] {
  return itemsOrOne(at).flatMap((item) => entries(item).flatMap(([key, to]) => trigger(key, to)));
}

function trigger(key: string, to: Cursor): readonly Trigger[] {
  if (key === 'step') return [{ kind: 'step', steps: words(to, 'the id of a step') }];
  if (key === 'event') return [{ kind: 'event', events: words(to, 'an event') }];
  if (key === 'answer') return answered(to);
  return [{ kind: 'fact', fact: key, values: itemsOrOne(to).map(value) }];
}

export function answered(at: Cursor): readonly Trigger[] {
  return entries(at).map(([question, values]) => ({
    kind: 'answer' as const,
    question,
    values: itemsOrOne(values).map(value),
  }));
}
