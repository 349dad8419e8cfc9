/** From YAML to the playbook: what every form means, and what is said of a wrong one, with its place. */
import { describe, expect, it } from '@jest/globals';

import { parseYaml } from '../../../src/content/yaml.js';
import type { Condition } from '../../../src/core/graph/condition.js';
import { top } from '../../../src/core/graph/cursor.js';
import { condition, domain, triggers } from '../../../src/core/graph/decode-parts.js';
import type { Finding } from '../../../src/core/graph/finding.js';
import { findingLine } from '../../../src/core/graph/finding-words.js';
import { broken, decodedOf, playbookOf, sound } from '../../helpers/playbook.js';

const HEAD = 'playbook.yaml';
const HARBOUR = 'steps/1-harbour.yaml';
const SAIL = 'steps/2-sail.yaml';
const HOME = 'steps/4-home.yaml';

type Wrong = readonly [string, readonly [file: string, from: string, to: string], readonly string[]];

// prettier-ignore
const wrong: readonly Wrong[] = [
  ['a key that is not known, near a known one', [HEAD, 'title:', 'tilte:'],
    [
      'playbook.yaml:3:8 unknown-key: `tilte` is not a key here. Did you mean `title`?',
      'playbook.yaml:1:1 shape: expected text for `title`. Write text here, in quotes or as a block.',
    ]],
  ['a key that is not known, near nothing', [HEAD, 'background: {', 'colour: blue\nbackground: {'],
    [
      'playbook.yaml:17:9 unknown-key: `colour` is not a key here. Use one of: name, version, title, first, ends, roles, groups, reopen, facts, background, stops, events, never, possible, renamed, closings.',
    ]],
  ['a key of a step', [HOME, 'phase: land', 'phase: land\nsteps: []'],
    [
      'steps/4-home.yaml:4:8 unknown-key: `steps` is not a key here. Use one of: id, title, phase, on_arrival, blocks, next.',
    ]],
  ['a key of a block', [HOME, '{list: seen,', '{list: seen, answers: [no],'],
    [
      'steps/4-home.yaml:6:27 unknown-key: `answers` is not a key here. Use one of: list, id, when, sources, question, hint, count.',
    ]],
  ['a key of an exit', [SAIL, 'log: trip}', 'logs: trip}'],
    [
      'steps/2-sail.yaml:7:61 unknown-key: `logs` is not a key here. Did you mean `log`?',
    ]],
  ['a key of a role', [HEAD, 'mood: mood', 'moood: mood'],
    [
      'playbook.yaml:6:82 unknown-key: `moood` is not a key here. Did you mean `mood`?',
    ]],
  ['a key of a fact', [HEAD, 'lasts: [no]', 'last: [no]'],
    [
      'playbook.yaml:10:43 unknown-key: `last` is not a key here. Did you mean `lasts`?',
    ]],
  ['a key of a clock', [HEAD, 'else: begun', 'otherwise: begun'],
    [
      'playbook.yaml:15:43 unknown-key: `otherwise` is not a key here. Use one of: days_since, else.',
    ]],
  ['a key of a stop', [HEAD, '  - {id: dry, in: water', '  - {id: dry, inn: water'],
    [
      'playbook.yaml:19:20 unknown-key: `inn` is not a key here. Did you mean `in`?',
    ]],
  ['a key of an event', [HEAD, 'storm: {label', 'storm: {lable'],
    [
      'playbook.yaml:21:18 unknown-key: `lable` is not a key here. Did you mean `label`?',
    ]],
  ['a key of a never', [HEAD, 'more_than: 2', 'more: 2'],
    [
      'playbook.yaml:24:50 unknown-key: `more` is not a key here. Use one of: id, in, except, doing, when, once, until, answer, more_than.',
    ]],
  ['a key of a possible', [HEAD, '{id: at_sea, in: sail}', '{id: at_sea, in: sail, doing: chart}'],
    [
      'playbook.yaml:26:35 unknown-key: `doing` is not a key here. Use one of: id, in, when, once, until.',
    ]],
  ['a key of a closing', [HEAD, 'say: Learn', 'says: Learn'],
    [
      'playbook.yaml:29:40 unknown-key: `says` is not a key here. Did you mean `say`?',
      'playbook.yaml:29:5 shape: expected text for `say`. Write text here, in quotes or as a block.',
    ]],
  ['a bound', [SAIL, '{under: 1}', '{less: 1}'],
    [
      'steps/2-sail.yaml:7:49 unknown-key: `less` is not a key here. Use one of: at_least, at_most, under, over.',
    ]],
  ['a stop that is no mapping', [HEAD, '  - {id: dry, in: water, when: {shut: yes}, to: home}', '  - dry'],
    [
      'playbook.yaml:19:5 shape: expected a mapping with id, in, except, when. Write `key: value` lines here.',
      'playbook.yaml:19:5 shape: expected an id of lower-case letters, digits and _ for `id`. Write a short stable word, like no_contact.',
      'playbook.yaml:19:5 shape: a condition says nothing. Write {fact: value}, or leave `when` out.',
      'playbook.yaml:19:5 shape: an exit leads nowhere. Write to: or visit: with the id of a step.',
    ]],
  ['a mapping expected', [HEAD, '{port: harbour}', '[port]'],
    [
      'playbook.yaml:27:10 shape: expected a mapping. Write `key: value` lines here.',
    ]],
  ['a list expected', [SAIL, 'next:\n  - to: home', 'next: {to: home}'],
    [
      'steps/2-sail.yaml:8:7 shape: expected a list. Write `- item` lines or [a, b] here.',
    ]],
  ['a text expected', [HARBOUR, 'title: In the harbour', 'title: [In, the, harbour]'],
    [
      'steps/1-harbour.yaml:2:8 shape: expected text. Write text here, in quotes or as a block.',
    ]],
  ['an empty text', [HARBOUR, 'question: Can you swim?', 'question: ""'],
    [
      'steps/1-harbour.yaml:7:28 shape: expected a question. Write a question here, in quotes or as a block.',
    ]],
  ['no text at all', [SAIL, 'title: Sail\n', ''],
    [
      'steps/2-sail.yaml:1:1 shape: expected text for `title`. Write text here, in quotes or as a block.',
    ]],
  ['a word expected', [HEAD, 'name: boat', 'name: My Boat'],
    [
      'playbook.yaml:1:7 shape: expected an id of lower-case letters, digits and _. Write a short stable word, like no_contact.',
    ]],
  ['a list of words', [HEAD, 'groups: {water: [sail]}', 'groups: {water: [Sail]}'],
    [
      'playbook.yaml:7:18 shape: expected a step of lower-case letters, digits and _. Write a short stable word, like no_contact.',
    ]],
  ['a whole number expected', [HEAD, 'version: 1', 'version: 1.5'],
    [
      'playbook.yaml:2:10 shape: expected a whole number. Write digits only, like 28.',
    ]],
  ['a number expected', [HEAD, 'more_than: 2', 'more_than: two'],
    [
      'playbook.yaml:24:55 shape: expected a whole number. Write digits only, like 28.',
    ]],
  ['yes or no expected', [HEAD, 'skip: yes', 'skip: perhaps'],
    [
      'playbook.yaml:10:32 shape: expected yes or no. Write yes or no.',
    ]],
  ['a domain expected', [HEAD, 'launched: {is: date', 'launched: {is: day'],
    [
      'playbook.yaml:12:18 shape: expected the values of a fact. Write a list, a range like 1..10, date, or text.',
    ]],
  ['a value expected', [HARBOUR, 'set: {ready: yes}', 'set: {ready: [yes]}'],
    [
      'steps/1-harbour.yaml:14:29 shape: expected a word or a number. Write one of the values of the fact.',
    ]],
  ['an empty condition', [HARBOUR, 'when: {shut: yes}', 'when: {}'],
    [
      'steps/1-harbour.yaml:13:22 shape: a condition says nothing. Write {fact: value}, or leave `when` out.',
    ]],
  ['a condition that is no mapping', [HARBOUR, 'when: {shut: yes}', 'when: shut'],
    [
      'steps/1-harbour.yaml:13:22 shape: expected a mapping. Write `key: value` lines here.',
      'steps/1-harbour.yaml:13:22 shape: a condition says nothing. Write {fact: value}, or leave `when` out.',
    ]],
  ['an exit that leads nowhere', [SAIL, '  - to: home', '  - when: {again: no}'],
    [
      'steps/2-sail.yaml:9:5 shape: an exit leads nowhere. Write to: or visit: with the id of a step.',
    ]],
  ['a block of no kind', [HOME, '{list: seen, question', '{lst: seen, question'],
    [
      'steps/4-home.yaml:6:5 shape: a block needs exactly one kind. Begin it with one of: say, ask, reflect, list, pick, rate, do, wait, to, visit.',
    ]],
  ['a block of two kinds', [HOME, '{list: seen,', '{list: seen, pick: seen,'],
    [
      'steps/4-home.yaml:6:5 shape: a block needs exactly one kind. Begin it with one of: say, ask, reflect, list, pick, rate, do, wait, to, visit.',
    ]],
  ['a question without answers', [SAIL, 'answers: [no, yes], ', ''],
    [
      'steps/2-sail.yaml:6:11 unknown-fact: `again` is not a fact that is asked. Declare it in facts:, or give this question its own answers:.',
    ]],
  ['options that are none', [HARBOUR, 'options: {no: "No", yes: "Yes"}', 'options: [no, yes]'],
    [
      'steps/1-harbour.yaml:7:52 shape: expected a mapping. Write `key: value` lines here.',
    ]],
];

