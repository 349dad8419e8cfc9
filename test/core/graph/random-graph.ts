/**
 * Small playbooks by chance, with everything in them that a playbook can have: for the test that leaving differences
 * out of the walk changes no verdict. They make no sense, and many of them are faulty.
 */
import fc from 'fast-check';

import { decodePlaybook } from '../../../src/core/graph/decode.js';
import type { Source } from '../../../src/core/graph/finding.js';
import type { Playbook } from '../../../src/core/graph/playbook.js';

type Yaml = Readonly<Record<string, unknown>>;

const STEPS = ['one', 'two', 'three', 'rest'];
const step = fc.constantFrom(...STEPS);
const mark = fc.constantFrom('m', 'k', 'j');

function maybe(key: string, value: fc.Arbitrary<unknown>, freq = 2): fc.Arbitrary<Yaml> {
  return fc.option(value, { nil: undefined, freq }).map((one) => (one === undefined ? {} : { [key]: one }));
}

function all(...parts: readonly fc.Arbitrary<Yaml>[]): fc.Arbitrary<Yaml> {
  return fc.tuple(...parts).map((given) => Object.assign({}, ...given) as Yaml);
}

const value = fc.constantFrom<unknown>('no', 'yes', 'maybe', 'unknown', 'any', 'unasked', 'skipped', [
  'no',
  'yes',
]);
const atom: fc.Arbitrary<Yaml> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b'), value).map(([fact, is]) => ({ [fact]: is })),
  fc.constantFrom({ named: 'yes' }, { named: 'no' }, { own: 'low' }, { own: 'high' }),
  fc.constantFrom<Yaml>({ visiting: 'yes' }, { visiting: 'no' }, { visiting: ['one'] }),
  fc
    .tuple(
      fc.constantFrom('clock', 'other', 'days_here'),
      fc.constantFrom('at_least', 'under'),
      fc.constantFrom(2, 3, 'n'),
    )
    .map(([clock, bound, to]) => ({ [clock]: { [bound]: to } })),
  fc
    .tuple(fc.constantFrom('at_least', 'under'), fc.constantFrom(1, 2))
    .map(([bound, to]) => ({ times: { [bound]: to } })),
  fc
    .tuple(fc.constantFrom('over', 'at_most'), fc.constantFrom(4, 6))
    .map(([bound, to]) => ({ n: { [bound]: to } })),
);
const condition: fc.Arbitrary<Yaml> = fc.oneof(
  { weight: 5, arbitrary: atom },
  { weight: 1, arbitrary: fc.tuple(atom, atom).map((any) => ({ any })) },
  { weight: 1, arbitrary: fc.tuple(atom, atom).map((both) => ({ all: both })) },
  { weight: 1, arbitrary: atom.map((not) => ({ not })) },
);
const when = maybe('when', condition);

const set = fc.constantFrom({ a: 'no' }, { a: 'yes' }, { b: 'no' }, { b: 'yes' });
const going: fc.Arbitrary<Yaml> = fc.oneof(
  { weight: 4, arbitrary: step.map((to) => ({ to })) },
  { weight: 2, arbitrary: step.map((visit) => ({ visit })) },
  { weight: 1, arbitrary: fc.constantFrom({ to: 'back' }, { to: 'here' }) },
);
const exit = all(going, maybe('when', condition, 3), maybe('set', set, 1), maybe('log', mark, 1));

const skip = fc.constantFrom<Yaml>({}, { skip: 'yes' }, { skip: 'no' });
const question = '?';
const block: fc.Arbitrary<Yaml> = fc.oneof(
  all(
    fc.constantFrom('a', 'b', 'n', 'dated').map((ask) => ({ ask, question })),
    when,
    skip,
  ),
  all(fc.constant({ reflect: 'page', question }), when),
  all(fc.constant({ do: 'tool', say: '.' }), when),
  all(
    condition.map((wait) => ({ wait, say: '.' })),
    when,
  ),
  exit,
);

/** A block of each name once, and one at which the walk can stand. */
function sorted(blocks: readonly Yaml[]): readonly Yaml[] {
  const named = (one: Yaml): unknown => one['ask'] ?? one['reflect'] ?? one['do'];
  const once = blocks.filter(
    (one, i) => named(one) === undefined || blocks.findIndex((other) => named(other) === named(one)) === i,
  );
  return once.some((one) => named(one) !== undefined) ? once : [{ reflect: 'must', question }, ...once];
}

