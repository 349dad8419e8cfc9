/** What is asked and read: a question that nothing needs costs somebody an answer for nothing. */
import { under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { Context, Rule } from './context.js';
import { fields, finding, many, textOf } from './context.js';
import { atomPlaces, triggerPlaces, writePlaces } from './places.js';

/** Questions whose answer nothing reads, and facts that nothing reads or gives. */
export const unusedQuestions: Rule = (context) => {
  const { steps, playbook, head } = context;
  const read = readIds(context);
  const asks = steps.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, at }) => (block.kind === 'ask' ? [{ id: block.id, at: under(at, 'ask') }] : [])),
  );
  const asked = new Set(asks.map(({ id }) => id));
  const first = asks.filter(({ id }, index) => asks.findIndex((one) => one.id === id) === index);
  const facts = fields(under(head, 'facts')).filter(([id]) => !asked.has(id));
  const given = givenFacts(context);
  return [
    ...first.flatMap(({ id, at }) => (read.has(id) ? [] : [unusedQuestion(at, id)])),
    ...facts.flatMap(([id, at]) => {
      if (!read.has(id))
        return [finding(at, 'unused-fact', [`nothing reads \`${id}\``, 'take it out, or use it'])];
      const fact = playbook.facts[id];
      if (fact?.kind !== 'asked' || fact.starts !== undefined || given.has(id)) return [];
      return [
        finding(at, 'never-given', [`nothing asks or sets \`${id}\``, 'add an `ask:`, or take it out']),
      ];
    }),
  ];
};

function unusedQuestion(at: Parameters<typeof finding>[0], id: string): Finding {
  return finding(at, 'unused-question', [
    `nothing reads the answer to \`${id}\``,
    'take the question out, make it a reflect, or read it in a condition',
  ]);
}

/** Whatever a condition, a trigger, a role or a line of `never:` names; a day whose mark is counted. */
function readIds(context: Context): ReadonlySet<string> {
  const { head, playbook } = context;
  const atoms = atomPlaces(context).flatMap(({ fact, at }) => [
    fact,
    ...fields(at).map(([, to]) => textOf(to)),
  ]);
  const triggers = triggerPlaces(context).map(({ id }) => id);
  const roles = fields(under(head, 'roles')).flatMap(([, at]) => many(at).map(textOf));
  const doing = playbook.never.flatMap((never) => never.doing);
  const counted = Object.values(playbook.facts).flatMap((fact) => {
    if (fact.kind === 'times') return [fact.mark];
    return fact.kind === 'days_since' ? [...fact.marks, fact.otherwise ?? ''] : [];
  });
  const dated = Object.entries(playbook.facts).flatMap(([id, fact]) =>
    fact.kind === 'asked' && [...counted, ...roles].includes(fact.mark ?? '-') ? [id] : [],
  );
  return new Set([...atoms, ...triggers, ...roles, ...doing, ...dated]);
}

function givenFacts(context: Context): ReadonlySet<string> {
  const set = writePlaces(context).flatMap(({ at }) => fields(under(at, 'set')).map(([id]) => id));
  return new Set([...set, ...context.playbook.background.facts]);
}
