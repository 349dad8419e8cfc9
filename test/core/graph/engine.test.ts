/** The walk over a small graph, with a world that only notes what it is told. */
import { describe, expect, it } from '@jest/globals';

import { holds, valueIsOneOf } from '../../../src/core/graph/condition.js';
import type { Value } from '../../../src/core/graph/condition.js';
import { makeEngine } from '../../../src/core/graph/engine.js';
import type { Engine, Spot, World } from '../../../src/core/graph/engine.js';
import { playbookOf } from '../../helpers/playbook.js';

const HEAD = `
name: rooms
version: 1
title: Rooms
first: hall
ends: [bed]
roles: {}
facts:
  tired: {is: [no, yes], lasts: [yes]}
  hungry: [no, yes]
  fed: {is: [no, yes]}
stops:
  - {id: to_bed, in: [kitchen, hall], when: {tired: yes}, to: bed}
  - {id: first_food, in: cellar, when: {hungry: yes}, visit: kitchen}
events:
  bell: {from: [hall, cellar, kitchen], next: [{visit: door}]}
  dusk: {from: [hall], set: {tired: yes}, log: dark, next: [{to: cellar, when: {fed: yes}}]}
  reset: {forget: yes, next: [{to: hall}]}
`;
const HALL = `
id: hall
title: Hall
phase: p
on_arrival: {log: came}
blocks:
  - say: One.
  - {say: Two., when: {hungry: yes}}
  - {reflect: look, question: "?"}
  - {ask: tired, question: "?"}
  - {ask: hungry, question: "?"}
  - {reflect: think, question: "?"}
  - {visit: kitchen, when: {hungry: yes, fed: unasked}}
next:
  - {to: cellar, when: {hungry: no}, set: {fed: no}, log: left}
  - to: bed
`;
const KITCHEN = `
id: kitchen
title: Kitchen
phase: p
blocks:
  - {ask: cook, question: "?", answers: [no, yes]}
  - {to: here, when: {cook: no}}
  - {visit: door, when: {fed: yes}}
next:
  - {to: back, set: {fed: yes}}
  - to: bed
`;
const CELLAR = `
id: cellar
title: Cellar
phase: p
blocks:
  - {reflect: shelf, question: "?"}
  - {wait: {fed: yes}, say: Hm.}
  - {reflect: jar, question: "?"}
next:
  - to: bed
`;
const DOOR = `
id: door
title: Door
phase: p
blocks:
  - {do: open, say: Open.}
next:
  - to: back
  - to: hall
`;
const BED = `
id: bed
title: Bed
phase: p
blocks:
  - {reflect: dream, question: "?"}
next:
  - to: here
`;
const playbook = playbookOf({
  'playbook.yaml': HEAD, 'steps/1': HALL, 'steps/2': KITCHEN, 'steps/3': CELLAR, 'steps/4': DOOR, 'steps/5': BED,
}); // prettier-ignore
const engine = makeEngine(playbook);

type Facts = Readonly<Record<string, Value>>;

function noting(start: Facts = {}): { world: World; notes: string[]; facts: Record<string, Value> } {
  const facts: Record<string, Value> = { ...start };
  const notes: string[] = [];
  const world: World = {
    check: (condition) =>
      holds(condition, (atom) => atom.kind === 'is' && valueIsOneOf(facts[atom.fact], atom.values)),
    lasting: (fact) => fact === 'tired' && facts['tired'] === 'yes',
    set: (fact, value) => {
      facts[fact] = value;
      notes.push(`set ${fact} ${value}`);
    },
    log: (mark) => notes.push(`log ${mark}`),
    leave: (step) => notes.push(`leave ${step.id}`),
    arrive: (step, forGood) => notes.push(`arrive ${step.id}${forGood ? ' for good' : ''}`),
    forget: () => notes.push('forget'),
    passed: (say) => notes.push(`said ${say.text}`),
    took: () => undefined,
  };
  return { world, notes, facts };
}

/** "hall/look", and "door/do_open < hall:4" on a visit. */
function place({ step, at, visit }: Spot): string {
  const home = visit === null ? '' : ` < ${visit.step}:${visit.at}`;
  return `${step}/${engine.step(step).blocks[at]?.id ?? 'next'}${home}`;
}

function at(step: string, index: number, visit: Spot['visit'] = null): Spot {
  return { step, at: index, visit };
}

