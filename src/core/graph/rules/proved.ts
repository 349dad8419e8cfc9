/** What the proof found, as findings: each with its place in the files and the way that leads to it. */
import type { Cursor } from '../cursor.js';
import { items, under } from '../cursor.js';
import type { Finding } from '../finding.js';
import type { DeadExit, Held, Proof } from '../proof/prove.js';
import type { CheckInput, Context } from './context.js';
import { contextOf, finding } from './context.js';
import { UNREACHABLE } from './ways.js';

/** Nothing where everything holds. A step that no way leads to is left to the rule that says so. */
export function findingsOf(proof: Proof, input: CheckInput): readonly Finding[] {
  const context = contextOf(input);
  return [
    ...proof.holds.filter((held) => !held.holds).map((held) => broken(context, held)),
    ...proof.dead.flatMap((dead) => deadExit(context, dead)),
    ...proof.unreached.flatMap((id) => unreached(context, id)),
  ];
}

function broken(context: Context, held: Held): Finding {
  const { head } = context;
  const line = (list: string): Cursor | undefined =>
    items(under(head, list)).find((one) => under(one, 'id').value === held.id);
  const way = held.counterexample === null ? '' : `: ${wayOf(held.counterexample)}`;
  const never = line('never');
  if (never !== undefined) {
    return finding(never, 'never', [
      `\`${held.id}\` can happen${way}`,
      'close that way, with a stop where you can',
    ]);
  }
  const possible = line('possible');
  if (possible !== undefined) {
    return finding(possible, 'possible', [
      `nothing leads to \`${held.id}\``,
      'look which stop or exit closes the way',
    ]);
  }
  return finding(lastPlace(context, held), 'stuck', [
    `${GENERAL[held.id] ?? held.id}${way}`,
    MENDS[held.id] ?? '',
  ]);
}

const GENERAL: Readonly<Record<string, string>> = {
  rest_can_be_reached: 'the place of rest is out of reach from here',
  nobody_is_stuck: 'answers and days alone lead to no end from here',
  the_walk_goes_on: 'the walk cannot go on',
};
const MENDS: Readonly<Record<string, string>> = {
  rest_can_be_reached: 'open a way to it, or an event that leads there',
  nobody_is_stuck: 'add a way out that needs no event',
  the_walk_goes_on: 'add a way that always fits, or a question that stops the walk',
};

function wayOf(moves: readonly string[]): string {
  return moves.length === 0 ? 'from the very beginning' : moves.join(', then ');
}

/** The step in which the counterexample ends: moves that lead to another step name it. */
function lastPlace({ head, playbook, steps }: Context, { counterexample }: Held): Cursor {
  const names = (counterexample ?? []).flatMap((move) => / > (\w+)$/.exec(move)?.[1] ?? []);
  const known = names.filter((name) => steps.some(({ step }) => step.id === name));
  const last = known.at(-1) ?? playbook.first;
  const place = steps.find(({ step }) => step.id === last);
  return place === undefined ? under(head, 'first') : under(place.at, 'id');
}

function deadExit({ head, steps }: Context, { step, list, index }: DeadExit): readonly Finding[] {
  const place = steps.find((one) => one.step.id === step);
  const at = {
    stops: items(under(head, 'stops'))[index],
    blocks: place?.blocks[index]?.at,
    next: place?.exits[index]?.at,
  }[list];
  const what = list === 'stops' ? 'this stop never stops anybody' : 'nobody can ever take this way';
  return at === undefined
    ? []
    : [finding(at, 'dead-exit', [what, 'look what comes before it, or take it out'])];
}

function unreached({ steps }: Context, id: string): readonly Finding[] {
  return steps.flatMap(({ step, at }) =>
    step.id === id
      ? [
          finding(under(at, 'id'), UNREACHABLE, [
            'nobody can ever come to this step',
            'open a way to it, or take it out',
          ]),
        ]
      : [],
  );
}