function stepOf(id: string): fc.Arbitrary<Yaml> {
  const own: readonly Yaml[] =
    id === 'one' ? [{ ask: 'own', question, answers: ['low', 'high'], skip: 'yes' }] : [];
  const blocks = fc.array(block, { maxLength: 4 }).map((some) => ({ blocks: sorted([...own, ...some]) }));
  const next = fc
    .tuple(fc.array(exit, { maxLength: 2 }), step)
    .map(([some, to]) => ({ next: [...some, { to }] }));
  const arrival = fc.constantFrom({ log: 'm' }, { set: { b: 'no' } }, { set: { a: 'yes' } });
  return all(fc.constant({ id, title: id, phase: 'p' }), blocks, next, maybe('on_arrival', arrival, 1));
}

const trigger: fc.Arbitrary<Yaml> = fc.oneof(
  fc.constantFrom('no', 'yes', 'maybe', 'any').map((a) => ({ a })),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('no', 'yes', 'any'))
    .map(([id, is]) => ({ answer: { [id]: is } })),
  fc.constantFrom({ answer: { own: 'low' } }, { event: 'ev' }, { event: 'night' }),
  step.map((one) => ({ step: one })),
);
const where: fc.Arbitrary<Yaml> = fc.oneof(
  step.map((one) => ({ in: one })),
  fc.constantFrom('tool', 'do_tool', 'page', 'a').map((doing) => ({ doing })),
);
const once = trigger.map((one) => ({ once: one }));
const never: fc.Arbitrary<Yaml> = fc.oneof(
  all(where, maybe('when', condition, 5)),
  all(where, once, maybe('until', trigger), maybe('when', condition, 1)),
  all(
    fc.constantFrom({ answer: { a: 'yes' } }, { answer: { b: ['no', 'yes'] } }, { answer: { own: 'low' } }),
    fc.constantFrom(1, 2).map((more_than) => ({ more_than })),
    maybe('until', trigger),
  ),
);
const possible = all(
  step.map((one) => ({ in: one })),
  when,
  maybe('once', trigger),
  maybe('until', trigger),
);
const stop = fc
  .tuple(fc.subarray(STEPS, { minLength: 1, maxLength: 2 }), condition, fc.constantFrom('to', 'visit'), step)
  .map(([list, holds, go, target]) => ({
    in: list.filter((one) => one !== target),
    when: holds,
    [go]: target,
  }));
const event = all(
  maybe('except', fc.subarray(STEPS, { maxLength: 2 })),
  maybe('set', set),
  maybe('log', mark),
  maybe('forget', fc.constant('yes')),
  maybe('next', fc.array(exit, { minLength: 1, maxLength: 2 })),
);

const head = fc.record({
  stops: fc.array(stop, { maxLength: 2 }).map(withIds('s')),
  events: event.map((ev) => ({ ev })),
  never: fc.array(never, { minLength: 1, maxLength: 4 }).map(withIds('n')),
  possible: fc.array(possible, { maxLength: 3 }).map(withIds('p')),
  facts: fc.record({
    a: all(
      fc.constantFrom(['no', 'yes', 'maybe'], ['yes', 'no', 'maybe']).map((is) => ({ is, skip: 'yes' })),
      fc.constantFrom<Yaml>(
        {},
        { lasts: ['yes'] },
        { lasts: ['yes', 'maybe'] },
        { lasts: ['yes'], mark: 'k' },
      ),
    ),
    b: fc.constantFrom<unknown>(['no', 'yes'], { is: ['no', 'yes'], starts: 'no' }),
    n: fc.constant({ is: '2..7', default: 3 }),
    dated: fc.constant({ is: 'date', mark: 'k' }),
    clock: fc.constant({ days_since: ['m'], else: 'k' }),
    other: fc.constant({ days_since: ['k', 'j'] }),
    times: fc.constant({ times: 'm' }),
    named: condition.filter((one) => !JSON.stringify(one).includes('named')).map((one) => ({ when: one })),
  }),
  background: fc
    .constantFrom([], ['a'], ['a', 'b'], ['b', 'n'])
    .map((facts) => ({ facts, from: ['one', 'two'] })),
  reopen: fc.constantFrom([], ['two'], ['two', 'three']),
  roles: fc.constantFrom({ rest: 'rest' }, { rest: 'rest', mine: 'm' }),
});

function withIds(letter: string): (list: readonly Yaml[]) => readonly Yaml[] {
  return (list) => list.map((one, i) => ({ id: `${letter}${i}`, ...one }));
}

/** The YAML of a playbook, as data. */
export const anyGraph = fc.tuple(head, ...STEPS.map(stepOf));

export function graphOf([top, ...steps]: readonly unknown[]): Playbook {
  const name = { name: 'g', version: 1, title: 'G', first: 'one', ends: ['rest'] };
  const { playbook, findings } = decodePlaybook(source({ ...name, ...(top as Yaml) }), steps.map(source));
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
  return playbook;
}

function source(data: unknown): Source {
  return { file: 'x', data, locate: () => ({ line: 1, column: 1 }) };
}
