import { describe, expect, it } from '@jest/globals';

import { parseYaml } from '../../src/content/yaml.js';
import { decodeShelf, shelfFiles } from '../../src/core/decode-shelf.js';
import type { Shelf } from '../../src/core/shelf.js';

const empty: Shelf = {
  guides: [],
  prompts: [],
  checklist: [],
  signs: [],
  answers: [],
  urges: [],
  lines: [],
  stages: [],
  support: {
    checkedOn: '2026-11-22',
    note: 'n',
    kinds: {},
    international: [],
    countries: [],
    anywhere: 'a',
    steady: 's',
  },
  crisis: { panel: 'p', labels: [], cues: {}, harmless: [] },
  studies: [],
  urge: {
    breathing: { intro: 'i', phases: [], rounds: 1, over: 'o', sources: [] },
    said: {
      honest: { say: 's', sources: [] },
      slip: { say: 's', sources: [] },
      safe: { say: 's', sources: [] },
      plan: { say: 's', sources: [] },
      planned: { say: 's', sources: [] },
    },
    triggers: [],
    anyCue: 'c',
    deeds: [],
    thens: [],
    calmNote: { question: 'q', hint: 'h', sources: [] },
    noteHint: 'n',
    reasons: [],
    commitments: [],
  },
  plan: { title: 't', intro: 'i', parts: [], empty: 'e', kept: 'k', sources: [] },
  replies: [],
};

function decode<K extends keyof Shelf>(
  part: K,
  yaml: string,
): { readonly value: Shelf[K]; readonly wrong: readonly string[] } {
  const { shelf, findings } = decodeShelf({ [part]: parseYaml(yaml, shelfFiles[part]) }, empty);
  return {
    value: shelf[part],
    wrong: findings.map(
      (one) => `${one.file}:${one.line}:${one.column} ${one.rule}: ${one.message}; ${one.mend}`,
    ),
  };
}