describe('the walk', () => {
  it('begins at the first page, with what stands on the way said and written', () => {
    const { world, notes } = noting();
    expect(place(engine.begin(world))).toBe('hall/look');
    expect(notes).toEqual(['arrive hall for good', 'log came', 'said One.']);
  });

  it.each<[string, Spot, Facts, string, readonly string[]]>([
    ['a block whose `when` does not hold is passed over', at('hall', 0), {}, 'hall/look', ['said One.']],
    ['and one whose does is said', at('hall', 0), { hungry: 'yes' }, 'hall/look', ['said One.', 'said Two.']],
    ['a question stands while its answer does not last', at('hall', 3), { tired: 'no' }, 'hall/tired', []],
    ['a stop comes before the block', at('kitchen', 0), { tired: 'yes' }, 'bed/dream', ['leave kitchen', 'arrive bed for good']],
    ['a stop may be a visit', at('cellar', 0), { hungry: 'yes' }, 'kitchen/cook < cellar:0', ['leave cellar', 'arrive kitchen']],
    ['a wait stands until it holds', at('cellar', 1), {}, 'cellar/wait_1', []],
    ['and is passed over then', at('cellar', 1), { fed: 'yes' }, 'cellar/jar', []],
    ['the first way that fits is taken, and writes', at('hall', 7), { hungry: 'no' }, 'cellar/shelf', ['set fed no', 'log left', 'leave hall', 'arrive cellar for good']],
    ['the last fits always', at('hall', 7), { hungry: 'yes', fed: 'no' }, 'bed/dream', ['leave hall', 'arrive bed for good']],
    ['a visit from between the blocks comes back to the beginning', at('hall', 6), { hungry: 'yes' }, 'kitchen/cook < hall:0', ['leave hall', 'arrive kitchen']],
    ['`back` fits on a visit only', at('door', 1), {}, 'hall/look', ['leave door', 'arrive hall for good', 'log came', 'said One.']],
    ['`back` leads to the very block', at('door', 1, { step: 'cellar', at: 1 }), {}, 'cellar/wait_1', ['leave door']],
    ['`here` begins the step again, and the visit goes on', at('kitchen', 1, { step: 'cellar', at: 0 }), { cook: 'no' }, 'kitchen/cook < cellar:0', ['leave kitchen', 'arrive kitchen']],
    ['a visit on a visit keeps the first place', at('kitchen', 1, { step: 'cellar', at: 0 }), { cook: 'yes', fed: 'yes' }, 'door/do_open < cellar:0', ['leave kitchen', 'arrive door']],
    ['`to` forgets the visit', at('hall', 7, { step: 'cellar', at: 1 }), { hungry: 'yes', fed: 'no' }, 'bed/dream', ['leave hall', 'arrive bed for good']],
  ])('%s', (_what, from, facts, to, notes) => {
    const noted = noting(facts);
    expect([place(engine.settle(from, noted.world)), noted.notes]).toEqual([to, notes]);
  }); // prettier-ignore

  it('looks at stops again after each answer, before the next block', () => {
    const { world, facts } = noting();
    facts['tired'] = 'yes';
    expect(place(engine.pass(at('hall', 3), world))).toBe('bed/dream');
  });

  it('passes on from a standing block that no longer fits', () => {
    const { world } = noting({ tired: 'yes', hungry: 'no' });
    const calm = makeEngine({ ...playbook, stops: [] });
    expect(calm.settle(at('hall', 3), world)).toEqual(at('hall', 4));
  });
});

describe('what happens', () => {
  const happen = (id: string, from: Spot, facts: Facts = {}): [string | null, readonly string[]] => {
    const { world, notes } = noting(facts);
    const event = playbook.events[id];
    const to = event === undefined ? null : engine.happen(event, from, world);
    return [to === null ? null : place(to), notes];
  };

  it.each<[string, string, Spot, Facts, string | null, readonly string[]]>([
    ['is not open everywhere', 'bell', at('bed', 0), {}, null, []],
    ['as a visit comes back to the same block', 'bell', at('hall', 2), {}, 'door/do_open < hall:2', ['leave hall', 'arrive door']],
    ['unless a question went before it', 'bell', at('hall', 5), {}, 'door/do_open < hall:0', ['leave hall', 'arrive door']],
    ['writes first, and stops are looked at then', 'dusk', at('hall', 2), {}, 'bed/dream', ['set tired yes', 'log dark', 'leave hall', 'arrive bed for good']],
    ['leads on where a way of its own fits', 'dusk', at('hall', 2), { fed: 'yes' }, 'cellar/shelf', ['set tired yes', 'log dark', 'leave hall', 'arrive cellar for good']],
    ['may forget', 'reset', at('bed', 0), {}, 'hall/look', ['forget', 'leave bed', 'arrive hall for good', 'log came', 'said One.']],
  ])('%s', (_what, id, from, facts, to, notes) => {
    expect(happen(id, from, facts)).toEqual([to, notes]);
  }); // prettier-ignore
});

describe('back', () => {
  it.each<[string, Spot, Facts, Spot]>([
    ['is the nearest earlier page or question', at('hall', 5), {}, at('hall', 4)],
    ['passes over a question that lasts', at('hall', 4), { tired: 'yes' }, at('hall', 2)],
    ['stays where there is none', at('hall', 2), {}, at('hall', 2)],
    ['passes over a wait', at('cellar', 2), {}, at('cellar', 0)],
    ['keeps the visit', at('kitchen', 2, { step: 'hall', at: 2 }), {}, at('kitchen', 0, { step: 'hall', at: 2 })],
  ])('%s', (_what, from, facts, to) => {
    const { world, notes } = noting(facts);
    expect([engine.back(from, world), notes]).toEqual([to, []]);
  }); // prettier-ignore
});

describe('a faulty graph', () => {
  const faulty = (next: string): Engine =>
    makeEngine(
      playbookOf({
        'playbook.yaml':
          'name: x\nversion: 1\ntitle: X\nfirst: one\nends: [one]\nroles: {}\nfacts: {never: [no, yes]}\n',
        'steps/1': `id: one\ntitle: One\nphase: p\nblocks: [{say: Hm.}]\nnext:\n  - ${next}\n`,
      }),
    );

  it.each([
    ['{to: one}', 'the walk turns in circles at one'],
    ['{to: one, when: {never: yes}}', 'no way out of one'],
    ['{to: two}', 'no step two in the playbook'],
  ])('%s throws', (next, message) => {
    expect(() => faulty(next).begin(noting().world)).toThrow(message);
  });

  it('has nothing to stand at beyond its blocks', () => {
    expect(() => engine.block(at('bed', 7))).toThrow('nothing to stand at in bed');
  });
});
