/** Names: whatever is named is there. The proof rests on these rules. */
import type { Cursor } from '../cursor.js';
import { has, items, onlyKeys, under } from '../cursor.js';
import type { Finding } from '../finding.js';
import { DAYS_HERE, VISITING } from '../playbook.js';
import type { Context, Rule } from './context.js';
import { fields, finding, many, mendOf, textOf } from './context.js';
import { ownQuestions } from './ids.js';
import { atomPlaces, exitPlaces, stepListPlaces, triggerPlaces, writePlaces } from './places.js';

const EVENT_ROLES = ['wrote', 'slip', 'refusal'];
/** The event that every night is. */
const NIGHT = 'night';

/** Every place that names a step, or a group of them. */
export const unknownSteps: Rule = (context) => {
  const { head, playbook } = context;
  const steps = playbook.steps.map((step) => step.id);
  const groups = Object.keys(playbook.groups);
  const targets = exitPlaces(context).flatMap(({ at }) => [
    ...unknown(many(under(at, 'to')), [...steps, ...(isStop(at) ? [] : ['back', 'here'])]),
    ...unknown(many(under(at, 'visit')), steps),
  ]);
  const alone = [under(head, 'first'), under(under(head, 'roles'), 'rest'), ...shelfSteps(context)];
  const meanwhile = context.steps.flatMap(({ blocks }) => blocks.map(({ at }) => under(at, 'meanwhile')));
  const grouped = fields(under(head, 'groups')).map(([, at]) => at);
  const named = triggerPlaces(context).filter(({ kind }) => kind === 'step');
  return [
    ...unknown(
      alone.filter(({ value }) => value !== undefined),
      steps,
    ),
    ...unknown([...grouped, ...meanwhile].flatMap(many), steps),
    ...unknown(
      named.flatMap(({ at }) => many(at)),
      steps,
    ),
    ...unknown(stepListPlaces(context).flatMap(many), [...steps, ...groups]),
    ...targets,
  ];
};

function isStop({ path }: Cursor): boolean {
  return path[0] === 'stops';
}

function unknown(places: readonly Cursor[], known: readonly string[]): readonly Finding[] {
  return places.flatMap((at) => {
    const id = textOf(at);
    if (id === '' || known.includes(id)) return [];
    const mend = mendOf(id, known, 'name a step that has a file in steps/');
    return [finding(at, 'unknown-step', [`there is no step \`${id}\``, mend])];
  });
}

function shelfSteps({ head, shelf }: Context): readonly Cursor[] {
  const { prompts, checklist } = shelf?.sources ?? {};
  return [prompts, checklist].flatMap((source) =>
    source === undefined
      ? []
      : items({ ...head, source, path: [], value: source.data }).flatMap((one) => [
          under(one, 'step'),
          ...many(under(one, 'steps')),
        ]),
  );
}

/** Every place that names a fact, or a question with answers of its own. */
export const unknownFacts: Rule = (context) => {
  const { playbook, head } = context;
  const facts = Object.keys(playbook.facts);
  const own = ownQuestions(context);
  const questions = [...facts, ...own.map(({ id }) => id)];
  const read = [...questions, VISITING, DAYS_HERE];
  const asked = facts.filter((id) => playbook.facts[id]?.kind === 'asked');
  const triggers = triggerPlaces(context).filter(({ kind }) => kind === 'fact' || kind === 'answer');
  return [
    ...atomPlaces(context).flatMap(({ fact, at, step }) => {
      if (!read.includes(fact)) return [noFact(at, fact, read)];
      const home = own.filter(({ id }) => id === fact).map((one) => one.step);
      if (home.length === 0 || step === undefined || home.includes(step)) return [];
      const told = `\`${fact}\` is known in the step \`${home.join()}\` only`;
      return [finding(at, 'unknown-fact', [told, 'make it a fact of playbook.yaml to remember it'])];
    }),
    ...writePlaces(context).flatMap(({ at }) =>
      fields(under(at, 'set')).flatMap(([id, to]) => (asked.includes(id) ? [] : [noFact(to, id, asked)])),
    ),
    ...triggers.flatMap(({ kind, id, at }) => {
      const known = kind === 'fact' ? asked : questions;
      return known.includes(id) ? [] : [noFact(at, id, known)];
    }),
    ...backgroundFacts(under(head, 'background'), asked),
  ];
};

function backgroundFacts(at: Cursor, asked: readonly string[]): readonly Finding[] {
  if (at.value === undefined) return [];
  const shape: Finding[] = [];
  onlyKeys({ ...at, findings: shape }, ['facts', 'from', 'except']);
  const facts = many(under(at, 'facts')).filter((one) => !asked.includes(textOf(one)));
  return [...shape, ...facts.map((one) => noFact(one, textOf(one), asked))];
}

function noFact(at: Cursor, id: string, known: readonly string[]): Finding {
  const mend = mendOf(id, known, 'declare it in facts:');
  return finding(at, 'unknown-fact', [`\`${id}\` is no fact that can stand here`, mend]);
}

/** Triggers and roles that name an event; what a `never` is about `doing`; what a question is `like`. */
export const unknownOthers: Rule = (context) => {
  const { head, playbook, steps } = context;
  const events = Object.keys(playbook.events);
  const roles = under(head, 'roles');
  const happening = triggerPlaces(context).filter(({ kind }) => kind === 'event');
  const blocks = steps.flatMap(({ step }) => step.blocks);
  const doable = blocks.flatMap((block) => (block.kind === 'do' ? [block.feature, block.id] : [block.id]));
  const asks = steps.flatMap(({ blocks: own }) =>
    own.flatMap(({ block, at }) => (block.kind === 'ask' && has(at, 'question') ? [block.id] : [])),
  );
  const doing = items(under(head, 'never')).flatMap((one) => many(under(one, 'doing')));
  const likes = steps.flatMap(({ blocks: own }) =>
    own.flatMap(({ at }) => (has(at, 'like') ? [under(at, 'like')] : [])),
  );
  return [
    ...missing(
      EVENT_ROLES.map((role) => under(roles, role)),
      events,
      'event',
    ),
    ...missing(
      happening.flatMap(({ at }) => many(at)),
      [...events, NIGHT],
      'event',
    ),
    ...missing(doing, doable, 'tool or question'),
    ...missing(likes, asks, 'question'),
  ];
};

function missing(places: readonly Cursor[], known: readonly string[], what: string): readonly Finding[] {
  return places.flatMap((at) => {
    const id = textOf(at);
    if (id === '' || known.includes(id)) return [];
    const rule = what === 'event' ? 'unknown-event' : 'unknown-name';
    return [
      finding(at, rule, [`there is no ${what} \`${id}\``, mendOf(id, known, 'name one that is there')]),
    ];
  });
}
