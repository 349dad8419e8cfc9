/** Conditions of which only one answer is known, and facts that are made of other facts. */
import { compare, valueIsOneOf } from '../condition.js';
import type { Atom, Condition, Value } from '../condition.js';
import { atomsOf } from '../condition.js';
import { under } from '../cursor.js';
import type { Playbook } from '../playbook.js';
import type { Rule } from './context.js';
import { finding } from './context.js';

export interface Known {
  readonly fact: string;
  /** null: passed over. */
  readonly value: Value | null;
}

/** Whether the condition holds; undefined where other answers decide. */
export function decided(playbook: Playbook, condition: Condition, known: Known): boolean | undefined {
  if (condition.kind === 'not') {
    const part = decided(playbook, condition.of, known);
    return part === undefined ? undefined : !part;
  }
  if (condition.kind === 'all' || condition.kind === 'any') {
    const parts = condition.of.map((part) => decided(playbook, part, known));
    const deciding = condition.kind === 'any';
    if (parts.includes(deciding)) return deciding;
    return parts.includes(undefined) ? undefined : !deciding;
  }
  return ofAtom(playbook, condition, known);
}

function ofAtom(playbook: Playbook, atom: Atom, known: Known): boolean | undefined {
  const fact = playbook.facts[atom.fact];
  if (fact?.kind === 'when') {
    const yes = decided(playbook, fact.when, known);
    if (yes === undefined || atom.kind !== 'is') return undefined;
    return valueIsOneOf(yes ? 'yes' : 'no', atom.values);
  }
  if (atom.fact !== known.fact) return undefined;
  if (atom.kind === 'is') return valueIsOneOf(known.value, atom.values);
  if (typeof known.value !== 'number' || typeof atom.to !== 'number') return undefined;
  return compare(known.value, atom.bound, atom.to);
}

/** A fact that is made of itself has no value. The proof rests on this rule. */
export const circularFacts: Rule = ({ playbook, head }) =>
  Object.entries(playbook.facts).flatMap(([id, fact]) => {
    if (fact.kind !== 'when' || !madeOf(playbook, id).has(id)) return [];
    const at = under(under(head, 'facts'), id);
    return [finding(at, 'circular-fact', [`\`${id}\` is made of itself`, 'name facts that are asked'])];
  });

function madeOf(playbook: Playbook, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [id];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const fact = playbook.facts[one];
    if (fact?.kind !== 'when') continue;
    for (const atom of atomsOf(fact.when)) {
      if (found.has(atom.fact)) continue;
      found.add(atom.fact);
      open.push(atom.fact);
    }
  }
  return found;
}
