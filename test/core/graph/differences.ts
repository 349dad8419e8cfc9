/**
 * Small playbooks in each of which one difference between two states matters much later, or in one way only. A walk
 * that drops that difference comes to another verdict.
 */
import type { Files } from '../../helpers/playbook.js';

export interface Verdict {
  /** Ids of what does not hold. */
  readonly broken: readonly string[];
  readonly unreached: readonly string[];
}

function graph(head: string, ...steps: readonly string[]): Files {
  const top = `name: small\nversion: 1\ntitle: Small\nfirst: one\nends: [rest]\nroles: {rest: rest}\n${head}\n`;
  const files = steps.map((step, i): [string, string] => {
    const [id = '', ...lines] = step.split('\n');
    return [`steps/${i}`, `id: ${id}\ntitle: T\nphase: p\n${lines.join('\n')}\n`];
  });
  return { 'playbook.yaml': top, ...Object.fromEntries(files) };
}

const REST = 'rest\nblocks: [{reflect: sit, question: "?"}]\nnext: [{to: here}]';

// prettier-ignore
export const differences: readonly (readonly [what: string, files: Files, verdict: Verdict])[] = [
  ['a night is a night where no clock is read',
    graph('never: [{id: rested, once: {event: night}, in: one}]',
      'one\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: ['rested'], unreached: [] }],

  ['a move in which nothing happens is not one in which something did',
    graph('facts: {a: [no, yes]}\nnever: [{id: later, once: {answer: {a: yes}}, in: one}]',
      'one\nblocks: [{reflect: look, question: "?"}, {do: see, say: .}]\nnext: [{to: two}]',
      'two\nblocks: [{ask: a, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: [] }],

  ['what is read where a visit to the same step comes back to',
    graph('facts: {a: [no, yes], b: [no, yes]}',
      'one\nblocks: [{ask: a, question: "?"}]\nnext: [{to: two}]',
      'two\nblocks: [{reflect: look, question: "?"}, {visit: two, when: {visiting: no, b: unasked}, set: {b: yes}}]\nnext: [{to: back}, {to: three, when: {a: yes}}, {to: rest}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: [] }],

  ['a lasting answer that nothing reads but its own question',
    graph('facts: {a: {is: [no, yes], lasts: [yes]}}\nbackground: {facts: [a], from: [one]}',
      'one\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: rest}]',
      'rest\nblocks: [{ask: a, question: "?"}, {reflect: sit, question: "?"}]\nnext: [{to: one}]'),
    { broken: [], unreached: [] }],

  ['a lasting answer whose question is the only page',
    graph('facts: {a: {is: [no, yes], lasts: [yes]}}\nnever: [{id: told, once: {a: no}, in: one}]',
      'one\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: rest}]',
      'rest\nblocks: [{ask: a, question: "?"}]\nnext: [{to: one}]'),
    { broken: ['nobody_is_stuck', 'rest_can_be_reached', 'told'], unreached: [] }],

  ['a question that is passed over keeps its answer',
    graph('facts: {a: {is: [no, yes]}}',
      'one\nblocks: [{ask: a, question: "?"}]\nnext: [{to: two}]',
      'two\nblocks: [{ask: a, question: "?", skip: yes}]\nnext: [{to: three, when: {a: skipped}}, {to: rest}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: ['three'] }],

  ['an answer that lasts is not overwritten from elsewhere',
    graph('facts: {a: {is: [yes, no], lasts: [yes]}}\nbackground: {facts: [a], from: [two]}\nnever: [{id: told, once: {a: yes}, in: rest}, {id: taken_back, once: {answer: {a: no}}, in: rest}]',
      'one\nblocks: [{ask: a, question: "?"}]\nnext: [{to: two, when: {a: yes}}, {to: three}]',
      'two\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: two}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: ['nobody_is_stuck', 'rest_can_be_reached', 'taken_back'], unreached: [] }],

  ['how far two clocks are apart',
    graph('facts: {age: {days_since: [born]}}\nstops: [{id: old, in: two, when: {age: {at_least: 5}}, visit: three}]\nnever: [{id: next_day, in: four}]',
      'one\non_arrival: {log: born}\nblocks: [{wait: {age: {at_least: 2}}, say: .}]\nnext: [{to: two}]',
      'two\nblocks: [{wait: {days_here: {at_least: 3}}, say: .}]\nnext: [{to: rest}]',
      'three\nblocks: [{to: four, when: {days_here: {at_least: 1, under: 2}}}, {reflect: end, question: "?"}]\nnext: [{to: rest}]',
      'four\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: ['next_day'], unreached: [] }],

  ['a clock that begins with the second mark only while it does not run',
    graph('facts: {age: {days_since: [born], else: seen}, never: [no, yes]}\nevents: {see: {from: [one], log: seen}}',
      'one\nblocks: [{reflect: look, question: "?"}, {wait: {never: yes}, say: ., when: {not: {age: {under: 2}}}}]\nnext: [{to: rest}]', REST),
    { broken: ['nobody_is_stuck', 'rest_can_be_reached'], unreached: [] }],

  ['a lasting answer given elsewhere starts a clock',
    graph('facts: {a: {is: [no, yes], lasts: [yes], mark: told}, age: {days_since: [born], else: told}}\nbackground: {facts: [a], from: [one]}',
      'one\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: three, when: {age: {under: 2}}}, {to: rest}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: [] }],

  ['what lasts is not forgotten',
    graph('facts: {a: {is: [no, yes], lasts: [yes]}}\nevents: {over: {from: [two], forget: yes, next: [{to: three, when: {a: any}}]}}',
      'one\nblocks: [{ask: a, question: "?"}]\nnext: [{to: two}]',
      'two\nblocks: [{reflect: look, question: "?"}]\nnext: [{to: rest}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: [] }],

  ['a tool by the id of its block',
    graph('facts: {a: [no, yes]}\nnever: [{id: held, doing: do_tool, when: {a: yes}}]',
      'one\nblocks: [{ask: a, question: "?"}, {do: tool, say: .}]\nnext: [{to: rest}]', REST),
    { broken: ['held'], unreached: [] }],

  ['days that a new choice may have reached',
    graph('facts: {n: {is: 2..9, default: 3}, age: {days_since: [born]}}',
      'one\non_arrival: {log: born}\nblocks: [{reflect: look, question: "?"}, {ask: n, question: "?"}]\nnext: [{to: three, when: {age: {at_least: n}}}, {to: rest}]',
      'three\nblocks: [{reflect: end, question: "?"}]\nnext: [{to: rest}]', REST),
    { broken: [], unreached: [] }],
];
