/** The proof on small graphs: one that holds, and for each kind of line a break that it finds, with the shortest way. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Playbook } from '../../../src/core/graph/playbook.js';
import type { Held, Proof } from '../../../src/core/graph/proof/prove.js';
import { prove } from '../../../src/core/graph/proof/prove.js';
import { broken, playbookOf } from '../../helpers/playbook.js';
import type { Files } from '../../helpers/playbook.js';
import { differences } from './differences.js';
import { anyGraph, graphOf } from './random-graph.js';

const letters: Files = {
  'playbook.yaml': `
name: letters
version: 1
title: Letters
first: ask
ends: [rest]
roles: {rest: rest}
facts:
  safe: {is: [no, yes], skip: yes, lasts: [no]}
  warm: {is: [no, yes], starts: no}
  wait: {is: 2..9, default: 3}
  sent: {times: letter}
  days: {days_since: [letter, mine], else: begun}
background: {facts: [safe], from: [write]}
stops:
  - {id: unsafe, in: write, when: {safe: [no, unknown]}, to: rest}
  - {id: enough, in: write, when: {sent: {at_least: 2}}, to: rest}
  - {id: too_soon, in: write, when: {days: {under: wait}}, to: pause}
events:
  news: {from: [rest], set: {warm: yes}}
  slip: {log: mine}
never: []
possible: []
`,
  'steps/1-ask.yaml': `
id: ask
title: Ask
phase: p
on_arrival: {log: begun}
blocks:
  - {ask: safe, question: Safe?}
  - {ask: wait, question: How long?}
next:
  - {to: rest, when: {safe: [no, unknown]}}
  - to: pause
`,
  'steps/2-pause.yaml': `
id: pause
title: Pause
phase: p
blocks:
  - {wait: {days: {at_least: wait}}, say: Not yet.}
next:
  - to: write
`,
  'steps/3-write.yaml': `
id: write
title: Write
phase: p
blocks:
  - {do: draft, say: Write.}
  - {wait: {days_here: {at_least: 1}}, say: Sleep.}
  - {ask: posted, question: Posted?, answers: [no, yes]}
  - {to: here, when: {posted: no}}
next:
  - {to: rest, log: letter, set: {warm: no}}
`,
  'steps/4-rest.yaml': `
id: rest
title: Rest
phase: p
blocks:
  - {reflect: day, question: How was it?}
  - {ask: again, question: Again?, answers: [no, yes]}
next:
  - {to: ask, when: {again: yes, warm: yes}}
  - to: here
`,
};
const HEAD = 'playbook.yaml';
const ASK = 'steps/1-ask.yaml';
const PAUSE = 'steps/2-pause.yaml';
const WRITE = 'steps/3-write.yaml';
const REST = 'steps/4-rest.yaml';

type Break = readonly [file: string, from: string, to: string];
type Line = readonly [what: string, line: string, breaks: readonly Break[], way: readonly string[]];

/** What everybody does before the first message, and between two. */
const FIRST = ['safe: yes', 'wait: 2..9 > pause', 'days pass (days 2+, wait reached) > write'];
const POSTED = ['days pass (days_here 1+)', 'posted: yes > rest'];
const AGAIN = [
  '[news]',
  'again: yes > ask',
  'safe skipped',
  'wait: 2..9 > pause',
  'days pass (days 2+, wait reached) > write',
];