const right: readonly (readonly [part: keyof Shelf, yaml: string, value: unknown])[] = [
  [
    'studies',
    `- {id: E1, who: "Somebody, 2020", found: It helped., firm: One small study., doi: 10.1/2}
- {id: E10b, who: Others, found: It did not., firm: A guess.}`,
    [
      { id: 'E1', who: 'Somebody, 2020', found: 'It helped.', firm: 'One small study.', doi: '10.1/2' },
      { id: 'E10b', who: 'Others', found: 'It did not.', firm: 'A guess.' },
    ],
  ],
  [
    'guides',
    `- id: g1
  title: One
  sections:
    - id: g1.0
      heading: Start
      items:
        - {id: g1.0.1, kind: rule, says: Rest., note: Ours.}
        - {id: g1.0.2, kind: excluded, says: Buy., reason: An advert.}`,
    [
      {
        id: 'g1',
        title: 'One',
        sections: [
          {
            id: 'g1.0',
            heading: 'Start',
            items: [
              { id: 'g1.0.1', kind: 'rule', says: 'Rest.', note: 'Ours.' },
              { id: 'g1.0.2', kind: 'excluded', says: 'Buy.', reason: 'An advert.' },
            ],
          },
        ],
      },
    ],
  ],
  [
    'prompts',
    `- {id: slip, title: T, kind: task, question: Q?, why: W., steps: [feel], closed: yes, sources: [coach, E1]}
- {id: w, title: T, kind: scale_week, question: Q?, why: W., steps: [], scales: [{id: a, question: A?, low: L, high: H}], sources: [coach]}`,
    [
      {
        id: 'slip',
        title: 'T',
        kind: 'task',
        question: 'Q?',
        why: 'W.',
        steps: ['feel'],
        closed: true,
        scales: [],
        sources: ['coach', 'E1'],
      },
      {
        id: 'w',
        title: 'T',
        kind: 'scale_week',
        question: 'Q?',
        why: 'W.',
        steps: [],
        closed: false,
        scales: [{ id: 'a', question: 'A?', low: 'L', high: 'H' }],
        sources: ['coach'],
      },
    ],
  ],
  [
    'checklist',
    '- {id: safe, title: T, weight: stop, question: Q?, why: W., step: safety, yes: {afraid: no, days: {at_least: wait}}, no: {afraid: [yes, unsure]}, sources: [coach]}',
    [
      {
        id: 'safe',
        title: 'T',
        weight: 'stop',
        question: 'Q?',
        why: 'W.',
        step: 'safety',
        yes: {
          kind: 'all',
          of: [
            { kind: 'is', fact: 'afraid', values: ['no'] },
            { kind: 'number', fact: 'days', bound: 'at_least', to: 'wait' },
          ],
        },
        no: { kind: 'is', fact: 'afraid', values: ['yes', 'unsure'] },
        sources: ['coach'],
      },
    ],
  ],
  [
    'signs',
    '- {id: a, kind: mixed, sign: S., other: O., sources: [coach]}',
    [{ id: 'a', kind: 'mixed', sign: 'S.', other: 'O.', closed: false, sources: ['coach'] }],
  ],
  [
    'replies',
    '- {id: no, title: T, question: Q?, hint: H., fact: reply, values: [no, cold], closed: yes, sources: [coach]}',
    [
      {
        id: 'no',
        title: 'T',
        question: 'Q?',
        hint: 'H.',
        fact: 'reply',
        values: ['no', 'cold'],
        closed: true,
        sources: ['coach'],
      },
    ],
  ],
  [
    'answers',
    '- {id: a, question: Q?, words: [how long, no], answer: A., open: yes, sources: [coach]}\n- {id: b, question: Q?, words: [x], answer: A., open: no, sources: [coach]}',
    [
      { id: 'a', question: 'Q?', words: ['how long', 'no'], answer: 'A.', open: true, sources: ['coach'] },
      { id: 'b', question: 'Q?', words: ['x'], answer: 'A.', sources: ['coach'] },
    ],
  ],
  [
    'urges',
    '- {id: a, title: T, do: D., minutes: 3, sources: [coach]}',
    [{ id: 'a', title: 'T', do: 'D.', minutes: 3, sources: ['coach'] }],
  ],
  ['lines', '- {id: a, line: L., sources: [coach]}', [{ id: 'a', line: 'L.', sources: ['coach'] }]],
  [
    'stages',
    '- {id: first-contact, title: T, intro: I., tips: [{id: a, tip: Tip., sources: [coach]}]}',
    [{ id: 'first-contact', title: 'T', intro: 'I.', tips: [{ id: 'a', tip: 'Tip.', sources: ['coach'] }] }],
  ],
  [
    'support',
    `checked_on: 2026-11-22
live_checked: no
note: N.
kinds: {sui: Crisis}
steady: S.
anywhere: A.
international: [{kind: sui, name: I, url: i.org, source: i.org}]
countries:
  - code: GB
    name: United Kingdom
    lines:
      - {kind: sui, name: L, whatsapp: "3", email: e@x.org, number: "116 123", text: "2", hours: 24/7, note: n, source: s, source_date: "2024-04"}
missing: [a line]`,
    {
      checkedOn: '2026-11-22',
      note: 'N.',
      kinds: { sui: 'Crisis' },
      steady: 'S.',
      anywhere: 'A.',
      international: [{ kind: 'sui', name: 'I', source: 'i.org', reach: [{ by: 'url', at: 'i.org' }] }],
      countries: [
        {
          code: 'GB',
          name: 'United Kingdom',
          lines: [
            {
              kind: 'sui',
              name: 'L',
              source: 's',
              sourceDate: '2024-04',
              hours: '24/7',
              note: 'n',
              reach: [
                { by: 'number', at: '116 123' },
                { by: 'text', at: '2' },
                { by: 'email', at: 'e@x.org' },
                { by: 'whatsapp', at: '3' },
              ],
            },
          ],
        },
      ],
    },
  ],
  [
    'crisis',
    'panel: P.\nlabels: [{id: self_harm, phrases: [a b, c ... d], together: [[e, f]]}]\ncues: {e: [y], f: [z]}\nharmless: [x]',
    {
      panel: 'P.',
      labels: [{ id: 'self_harm', phrases: ['a b', 'c ... d'], together: [['e', 'f']] }],
      cues: { e: ['y'], f: ['z'] },
      harmless: ['x'],
    },
  ],
];

const line =
  'kinds: {sui: C}\nchecked_on: 2026-11-22\nnote: N\nsteady: S\nanywhere: A\ninternational: []\ncountries: []\n';

