/** What the checklist asks next, and which facts of the journey an answer to it is about. */
import type { PointState, Point } from './checklist.js';
import type { Atom, Condition, Value } from './graph/condition.js';
import { atomsOf } from './graph/condition.js';
import type { AskBlock, Playbook } from './graph/playbook.js';
import { valueIn } from './journey/advance.js';
import type { Standing } from './journey/advance.js';
import type { News } from './journey/tell.js';
import { factsIn } from './screening.js';
import type { Criterion } from './shelf.js';

/** A fact is asked with the playbook's own question: fear of them and fear of me are two questions, never one. */
export type Question =
  | { readonly kind: 'fact'; readonly id: string; readonly criterion: Criterion; readonly block: AskBlock }
  | { readonly kind: 'criterion'; readonly id: string; readonly criterion: Criterion };

/** The questions that a point leaves open, in the order of asking; none where it is known. */
export function questionsOf(
  { criterion, state }: Point,
  playbook: Playbook,
  now: Standing,
): readonly Question[] {
  if (state !== 'unknown') return [];
  const facts = openFacts(criterion, playbook, now);
  if (facts.length === 0) return [{ kind: 'criterion', id: criterion.id, criterion }];
  return facts.map((block) => ({ kind: 'fact', id: block.id, criterion, block }));
}

/** Only where the journey's answers decide it altogether; else the criterion has a question of its own. */
function openFacts(criterion: Criterion, playbook: Playbook, { draft }: Standing): readonly AskBlock[] {
  const { yes, no } = criterion;
  if (yes === undefined || no === undefined) return [];
  const open = [...new Set([...factsIn(no), ...factsIn(yes)])].filter(
    (fact) => isBackground(playbook, fact) && (draft.value(fact) ?? null) === null,
  );
  return open.flatMap((fact) => blockOf(playbook, fact) ?? []);
}

function blockOf(playbook: Playbook, fact: string): AskBlock | undefined {
  const blocks = playbook.steps.flatMap((step) => step.blocks);
  return blocks.find((block): block is AskBlock => block.kind === 'ask' && block.id === fact && !block.local);
}

/**
 * What an answer to a criterion's own question says about the journey. A no to a question about several things names
 * none of them: it counts as "not sure" about the first, which is enough to close the way and accuses nobody.
 */
export function reportsOf(criterion: Criterion, answer: PointState, playbook: Playbook): readonly News[] {
  if (answer === 'unknown') return [];
  const yes = criterion.yes === undefined ? opposite(criterion.no, playbook) : facts(criterion.yes, playbook);
  if (answer === 'yes') return yes.flatMap(({ fact, values }) => report(playbook, fact, values[0]));
  return facts(criterion.no, playbook)
    .slice(0, 1)
    .flatMap(({ fact, values }) => report(playbook, fact, values.at(-1)));
}

type Is = Extract<Atom, { kind: 'is' }>;

function facts(condition: Condition | undefined, playbook: Playbook): readonly Is[] {
  const atoms = condition === undefined ? [] : atomsOf(condition);
  return atoms.filter((atom): atom is Is => atom.kind === 'is' && isBackground(playbook, atom.fact));
}

/** "No thoughts of it": the one value that is left when those of the `no` are taken away. */
function opposite(no: Condition | undefined, playbook: Playbook): readonly Is[] {
  return facts(no, playbook).flatMap((atom) => {
    const fact = playbook.facts[atom.fact];
    if (fact?.kind !== 'asked' || fact.domain.kind !== 'words') return [];
    const left = fact.domain.values.filter((value) => !atom.values.map(String).includes(value));
    return left.length === 1 ? [{ ...atom, values: left }] : [];
  });
}

function report(playbook: Playbook, fact: string, value: Value | undefined): readonly News[] {
  const known = playbook.facts[fact];
  const found = known?.kind === 'asked' && value !== undefined ? valueIn(known.domain, value) : null;
  return found === null ? [] : [{ fact, value: found }];
}

function isBackground(playbook: Playbook, fact: string): boolean {
  return playbook.background.facts.includes(fact);
}
