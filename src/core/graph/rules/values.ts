/** Values: nothing is compared with, set to or waited for as what it can never be. The proof rests on these rules. */
import type { Cursor } from '../cursor.js';
import { has, isMapping, items, under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { Domain, Fact, Playbook } from '../playbook.js';
import { DAYS_HERE, VISITING } from '../playbook.js';
import type { Rule } from './context.js';
import { fields, finding, many, mendOf, textOf } from './context.js';
import { atomPlaces, triggerPlaces, writePlaces } from './places.js';

/** What a question may have instead of a value. */
const NO_VALUE = ['unasked', 'skipped', 'unknown', 'any'];

interface Answers {
  readonly values: readonly string[];
  /** Somebody is asked: there may be no answer. */
  readonly asked: boolean;
}

/** Values in conditions, triggers and `set`, and those that a fact lasts in or starts with. */
export const unknownValues: Rule = (context) => {
  const { head, playbook } = context;
  const known = answersOf(playbook);
  const without = (id: string, also: readonly string[]): Answers | undefined => {
    const answers = known.get(id);
    return answers?.asked === true ? { ...answers, values: [...answers.values, ...also] } : answers;
  };
  const triggers = triggerPlaces(context).filter(({ kind }) => kind === 'fact' || kind === 'answer');
  return [
    ...atomPlaces(context).flatMap(({ fact, at }) =>
      isMapping(at.value) ? [] : unknown(many(at), without(fact, NO_VALUE)),
    ),
    ...triggers.flatMap(({ id, at }) => unknown(many(at), without(id, ['any']))),
    ...writePlaces(context).flatMap(({ at }) =>
      fields(under(at, 'set')).flatMap(([fact, to]) => unknown([to], known.get(fact))),
    ),
    ...fields(under(head, 'facts')).flatMap(([fact, at]) =>
      ['lasts', 'starts', 'default'].flatMap((key) => unknown(many(under(at, key)), known.get(fact))),
    ),
  ];
};

function unknown(places: readonly Cursor[], answers: Answers | undefined): readonly Finding[] {
  if (answers === undefined) return [];
  const { values, asked } = answers;
  return places.flatMap((at) => {
    const value = textOf(at);
    if (values.includes(value)) return [];
    const otherwise = asked ? 'declare it with the fact first' : 'compare it with at_least or under';
    const listed = values.length > 0 ? `use one of: ${shortly(values)}` : otherwise;
    const mend = /^\d/.test(value) ? listed : mendOf(value, values, listed);
    return [finding(at, 'unknown-value', [`\`${value}\` is none of its values`, mend])];
  });
}

function shortly(values: readonly string[]): string {
  return values.length > 12
    ? `${values.slice(0, 3).join(', ')} ... ${values.at(-1) ?? ''}`
    : values.join(', ');
}

/** What each fact and question can be. Text and days have no values that anything could name. */
function answersOf(playbook: Playbook): ReadonlyMap<string, Answers> {
  const ofFact = (fact: Fact): Answers => {
    if (fact.kind === 'asked') return { values: valuesOf(fact.domain), asked: true };
    return { values: fact.kind === 'when' ? ['yes', 'no'] : [], asked: false };
  };
  const facts = Object.entries(playbook.facts).map(([id, fact]) => [id, ofFact(fact)] as const);
  const own = playbook.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'ask' && block.local
        ? [[block.id, { values: valuesOf(block.domain), asked: true }] as const]
        : [],
    ),
  );
  const visiting = { values: ['yes', 'no', ...playbook.steps.map((step) => step.id)], asked: false };
  return new Map<string, Answers>([
    ...own,
    ...facts,
    [VISITING, visiting],
    [DAYS_HERE, { values: [], asked: false }],
  ]);
}

function valuesOf(domain: Domain): readonly string[] {
  if (domain.kind === 'words') return domain.values;
  if (domain.kind !== 'number') return [];
  return Array.from({ length: domain.to - domain.from + 1 }, (_, index) => String(domain.from + index));
}

/** More than this the proof does not count. */
const MOST_COUNTED = 6;

/** A `never` about a number of answers stays small enough to be walked. */
export const countedTooFar: Rule = ({ head }) =>
  items(under(head, 'never')).flatMap((one) => {
    const at = under(one, 'more_than');
    if (typeof at.value !== 'number' || at.value <= MOST_COUNTED) return [];
    return [
      finding(at, 'more-than', [`${at.value} is more than is counted`, `use ${MOST_COUNTED} or fewer`]),
    ];
  });

/** There is something to answer. */
export const emptyDomains: Rule = ({ head, steps }) => {
  const facts = fields(under(head, 'facts')).map(([, at]) => (has(at, 'is') ? under(at, 'is') : at));
  const own = steps.flatMap(({ blocks }) => blocks.map(({ at }) => under(at, 'answers')));
  return [...facts, ...own].flatMap((at) => {
    const [, from, to] = /^(\d+)\.\.(\d+)$/.exec(textOf(at)) ?? [];
    const none = Array.isArray(at.value) ? at.value.length === 0 : Number(from) > Number(to);
    return none
      ? [finding(at, 'no-answer', ['there is no answer to choose', 'write [no, yes] or 1..10 here'])]
      : [];
  });
};
