import { isDeepStrictEqual } from 'node:util';

import { describe, expect, it } from '@jest/globals';

import type { State } from '../../../src/core/journey/state.js';
import { decodeState, encodeState } from '../../../src/store/decode-state.js';
import { realPlaybook } from '../../helpers/real-content.js';
import { makeDice } from './simulation/dice.js';
import { leaveAlone, live } from './simulation/lives.js';

const WALKS = 300;
const MOVES = 80;
const playbook = realPlaybook();
const lives = Array.from({ length: WALKS }, (_, seed) => live(playbook, { seed, moves: MOVES }));

describe(`${WALKS} lives of ${MOVES} moves on the real playbook`, () => {
  it('break no line of never, and never stop the walk', () => {
    expect(lives.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  });

  it('come through every step', () => {
    const steps = new Set(lives.flatMap(({ visited }) => [...visited]));
    expect(playbook.steps.map((step) => step.id).filter((id) => !steps.has(id))).toEqual([]);
  });

  it('can all come to a place of rest by answers and days alone', () => {
    const away = lives.filter(({ life }) => !leaveAlone(playbook, life));
    expect(away.map(({ seed }) => seed)).toEqual([]);
  });

  it('stand in states that survive being written and read', () => {
    const some = lives.flatMap(({ states }) =>
      states.filter((_, i) => i % 10 === 0 || i === states.length - 1),
    );
    const changed = some.filter((state) => !isDeepStrictEqual(reread(state), state));
    expect(changed).toEqual([]);
  });

  it('are the same lives every time', () => {
    const again = live(playbook, { seed: 7, moves: MOVES });
    expect(again.states.at(-1)).toEqual(lives[7]?.states.at(-1));
    expect(makeDice(7).next()).not.toBe(makeDice(8).next());
  });
});

/** As it comes back from the file. */
function reread(state: State): State {
  return decodeState(JSON.parse(JSON.stringify(encodeState(state))));
}
