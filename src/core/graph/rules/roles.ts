/** Roles and marks: what core relies on by role is of the right kind, and what is counted is logged. */
import type { Cursor } from '../cursor.js';
import { under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { Fact, Playbook } from '../playbook.js';
import type { Context, Rule } from './context.js';
import { fields, finding, many, mendOf, textOf } from './context.js';
import { writePlaces } from './places.js';

type Fits = (fact: Fact) => boolean;

const isNumber: Fits = (fact) => fact.kind === 'asked' && fact.domain.kind === 'number';
const isAsked: Fits = (fact) => fact.kind === 'asked';

/** The facts among the roles, and what each must be. */
const FACT_ROLES: Readonly<Record<string, readonly [Fits, string]>> = {
  closed: [(fact) => fact.kind === 'when', 'a fact with `when:`'],
  wait: [isNumber, 'a number that is asked'],
  count: [(fact) => fact.kind === 'days_since', 'a fact with `days_since:`'],
  attempts: [(fact) => fact.kind === 'times', 'a fact with `times:`'],
  name: [isAsked, 'a fact that is asked'],
  pronouns: [isAsked, 'a fact that is asked'],
};
export const MARK_ROLES = ['ended', 'mine', 'begun', 'first_message', 'planned'];

export const wrongRoles: Rule = ({ head, playbook }) => {
  const roles = under(head, 'roles');
  const rates = playbook.steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'rate' ? [block.id] : [])),
  );
  const facts = Object.entries(FACT_ROLES).flatMap(([role, [fits, what]]) => {
    const at = under(roles, role);
    const known = Object.entries(playbook.facts).flatMap(([id, fact]) => (fits(fact) ? [id] : []));
    return wrong(at, { known, what });
  });
  return [...facts, ...wrong(under(roles, 'mood'), { known: rates, what: 'a `rate:` block' })];
};

interface Expected {
  readonly known: readonly string[];
  readonly what: string;
}

function wrong(at: Cursor, { known, what }: Expected): readonly Finding[] {
  const id = textOf(at);
  if (id === '' || known.includes(id)) return [];
  return [
    finding(at, 'wrong-role', [`expected ${what}, and \`${id}\` is none`, mendOf(id, known, `name ${what}`)]),
  ];
}

/** Marks that are counted and never logged, and the other way round. */
export const strayMarks: Rule = (context) => {
  const logged = writePlaces(context).flatMap(({ at }) => many(under(at, 'log')));
  const counted = countedMarks(context);
  const known = [...logged.map(textOf), ...marksOfFacts(context.playbook), ...ledgerMarks(context)];
  const read = [...counted.map(textOf), ...MARK_ROLES.flatMap((role) => rolesIn(context, role).map(textOf))];
  return [
    ...counted.flatMap((at) => stray(at, known, NEVER_LOGGED)),
    ...MARK_ROLES.flatMap((role) => rolesIn(context, role)).flatMap((at) => stray(at, known, NEVER_LOGGED)),
    ...logged.flatMap((at) => stray(at, read, NEVER_COUNTED)),
  ];
};

const NEVER_LOGGED = 'nothing ever logs';
const NEVER_COUNTED = 'nothing ever counts';
const MENDS: Readonly<Record<string, string>> = {
  [NEVER_LOGGED]: 'log it where it happens, or leave it out',
  [NEVER_COUNTED]: 'count it with times: or days_since:, or leave it out',
};

function stray(at: Cursor, known: readonly string[], words: string): readonly Finding[] {
  const mark = textOf(at);
  if (mark === '' || known.includes(mark)) return [];
  const mend = mendOf(mark, known, MENDS[words] ?? '');
  return [finding(at, 'stray-mark', [`${words} the mark \`${mark}\``, mend])];
}

function countedMarks({ head }: Context): readonly Cursor[] {
  return fields(under(head, 'facts')).flatMap(([, fact]) =>
    ['days_since', 'times', 'else'].flatMap((key) => many(under(fact, key))),
  );
}

function rolesIn({ head }: Context, role: string): readonly Cursor[] {
  return many(under(under(head, 'roles'), role));
}

/** Contact is logged by the ledger of every playbook. */
function ledgerMarks(context: Context): readonly string[] {
  return rolesIn(context, 'mine').map(textOf);
}

function marksOfFacts(playbook: Playbook): readonly string[] {
  return Object.values(playbook.facts).flatMap((fact) =>
    fact.kind === 'asked' && fact.mark !== undefined ? [fact.mark] : [],
  );
}