const wrong: readonly (readonly [part: keyof Shelf, yaml: string, findings: readonly string[]])[] = [
  [
    'studies',
    '- {id: e1, who: W, found: F, firm: H}',
    ['studies.yaml:1:8 shape: expected the id of a study; write an E and a number, like E19'],
  ],
  ['lines', '', ['lines.yaml:1:1 shape: the list is empty; write `- id: ...` items here']],
  [
    'lines',
    'a: b',
    [
      'lines.yaml:1:1 shape: expected a list; write `- item` lines or [a, b] here',
      'lines.yaml:1:1 shape: the list is empty; write `- id: ...` items here',
    ],
  ],
  [
    'lines',
    '- {id: a, lime: L, sources: [coach]}',
    [
      'lines.yaml:1:17 unknown-key: `lime` is not a key here; did you mean `line`?',
      'lines.yaml:1:3 shape: expected text for `line`; write text here, in quotes or as a block',
    ],
  ],
  [
    'lines',
    '- id: a\n  line: L\n',
    ['lines.yaml:1:3 no-source: it does not say where it comes from; add `sources:`; [coach] for our own'],
  ],
  [
    'lines',
    '- {id: a, line: L, sources: [coach]}\n- {id: a, line: M, sources: [coach]}',
    ['lines.yaml:2:8 duplicate-id: `a` stands here a second time; give it an id of its own'],
  ],
  [
    'signs',
    '- {id: a, kind: hopes, sign: S, other: O, sources: [coach]}',
    ['signs.yaml:1:17 shape: expected a kind of sign; did you mean `hope`?'],
  ],
  [
    'urges',
    '- {id: a, title: T, do: D, minutes: some, sources: [coach]}',
    ['urges.yaml:1:37 shape: expected a whole number; write digits only, like 28'],
  ],
  [
    'stages',
    '- {id: A b, title: T, intro: I, tips: []}',
    [
      'drafts/stages.yaml:1:8 shape: expected an id of lower-case letters, digits, dots and hyphens; write an id like g1.2.3',
    ],
  ],
  [
    'stages',
    '- {id: a, title: T, intro: I, tips: [{id: t, tip: T, sources: [coach]}]}\n- {id: b, title: T, intro: I, tips: [{id: t, tip: T, sources: [coach]}]}',
    ['drafts/stages.yaml:2:43 duplicate-id: `t` stands here a second time; give it an id of its own'],
  ],
  [
    'guides',
    '- id: g1\n  title: T\n  sections:\n    - id: g1.0\n      heading: H\n      items:\n        - {id: g1.0.1, kind: excluded, says: S}\n        - {id: g1.0.1, kind: rule, says: S, reason: R}',
    [
      'guides.yaml:7:11 shape: an excluded item, and no other, has a reason; write `kind: excluded` together with `reason:`',
      'guides.yaml:8:11 shape: an excluded item, and no other, has a reason; write `kind: excluded` together with `reason:`',
      'guides.yaml:8:16 duplicate-id: `g1.0.1` stands here a second time; give it an id of its own',
    ],
  ],
  [
    'support',
    line.replace('international: []', 'international: x'),
    ['support.yaml:6:16 shape: expected a list; write `- item` lines or [a, b] here'],
  ],
  [
    'support',
    line
      .replace('international: []', 'international: [{kind: sun, name: N, source: s}]')
      .replace('2026-11-22', '2026-02-30'),
    [
      'support.yaml:2:13 shape: expected a day; write it like 2026-11-22',
      'support.yaml:6:17 shape: there is no way to reach this line; add one of: number, text, chat, email, url, whatsapp',
      'support.yaml:6:24 shape: expected a kind of help line; did you mean `sui`?',
    ],
  ],
  [
    'support',
    line.replace(
      'international: []',
      'international: [{kind: sui, name: N, number: 112, source: s, source_date: 2024-13}]',
    ),
    [
      'support.yaml:6:75 shape: expected a year, a month or a day; write it in quotes, like "2024-04"',
      'support.yaml:6:46 shape: expected a number or an address; write a number or an address here, in quotes or as a block',
    ],
  ],
  [
    'support',
    line.replace(
      'countries: []',
      'countries: [{code: uk, name: U, lines: []}, {code: GB, name: U, lines: []}, {code: GB, name: U, lines: []}]',
    ),
    [
      'support.yaml:7:20 shape: expected a country; write its two capital letters, like GB',
      'support.yaml:7:84 duplicate-id: `GB` stands here a second time; give it an id of its own',
    ],
  ],
  [
    'crisis',
    'panel: P\nlabels: [{id: a, phrases: [911]}]\nharmless: []',
    ['crisis.yaml:2:28 shape: expected a phrase; write a phrase here, in quotes or as a block'],
  ],
];

describe('decodeShelf', () => {
  it.each(right)('reads %s', (part, yaml, value) => {
    expect(decode(part, yaml)).toStrictEqual({ value, wrong: [] });
  });

  it.each(wrong)('names what is wrong in %s: %j', (part, yaml, findings) => {
    expect(decode(part, yaml).wrong).toEqual(findings);
  });

  it('takes a part without a file from the stand-in, and without one of those says which file is not there', () => {
    expect(decodeShelf({}, empty)).toStrictEqual({ shelf: empty, findings: [] });
    expect(decodeShelf({}).findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(
      Object.values(shelfFiles).map((file) => `missing-file ${file}`),
    );
  });
});
