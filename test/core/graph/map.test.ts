import { describe, expect, it } from '@jest/globals';

import { parseYaml } from '../../../src/content/yaml.js';
import { decodePlaybook } from '../../../src/core/graph/decode.js';
import { mapOf } from '../../../src/core/graph/map.js';
import { mermaid } from '../../../src/core/graph/mermaid.js';
import type { Playbook } from '../../../src/core/graph/playbook.js';
import { advance } from '../../../src/core/journey/advance.js';
import { emptyState } from '../../../src/core/journey/state.js';
import type { State } from '../../../src/core/journey/state.js';
import { mapView } from '../../../src/terminal/views/map.js';
import { plainTheme } from '../../helpers/ports.js';

const HEAD = `
name: small
version: 1
title: Small
first: ask
ends: [rest]
roles: {}
facts:
  afraid: [no, yes]
stops:
  - {id: too_late, in: [write], when: {afraid: yes}, to: rest}
background: [afraid]
`;
const STEPS = [
  'id: ask\ntitle: Ask "it"\nphase: first\nblocks:\n  - {ask: afraid, question: Afraid?, options: {no: No, yes: Yes}, sources: [coach]}\n  - {visit: care, when: {afraid: yes}}\nnext:\n  - to: write',
  'id: write\ntitle: Write to {them}\nphase: second\nblocks:\n  - {ask: sent, question: Sent?, answers: [no, yes], options: {no: No, yes: Yes}, sources: [coach]}\n  - {to: here, when: {sent: no}}\nnext:\n  - to: rest',
  'id: care\ntitle: Care\nphase: first\nblocks:\n  - {reflect: how, question: How?, sources: [coach]}\nnext:\n  - to: back\n  - to: rest',
  'id: rest\ntitle: Rest\nphase: last_of_all\nblocks:\n  - {reflect: there, question: There?, sources: [coach]}\nnext:\n  - to: here',
];

const decoded = decodePlaybook(
  parseYaml(HEAD, 'playbook.yaml'),
  STEPS.map((step, i) => parseYaml(step, `steps/${i}.yaml`)),
);
const playbook: Playbook = decoded.playbook;

function walked(...values: readonly ('no' | 'yes')[]): State {
  const context = { today: '2026-11-20', newId: () => 'id' };
  const begun = advance(playbook, emptyState, { ...context, event: { type: 'begin' } }).state;
  return values.reduce(
    (state, value) =>
      advance(playbook, state, { ...context, event: { type: 'answer', question: 'afraid', value } }).state,
    begun,
  );
}

describe('the map', () => {
  it('the small playbook has no findings', () => {
    expect(decoded.findings).toEqual([]);
  });

  it('has every step with its exits, and nothing of a journey that has not begun', () => {
    const empty = { visited: null, here: false, closed: null };
    expect(mapOf(playbook, emptyState, '2026-11-22')).toEqual([
      {
        id: 'ask', title: 'Ask "it"', phase: 'first', ...empty,
        exits: [{ to: 'care', go: 'visit', when: 'afraid is yes' }, { to: 'write', go: 'to', when: null }],
      },
      {
        id: 'write', title: 'Write to them', phase: 'second', ...empty,
        exits: [{ to: 'here', go: 'to', when: 'sent is no' }, { to: 'rest', go: 'to', when: null }],
      },
      {
        id: 'care', title: 'Care', phase: 'first', ...empty,
        exits: [{ to: 'back', go: 'to', when: null }, { to: 'rest', go: 'to', when: null }],
      },
      { id: 'rest', title: 'Rest', phase: 'last_of_all', ...empty, exits: [{ to: 'here', go: 'to', when: null }] },
    ]); // prettier-ignore
  });

  it.each([
    [
      'begun',
      walked(),
      { ask: [true, '2026-11-20', null], write: [false, null, null], care: [false, null, null] },
    ],
    [
      'on the way',
      walked('no'),
      { ask: [false, '2026-11-20', null], write: [true, '2026-11-20', null], care: [false, null, null] },
    ],
    [
      'stopped',
      walked('yes'),
      {
        ask: [false, '2026-11-20', null],
        write: [false, null, 'too_late'],
        care: [true, '2026-11-20', null],
      },
    ],
  ])('shows the way of somebody who has %s', (_what, state, expected) => {
    const steps = mapOf(playbook, state, '2026-11-22').filter((step) => step.id !== 'rest');
    expect(
      Object.fromEntries(steps.map((step) => [step.id, [step.here, step.visited, step.closed]])),
    ).toEqual(expected);
  });

  it('is drawn as a list', () => {
    expect(mapView(mapOf(playbook, walked('yes'), '2026-11-22'), plainTheme, 80)).toMatchInlineSnapshot(`
     "first
       Ask "it" (ask) - first seen 2026-11-20
         - a visit to Care when afraid is yes
         - on to Write to them
       Care (care) - you are here, first seen 2026-11-20
         - on a visit, back to where it began
         - on to Rest

     second
       Write to them (write) - closed: too late
         - this page again when sent is no
         - on to Rest

     last of all
       Rest (rest)
         - this page again"
    `);
  });

  it('is drawn in few columns', () => {
    const lines = mapView(mapOf(playbook, walked('yes'), '2026-11-22'), plainTheme, 30).split('\n');
    expect(lines.filter((line) => line.length > 30)).toEqual([]);
  });

  it('is drawn as a flowchart', () => {
    expect(mermaid(mapOf(playbook, walked('yes'), '2026-11-22'))).toMatchInlineSnapshot(`
     "flowchart TD
       subgraph phase_first["first"]
         step_ask["Ask #quot;it#quot;"]
         step_care["Care - you are here"]
       end
       subgraph phase_second["second"]
         step_write["Write to them - closed"]
       end
       subgraph phase_last_of_all["last of all"]
         step_rest["Rest"]
       end
       step_ask -.->|"afraid is yes"| step_care
       step_ask --> step_write
       step_write -->|"sent is no"| step_write
       step_write --> step_rest
       step_care --> step_rest
       step_rest --> step_rest
       classDef visited fill:#e6f2e6,stroke:#4a7
       class step_ask,step_care visited
       classDef closed fill:#eee,stroke:#999,stroke-dasharray:4
       class step_write closed
       classDef here stroke:#000,stroke-width:3px
       class step_care here"
    `);
  });
});
