/** A condition in plain words, for people who read the map. */
import type { Atom, Bound, Condition, Value } from './condition.js';

const BOUNDS: Readonly<Record<Bound, string>> = {
  at_least: 'at least',
  at_most: 'at most',
  under: 'under',
  over: 'over',
};
const TESTS: Readonly<Record<string, string>> = {
  unasked: 'not asked yet',
  skipped: 'skipped',
  unknown: 'not known',
  any: 'answered',
};

/** "wait days at least 28 and not (afraid is yes or unsure)". Ids are read as words. */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, ' and ');
    case 'any':
      return joined(condition.of, ' or ');
    case 'not':
      return `not (${conditionWords(condition.of)})`;
    default:
      return atomWords(condition);
  }
}

function joined(parts: readonly Condition[], by: string): string {
  if (parts.length === 0) return by === ' and ' ? 'always' : 'never';
  if (parts.length === 1) return parts.map(conditionWords).join('');
  return parts
    .map((part) => (isCompound(part) ? `(${conditionWords(part)})` : conditionWords(part)))
    .join(by);
}

function isCompound(part: Condition): boolean {
  return (part.kind === 'all' || part.kind === 'any') && part.of.length > 1;
}

function atomWords(atom: Atom): string {
  if (atom.kind === 'is') return `${spaced(atom.fact)} is ${atom.values.map(valueWords).join(' or ')}`;
  return `${spaced(atom.fact)} ${BOUNDS[atom.bound]} ${spaced(String(atom.to))}`;
}

function valueWords(value: Value): string {
  return TESTS[value] ?? spaced(String(value));
}

function spaced(id: string): string {
  return id.replaceAll('_', ' ');
}
