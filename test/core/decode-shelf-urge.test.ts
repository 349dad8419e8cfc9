import { describe, expect, it } from '@jest/globals';

import { parseYaml } from '../../src/content/yaml.js';
import { decodeShelf } from '../../src/core/decode-shelf.js';
import type { Shelf } from '../../src/core/shelf.js';
import { realShelf } from '../helpers/real-content.js';

const GOOD = `breathing:
  intro: I
  phases: [{words: In, seconds: 4, way: in}, {words: Out, seconds: 6, way: out}]
  rounds: 2
  over: O
  sources: [coach]
said:
  honest: {say: P, sources: [E14]}
  slip: {say: S, sources: [E13]}
  safe: {say: C, sources: [coach]}
  plan: {say: L, sources: [E12]}
  planned: {say: D, sources: [coach]}
triggers: [{id: late, title: Late, cue: it is late, sources: [coach]}]
any_cue: it comes
deeds: [{id: waited, title: W, sources: [coach]}]
thens: [{id: walk, say: walk, sources: [coach]}]
calm_note: {question: Q?, hint: H, sources: [coach]}
note_hint: N
reasons: [why]
commitments: [rules]
`;

function decode(yaml: string): { readonly urge: Shelf['urge']; readonly wrong: readonly string[] } {
  const { shelf, findings } = decodeShelf({ urge: parseYaml(yaml, 'urge.yaml') }, realShelf());
  return {
    urge: shelf.urge,
    wrong: findings.map((one) => `${one.line}:${one.column} ${one.rule}: ${one.message}`),
  };
}

describe('urge.yaml', () => {
  it('is read whole', () => {
    expect(decode(GOOD)).toStrictEqual({
      wrong: [],
      urge: {
        breathing: {
          intro: 'I',
          phases: [
            { words: 'In', seconds: 4, way: 'in' },
            { words: 'Out', seconds: 6, way: 'out' },
          ],
          rounds: 2,
          over: 'O',
          sources: ['coach'],
        },
        said: {
          honest: { say: 'P', sources: ['E14'] },
          slip: { say: 'S', sources: ['E13'] },
          safe: { say: 'C', sources: ['coach'] },
          plan: { say: 'L', sources: ['E12'] },
          planned: { say: 'D', sources: ['coach'] },
        },
        triggers: [{ id: 'late', title: 'Late', sources: ['coach'], cue: 'it is late' }],
        anyCue: 'it comes',
        deeds: [{ id: 'waited', title: 'W', sources: ['coach'] }],
        thens: [{ id: 'walk', say: 'walk', sources: ['coach'] }],
        calmNote: { question: 'Q?', hint: 'H', sources: ['coach'] },
        noteHint: 'N',
        reasons: ['why'],
        commitments: ['rules'],
      },
    });
  });

  it.each([
    ['seconds: 4', 'seconds: 0', '3:33 shape: expected a number from 1 on'],
    ['way: in}', 'way: inn}', '3:41 shape: expected a way of breathing'],
    ['sources: [E12]', 'sources: []', '11:9 no-source: it does not say where it comes from'],
    ['title: Late, ', '', '13:12 shape: expected text for `title`'],
    ['any_cue: it comes\n', '', '1:1 shape: expected text for `any_cue`'],
  ])('with %s changed names the place', (from, to, wrong) => {
    expect(decode(GOOD.replace(from, to)).wrong).toEqual([wrong]);
  });
});
