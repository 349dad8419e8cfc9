/** Comparisons: a number with a number, a clock with a number or with a chosen one. The proof rests on this rule. */
import type { Cursor } from '../cursor.js';
import { isMapping } from '../cursor.js';
import type { Playbook } from '../playbook.js';
import { DAYS_HERE } from '../playbook.js';
import type { Rule } from './context.js';
import { fields, finding, textOf } from './context.js';
import { atomPlaces } from './places.js';

interface Bound {
  readonly bound: string;
  readonly to: Cursor;
}

/** What stands before and after `at_least` and the like. */
export const badComparisons: Rule = (context) =>
  atomPlaces(context).flatMap(({ fact, at }) => {
    if (!isMapping(at.value)) return [];
    const number = numberKind(context.playbook, fact);
    return fields(at).flatMap(([bound, to]) => {
      const problem = problemOf(context.playbook, number, { bound, to });
      return problem === null ? [] : [finding(to, 'bad-comparison', problem)];
    });
  });

type NumberKind = 'clock' | 'number' | 'none' | 'unknown';

function numberKind(playbook: Playbook, id: string): NumberKind {
  if (id === DAYS_HERE) return 'clock';
  const fact = playbook.facts[id];
  const blocks = playbook.steps.flatMap((step) => step.blocks);
  const own = blocks.find((block) => block.kind === 'ask' && block.local && block.id === id);
  if (fact?.kind === 'days_since') return 'clock';
  if (fact?.kind === 'times') return 'number';
  const domain = fact?.kind === 'asked' ? fact.domain : own?.kind === 'ask' ? own.domain : undefined;
  if (domain === undefined && fact === undefined) return 'unknown';
  return domain?.kind === 'number' ? 'number' : 'none';
}

/** Message and mend, or null where all is well. */
function problemOf(
  playbook: Playbook,
  left: NumberKind,
  { bound, to }: Bound,
): readonly [string, string] | null {
  if (left === 'unknown') return null;
  if (left === 'none') return ['it is no number', 'name its values instead'];
  if (typeof to.value === 'number') return null;
  const right = playbook.facts[textOf(to)];
  if (left !== 'clock') return ['a number is compared with a number only', 'write digits here'];
  if (right?.kind !== 'asked' || right.domain.kind !== 'number') {
    return [`\`${textOf(to)}\` is no number that is asked`, 'write digits, or the id of a fact like 14..90'];
  }
  if (right.default === undefined) {
    return [
      `\`${textOf(to)}\` has no default, so before its answer nothing holds`,
      'give that fact a default:',
    ];
  }
  if (bound === 'at_least' || bound === 'under') return null;
  return ['days are compared with a chosen number by at_least and under', 'use at_least or under'];
}