// prettier-ignore
const nevers: readonly Line[] = [
  ['in, when', 'in: write, when: {safe: unknown}',
    [[HEAD, 'when: {safe: [no, unknown]}', 'when: {safe: [no]}'], [ASK, '[no, unknown]', '[no]']],
    ['safe skipped', ...FIRST.slice(1)]],
  ['in, when, answered elsewhere', 'in: write, when: {safe: no}',
    [[HEAD, 'when: {safe: [no, unknown]}', 'when: {safe: [unknown]}']],
    [...FIRST, 'elsewhere safe: no']],
  ['doing, when a number is reached', 'doing: draft, when: {sent: {at_least: 2}}',
    [[HEAD, '  - {id: enough, in: write, when: {sent: {at_least: 2}}, to: rest}\n', '']],
    [...FIRST, 'do_draft done', ...POSTED, ...AGAIN, 'do_draft done', ...POSTED, ...AGAIN]],
  ['doing, when days are missing', 'doing: draft, when: {days: {under: wait}}',
    [[HEAD, '  - {id: too_soon, in: write, when: {days: {under: wait}}, to: pause}\n', '']],
    [...FIRST, '[slip]']],
  ['doing, on the same day', 'doing: posted, when: {days_here: {under: 1}}',
    [[WRITE, '{days_here: {at_least: 1}}', '{days_here: {at_least: 0}}']],
    FIRST],
  ['once, until a step', 'once: {answer: {posted: yes}}, until: {step: ask}, in: [pause, write]',
    [[REST, '{to: ask, when', '{to: pause, when']],
    [...FIRST, ...POSTED, '[news]', 'again: yes > pause']],
  ['once, until an event', 'once: {answer: {posted: yes}}, until: {event: news}, in: ask',
    [[REST, 'when: {again: yes, warm: yes}', 'when: {again: yes}']],
    [...FIRST, ...POSTED, 'again: yes > ask']],
  ['once, until a night', 'once: {answer: {posted: yes}}, until: {event: night}, doing: posted',
    [
      [WRITE, '{days_here: {at_least: 1}}', '{any: [{days_here: {at_least: 1}}, {sent: {at_least: 1}}]}'],
      [PAUSE, '{days: {at_least: wait}}', '{any: [{days: {at_least: wait}}, {sent: {at_least: 1}}]}'],
      [HEAD, '  - {id: too_soon, in: write, when: {days: {under: wait}}, to: pause}\n', ''],
    ],
    [...FIRST, ...POSTED, '[news]', 'again: yes > ask', 'safe skipped', 'wait: 2..9 > write']],
  ['doing, after a line of the ledger', 'doing: draft, when: {days: {under: wait}}',
    [
      [HEAD, 'roles: {rest: rest}', 'roles: {rest: rest, mine: mine}'],
      [HEAD, '  slip: {log: mine}\n', ''],
      [HEAD, '  - {id: too_soon, in: write, when: {days: {under: wait}}, to: pause}\n', ''],
    ],
    ['ledger (days 2+, wait not reached)', 'safe: yes', 'wait: 2..9 > write', 'ledger (days 0..1, wait not reached)']],
  ['once a fact takes a value', 'once: {safe: no}, in: [pause, write]',
    [[ASK, '{to: rest, when: {safe: [no, unknown]}}', '{to: rest, when: {safe: [unknown]}}']],
    ['safe: no', 'wait: 2..9 > pause']],
  ['an answer, more than', 'answer: {posted: yes}, more_than: 2',
    [[HEAD, '{sent: {at_least: 2}}', '{sent: {at_least: 3}}']],
    [...FIRST, ...POSTED, ...AGAIN, ...POSTED, ...AGAIN, ...POSTED]],
  ['an answer, more than, until', 'answer: {posted: yes}, more_than: 1, until: {event: news}',
    [[REST, 'when: {again: yes, warm: yes}', 'when: {again: yes}']],
    [...FIRST, ...POSTED, ...AGAIN.slice(1), ...POSTED]],
];

type Lost = readonly [what: string, line: string, breaks: readonly Break[]];

// prettier-ignore
const possibles: readonly Lost[] = [
  ['in', 'in: write', [[ASK, '- to: pause', '- to: rest']]],
  ['in, when', 'in: pause, when: {sent: {at_least: 1}}', [[REST, '{to: ask, when: {again: yes, warm: yes}}', '{to: here, when: {warm: yes}}']]],
  ['once, until', 'once: {answer: {posted: yes}}, until: {event: news}, in: rest', [[ASK, '- to: pause', '- to: rest']]],
];

interface Wrong {
  readonly breaks: readonly Break[];
  readonly broken: Readonly<Record<string, readonly string[]>>;
  readonly unreached?: readonly string[];
  readonly dead?: readonly string[];
}

const FOR_EVER: Break = [PAUSE, '{days: {at_least: wait}}', '{all: [{warm: yes}, {warm: no}]}'];
const BEYOND_PAUSE = [
  'stops[0]',
  'stops[1]',
  'stops[2]',
  'pause.next[0]',
  'write.blocks[3]',
  'write.next[0]',
];
const IN_PAUSE = ['safe: yes', 'wait: 2..9 > pause'];