describe('a wrong shape', () => {
  it.each(wrong)('is told with its place: %s', (_what, [file, from, to], found) => {
    expect(decodedOf(broken(sound, file, [from, to])).findings.map(findingLine)).toEqual(found);
  });

  it('never keeps the others from being found', () => {
    const three = ['a key of a step', 'a key of an exit', 'a text expected'];
    const some = wrong.filter(([what]) => three.includes(what));
    const files = some.reduce((all, [, [file, from, to]]) => broken(all, file, [from, to]), sound);
    const found = decodedOf(files).findings.map(findingLine);
    expect([...found].sort()).toEqual(some.flatMap(([, , lines]) => lines).sort());
    expect(found.length).toBe(3);
  });
});

function read<T>(yaml: string, decode: (at: ReturnType<typeof top>) => T): T {
  const findings: Finding[] = [];
  const decoded = decode(top(parseYaml(yaml, 'x.yaml'), findings));
  expect(findings).toEqual([]);
  return decoded;
}

const is = (fact: string, ...values: readonly (string | number)[]): Condition => ({
  kind: 'is',
  fact,
  values,
});

describe('a condition', () => {
  it.each<[string, Condition]>([
    ['{a: yes}', is('a', 'yes')],
    ['{a: true}', is('a', 'yes')],
    ['{a: [no, 3]}', is('a', 'no', 3)],
    ['{a: yes, b: no}', { kind: 'all', of: [is('a', 'yes'), is('b', 'no')] }],
    ['{any: [{a: yes}, {b: no}]}', { kind: 'any', of: [is('a', 'yes'), is('b', 'no')] }],
    ['{all: [{a: yes}, {b: no}]}', { kind: 'all', of: [is('a', 'yes'), is('b', 'no')] }],
    ['{not: {a: yes}}', { kind: 'not', of: is('a', 'yes') }],
    ['{n: {at_least: 3}}', { kind: 'number', fact: 'n', bound: 'at_least', to: 3 }],
    ['{n: {under: m}}', { kind: 'number', fact: 'n', bound: 'under', to: 'm' }],
    [
      '{n: {over: 1, at_most: 3}}',
      {
        kind: 'all',
        of: [
          { kind: 'number', fact: 'n', bound: 'over', to: 1 },
          { kind: 'number', fact: 'n', bound: 'at_most', to: 3 },
        ],
      },
    ],
  ])('%s', (yaml, expected) => {
    expect(read(yaml, condition)).toEqual(expected);
  });
});

