/** Ids: each stands for one thing, now and after an update. */
import { VISITING, DAYS_HERE } from '../playbook.js';
import type { Cursor } from '../cursor.js';
import { has, items, under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { Context, Rule } from './context.js';
import { fields, finding, many, mendOf, textOf } from './context.js';

interface Id {
  readonly id: string;
  readonly at: Cursor;
}

/** Steps, blocks of a step, questions of their own, stops, invariants and closings: each id stands once. */
export const duplicateIds: Rule = (context) => {
  const { head, steps, playbook } = context;
  const listed = (...keys: readonly string[]): readonly Id[] =>
    keys.flatMap((key) => items(under(head, key)).map(idOf));
  const groups = Object.keys(playbook.groups).map((id) => ({ id, at: under(under(head, 'groups'), id) }));
  const facts = Object.keys(playbook.facts).map((id) => ({ id, at: under(under(head, 'facts'), id) }));
  return [
    ...twice([...steps.map(({ at }) => idOf(at)), ...groups]),
    ...steps.flatMap(({ blocks }) => twice(blocks.map(({ block, at }) => ({ id: block.id, at })))),
    ...twice([...facts, ...ownQuestions(context)]),
    ...twice(listed('stops')),
    ...twice([...GENERAL, ...listed('never', 'possible')]),
    ...twice(listed('closings')),
  ];
};

/** What the proof always looks at besides the playbook's own lines. */
const GENERAL: readonly { readonly id: string; readonly at?: Cursor }[] = [
  { id: 'rest_can_be_reached' },
  { id: 'nobody_is_stuck' },
  { id: 'the_walk_goes_on' },
];

function idOf(at: Cursor): Id {
  return { id: textOf(under(at, 'id')), at: under(at, 'id') };
}

function twice(ids: readonly { readonly id: string; readonly at?: Cursor }[]): readonly Finding[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, at }) => {
    const known = seen.has(id);
    seen.add(id);
    return known && id !== '' && at !== undefined
      ? [finding(at, 'duplicate-id', [`\`${id}\` stands here a second time`, 'give it an id of its own'])]
      : [];
  });
}

/** Questions with `answers:` of their own, wherever they stand. */
export function ownQuestions({ steps }: Context): readonly (Id & { readonly step: string })[] {
  return steps.flatMap(({ step, blocks }) =>
    blocks.flatMap(({ block, at }) =>
      block.kind === 'ask' && block.local ? [{ id: block.id, at: under(at, 'ask'), step: step.id }] : [],
    ),
  );
}

const STEP_WORDS = ['back', 'here'];
const FACT_WORDS = [VISITING, DAYS_HERE, 'any', 'all', 'not', 'step', 'event', 'answer'];
const VALUE_WORDS = ['unasked', 'skipped', 'unknown', 'any'];

/** Words that mean something by themselves are no ids and no values. */
export const reservedWords: Rule = (context) => {
  const { head, steps } = context;
  const facts = fields(under(head, 'facts'));
  const named = [...facts.map(([id, at]) => ({ id, at })), ...ownQuestions(context)];
  const domains = [
    ...facts.map(([, at]) => (has(at, 'is') ? under(at, 'is') : at)),
    ...steps.flatMap(({ blocks }) => blocks.map(({ at }) => under(at, 'answers'))),
  ].filter(({ value }) => Array.isArray(value));
  return [
    ...reserved([...steps.map(({ at }) => idOf(at)), ...idsUnder(head, 'groups')], STEP_WORDS),
    ...reserved(named, FACT_WORDS),
    ...reserved(idsUnder(head, 'events'), ['night']),
    ...reserved(
      domains.flatMap(many).map((at) => ({ id: textOf(at), at })),
      VALUE_WORDS,
    ),
  ];
};

function idsUnder(head: Cursor, key: string): readonly Id[] {
  return fields(under(head, key)).map(([id, at]) => ({ id, at }));
}

function reserved(ids: readonly Id[], words: readonly string[]): readonly Finding[] {
  return ids
    .filter(({ id }) => words.includes(id))
    .map(({ id, at }) =>
      finding(at, 'reserved-word', [`\`${id}\` means something by itself here`, 'take another word']),
    );
}

/** An old id that is alive again would send people from it to the new one. */
export const renamedIds: Rule = ({ head, playbook, steps }) => {
  const blocks = playbook.steps.flatMap((step) => step.blocks.map((block) => block.id));
  const living = [...steps.map(({ step }) => step.id), ...blocks, ...Object.keys(playbook.facts)];
  return fields(under(head, 'renamed')).flatMap(([old, at]) => {
    const now = textOf(at);
    return [
      ...(living.includes(old)
        ? [
            finding(at, 'renamed', [
              `\`${old}\` is renamed and still there`,
              'take the line out, or rename it',
            ]),
          ]
        : []),
      ...(living.includes(now) || now === ''
        ? []
        : [
            finding(at, 'renamed', [
              `\`${now}\` is not there`,
              mendOf(now, living, 'name the id it has now'),
            ]),
          ]),
    ];
  });
};