// prettier-ignore
const wrongs: readonly (readonly [string, Wrong])[] = [
  ['nothing', { breaks: [], broken: {} }],
  ['a wait for what never comes', {
    breaks: [FOR_EVER],
    broken: { rest_can_be_reached: IN_PAUSE, nobody_is_stuck: ['safe: yes'] },
    unreached: ['write'],
    dead: BEYOND_PAUSE,
  }],
  ['one that only an event ends', {
    breaks: [FOR_EVER, [HEAD, 'slip: {log: mine}', 'slip: {from: pause, next: [{to: rest}]}']],
    broken: { nobody_is_stuck: ['safe: yes'] },
    unreached: ['write'],
    dead: BEYOND_PAUSE,
  }],
  ['a circle', {
    breaks: [[PAUSE, '- to: write', '- to: pause']],
    broken: {
      rest_can_be_reached: IN_PAUSE,
      nobody_is_stuck: ['safe: yes'],
      the_walk_goes_on: [...IN_PAUSE, 'days pass (days 2+, wait reached) > the walk turns in circles at pause'],
    },
    unreached: ['write'],
    dead: BEYOND_PAUSE.filter((one) => one !== 'pause.next[0]'),
  }],
  ['no way that fits', {
    breaks: [[REST, '- to: here', '- {to: here, when: {again: yes}}']],
    broken: { the_walk_goes_on: ['safe skipped', 'wait: 2..9 > rest', 'again: no > no way out of rest'] },
  }],
  ['a way behind one that always fits', {
    breaks: [[ASK, '  - {to: rest, when: {safe: [no, unknown]}}\n  - to: pause', '  - to: pause\n  - {to: rest, when: {safe: [no, unknown]}}']],
    broken: {},
    dead: ['ask.next[1]'],
  }],
  ['a way between blocks that never fits', {
    breaks: [[WRITE, '{to: here, when: {posted: no}}', '{to: here, when: {posted: unknown}}']],
    broken: {},
    dead: ['write.blocks[3]'],
  }],
  ['a stop for what never is', {
    breaks: [[HEAD, 'when: {days: {under: wait}}', 'when: {all: [{safe: yes}, {safe: no}]}']],
    broken: {},
    dead: ['stops[2]'],
  }],
];

function provedWith(
  list: 'never' | 'possible',
  line: string,
  files: Files,
): { proof: Proof; line: Held | undefined } {
  const playbook = playbookOf(broken(files, HEAD, [`${list}: []`, `${list}:\n  - {id: line, ${line}}`]));
  const proof = prove(playbook);
  return { proof, line: proof.holds.find((held) => held.id === 'line') };
}

function breakingLetters(breaks: readonly Break[]): Files {
  return breaks.reduce((files, [file, from, to]) => broken(files, file, [from, to]), letters);
}

describe('a line of never', () => {
  it.each(nevers)('holds while nothing breaks it: %s', (_what, line) => {
    expect(provedWith('never', line, letters).line).toEqual({
      id: 'line',
      holds: true,
      counterexample: null,
    });
  });

  it.each(nevers)('is broken by the shortest way: %s', (_what, line, breaks, way) => {
    expect(provedWith('never', line, breakingLetters(breaks)).line).toEqual({
      id: 'line',
      holds: false,
      counterexample: way,
    });
  });
});

describe('a line of possible', () => {
  it.each(possibles)('is found, or told to be lost: %s', (_what, line, breaks) => {
    const held = [letters, breakingLetters(breaks)].map((files) => provedWith('possible', line, files).line);
    expect(held).toEqual([
      { id: 'line', holds: true, counterexample: null },
      { id: 'line', holds: false, counterexample: null },
    ]);
  });
});

/** "write.next[0]", and "stops[1]". */
function shownDead({ dead }: Proof): readonly string[] {
  return dead.map(({ step, list, index }) => `${step === '' ? '' : `${step}.`}${list}[${index}]`);
}