describe('what a question may be answered with', () => {
  it.each([
    ['[no, yes]', { kind: 'words', values: ['no', 'yes'] }],
    ['1..10', { kind: 'number', from: 1, to: 10 }],
    ['0..', { kind: 'number', from: 0, to: 999 }],
    ['date', { kind: 'date' }],
    ['text', { kind: 'text' }],
  ])('%s', (yaml, expected) => {
    expect(read(yaml, domain)).toEqual(expected);
  });
});

describe('a trigger', () => {
  it.each([
    ['{a: [yes, no]}', [{ kind: 'fact', fact: 'a', values: ['yes', 'no'] }]],
    ['{step: [x, y]}', [{ kind: 'step', steps: ['x', 'y'] }]],
    ['{event: night}', [{ kind: 'event', events: ['night'] }]],
    [
      '{answer: {q: any, r: yes}}',
      [
        { kind: 'answer', question: 'q', values: ['any'] },
        { kind: 'answer', question: 'r', values: ['yes'] },
      ],
    ],
    [
      '[{a: yes}, {step: x}]',
      [
        { kind: 'fact', fact: 'a', values: ['yes'] },
        { kind: 'step', steps: ['x'] },
      ],
    ],
  ])('%s', (yaml, expected) => {
    expect(read(yaml, triggers)).toEqual(expected);
  });
});