describe('every playbook', () => {
  it.each(wrongs)(
    'is looked through for %s',
    (_what, { breaks, broken: lines, unreached = [], dead = [] }) => {
      const proof = prove(playbookOf(breakingLetters(breaks)));
      const wrong = proof.holds.filter((held) => !held.holds);
      expect({
        broken: Object.fromEntries(wrong.map((held) => [held.id, held.counterexample])),
        unreached: proof.unreached,
        dead: shownDead(proof),
      }).toEqual({ broken: lines, unreached, dead });
    },
  );

  it('tells the classes that it was walked in', () => {
    expect(prove(playbookOf(letters)).domains).toEqual({
      safe: ['unasked', 'no', 'yes'],
      warm: ['unasked', 'no', 'yes'],
      wait: ['unasked', '2..9'],
      sent: ['0', '1', '2+'],
      days: ['0..1, wait not reached', '2+, wait not reached', '2+, wait reached', 'none'],
      posted: ['unasked', 'no', 'yes'],
      again: ['unasked', 'no', 'yes'],
      days_here: ['0..0', '1+', 'none'],
    });
  });
});

describe('a walk that ends at the first breach', () => {
  const brokenIn = (proof: Proof): readonly string[] =>
    proof.holds.flatMap(({ id, holds }) => (holds ? [] : [id]));

  it.each(nevers)('finds it as well, in no more states: %s', (_what, line, breaks) => {
    const files = broken(breakingLetters(breaks), HEAD, ['never: []', `never:\n  - {id: line, ${line}}`]);
    const playbook = playbookOf(files);
    const [first, whole] = [prove(playbook, { stopAtFirst: true }), prove(playbook)];
    expect(brokenIn(first)).toContain('line');
    expect(first.states).toBeLessThanOrEqual(whole.states);
  });

  it.each(wrongs)('tells of what is wrong without a line: %s', (_what, { breaks, broken: lines }) => {
    const first = prove(playbookOf(breakingLetters(breaks)), { stopAtFirst: true });
    expect(brokenIn(first).every((id) => id in lines)).toBe(true);
    expect(brokenIn(first).length > 0).toBe(Object.keys(lines).length > 0);
  });

  it('looks at every state where there is none', () => {
    const [first, whole] = [prove(playbookOf(letters), { stopAtFirst: true }), prove(playbookOf(letters))];
    expect(first).toEqual(whole);
  });
});

describe('the walk that leaves differences out', () => {
  const verdicts = (proof: Proof): unknown => ({
    holds: proof.holds.map(({ id, holds }) => [id, holds]),
    unreached: proof.unreached,
    dead: shownDead(proof),
  });

  it.each([
    ...nevers.map(([what, line, breaks]) => [`never: ${what}`, line, breaks] as const),
    ...wrongs.map(([what, { breaks }]) => [what, 'in: rest, when: {sent: {at_least: 1}}', breaks] as const),
  ])('agrees with the one that leaves nothing out: %s', (_what, line, breaks) => {
    const files = broken(breakingLetters(breaks), HEAD, ['never: []', `never:\n  - {id: line, ${line}}`]);
    const playbook = playbookOf(files);
    const [reduced, full] = [prove(playbook), prove(playbook, { full: true })];
    expect(verdicts(reduced)).toEqual(verdicts(full));
    expect(reduced.states).toBeLessThanOrEqual(full.states);
  });

  it.each(differences)('keeps what matters: %s', (_what, files, verdict) => {
    const playbook = playbookOf(files);
    const found = [prove(playbook, { full: true }), prove(playbook)].map((proof) => ({
      broken: proof.holds.flatMap(({ id, holds }) => (holds ? [] : [id])).sort(),
      unreached: proof.unreached,
    }));
    expect(found).toEqual([verdict, verdict]);
  });

  it('agrees on graphs made by chance', () => {
    let [held, failed] = [0, 0];
    fc.assert(
      fc.property(anyGraph, (yaml) => {
        const playbook = graphOf(yaml);
        const [reduced, full] = [proofOf(playbook), proofOf(playbook, true)];
        expect(typeof reduced === 'string' ? reduced : verdicts(reduced)).toEqual(
          typeof full === 'string' ? full : verdicts(full),
        );
        if (typeof full === 'string') return;
        held += full.holds.filter((one) => one.holds).length;
        failed += full.holds.filter((one) => !one.holds).length;
      }),
      { numRuns: 120, seed: 20261122 },
    );
    expect([held > 150, failed > 150]).toEqual([true, true]);
  });
});

/** The words of the fault where the walk cannot even begin. */
function proofOf(playbook: Playbook, full = false): Proof | string {
  try {
    return prove(playbook, { full });
  } catch (error) {
    return String(error);
  }
}