describe('the head', () => {
  it('spells out groups, `except`, and events that are open everywhere', () => {
    const files = broken(sound, HEAD, [
      'storm: {label: A storm, from: [sail],',
      'calm: {log: trip}\n  storm: {label: A storm, except: [water, home],',
    ]);
    const { stops, events, roles, background } = playbookOf(files);
    expect(stops.map((stop) => stop.in)).toEqual([['sail']]);
    expect([events['calm']?.from, events['storm']?.from]).toEqual([
      ['harbour', 'sail', 'repair', 'home'],
      ['harbour', 'repair'],
    ]);
    expect([roles.contact, roles.quiet, roles.planned, background]).toEqual([
      [],
      [],
      [],
      { facts: ['swims'], from: ['sail'] },
    ]);
  });

  it('gives facts what is left out', () => {
    expect(playbookOf(sound).facts).toEqual({
      swims: { kind: 'asked', domain: { kind: 'words', values: ['no', 'yes'] }, skip: true, lasts: ['no'] },
      pause: {
        kind: 'asked',
        domain: { kind: 'number', from: 2, to: 9 },
        skip: false,
        lasts: [],
        default: 3,
      },
      launched: { kind: 'asked', domain: { kind: 'date' }, skip: false, lasts: [], mark: 'launch' },
      ready: {
        kind: 'asked',
        domain: { kind: 'words', values: ['no', 'yes'] },
        skip: false,
        lasts: [],
        starts: 'no',
      },
      trips: { kind: 'times', mark: 'trip' },
      days: { kind: 'days_since', marks: ['launch'], otherwise: 'begun' },
      shut: { kind: 'when', when: is('swims', 'no') },
    });
  });
});

describe('a step', () => {
  it('has ids for blocks without one, by their place in the file', () => {
    const ids = playbookOf(sound).steps.map((step) => step.blocks.map((block) => block.id));
    expect(ids).toEqual([
      ['say_0', 'swims', 'launched', 'pause', 'mood', 'wait_5'],
      ['do_chart', 'again', 'exit_2'],
      ['what_broke'],
      ['say_0', 'seen'],
    ]);
  });

  it('has exits that write', () => {
    const [harbour, sail] = playbookOf(sound).steps;
    expect([harbour?.onArrival, harbour?.next]).toEqual([
      { set: {}, log: ['begun'] },
      [
        { kind: 'exit', go: 'to', target: 'home', when: is('shut', 'yes'), set: {}, log: [] },
        { kind: 'exit', go: 'to', target: 'sail', set: { ready: 'yes' }, log: [] },
      ],
    ]);
    expect(sail?.blocks[2]).toMatchObject({ kind: 'exit', go: 'to', target: 'here', log: ['trip'] });
  });

  it('takes the words over from the question that it is `like`', () => {
    const question =
      '{ask: again, question: Once more?, answers: [no, yes], options: {no: "No", yes: "Yes"}, sources: [coach]}';
    const like = broken(sound, SAIL, [question, '{ask: again, like: swims, answers: [no, yes]}']);
    expect(playbookOf(like).steps[1]?.blocks[1]).toEqual({
      kind: 'ask',
      id: 'again',
      question: 'Can you swim?',
      options: { no: 'No', yes: 'Yes' },
      domain: { kind: 'words', values: ['no', 'yes'] },
      skip: false,
      local: true,
      sources: ['coach'],
    });
  });
});
