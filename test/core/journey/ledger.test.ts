import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Contact } from '../../../src/core/contact/contact.js';
import { isSlip } from '../../../src/core/contact/contact.js';
import { advance } from '../../../src/core/journey/advance.js';
import { noteContact } from '../../../src/core/journey/note-contact.js';
import type { State } from '../../../src/core/journey/state.js';
import { statusOf } from '../../../src/core/journey/status.js';
import type { Status } from '../../../src/core/journey/status.js';
import { somebody } from '../../helpers/journeys.js';
import { realPlaybook } from '../../helpers/real-content.js';

const today = '2026-11-22';
const newId = (): string => 'made';
const begun = somebody({ step: 'heal', ended: '2026-11-01' });

type Told = { readonly add: Contact } | { readonly undo: string };

/** The ledger as the commands tell it to the walk: line by line, each on the present day. */
function told(all: readonly Told[]): State {
  return all.reduce<State>((state, one) => {
    if ('add' in one) return noteContact(realPlaybook(), state, { contact: one.add, today, newId }).state;
    const event = { type: 'uncontact', id: one.undo } as const;
    return advance(realPlaybook(), state, { event, today, newId }).state;
  }, begun);
}

type Numbers = Pick<Status, 'calendar' | 'shown'> & { readonly noContact: Status['document']['noContact'] };

function numbers(state: State): Numbers {
  const entries = { last: null, thisMonth: 0 };
  const { document, calendar, shown } = statusOf({ playbook: realPlaybook(), state, today, entries });
  return { noContact: document.noContact, calendar, shown };
}

const slip: Contact = { id: 'slip', on: '2026-11-12', by: 'me', how: 'text' };
const wrong: Contact = { ...slip, id: 'wrong', on: '2026-11-20' };
const look: Contact = { id: 'look', on: '2026-11-19', by: 'me', how: 'look' };

describe('the ledger', () => {
  it.each<[string, readonly Told[], readonly Told[]]>([
    ['told days later', [{ add: look }, { add: slip }], [{ add: slip }, { add: look }]],
    ['told twice and taken back once', [{ add: slip }, { add: wrong }, { undo: 'wrong' }], [{ add: slip }]],
    [
      'told for the wrong day, and corrected',
      [{ add: wrong }, { undo: 'wrong' }, { add: slip }],
      [{ add: slip }],
    ],
    ['told, taken back and told again', [{ add: slip }, { undo: 'slip' }, { add: slip }], [{ add: slip }]],
    ['a mistake and nothing else', [{ add: wrong }, { undo: 'wrong' }], []],
    [
      'a slip that was practical',
      [{ add: slip }, { undo: 'slip' }, { add: { ...slip, practical: true } }],
      [{ add: { ...slip, practical: true } }],
    ],
  ])('%s', (_, way, straight) => {
    expect(numbers(told(way))).toEqual(numbers(told(straight)));
  });

  it('from before the breakup is no slip, whenever it is told', () => {
    const { noContact } = numbers(told([{ add: { ...slip, on: '2026-10-20' } }]));
    expect(noContact).toEqual(numbers(begun).noContact);
  });

  it('gives the same numbers in whatever order it is told, with mistakes taken back between', () => {
    const day = fc.integer({ min: 1, max: 22 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
    const line = fc.record({
      on: day,
      by: fc.constantFrom('me', 'both'),
      how: fc.constantFrom('text', 'call', 'met', 'social', 'look', 'shown'),
      practical: fc.boolean(),
    });
    const lines = fc
      .array(line, { maxLength: 5 })
      .map((all) => all.map((one, i): Contact => ({ id: `c${i}`, ...one })));
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.array(day, { maxLength: 3 }), ([all, order], mistakes) => {
        const way = [
          ...mistakes.flatMap((on, i): Told[] => [{ add: { ...slip, id: `m${i}`, on } }, { undo: `m${i}` }]),
          ...order.flatMap((add): Told[] => [{ add }, { undo: add.id }, { add }]),
        ];
        const now = numbers(told(way));
        expect(now).toEqual(numbers(told(all.map((add) => ({ add })))));
        expect(now.noContact?.slips).toBe(all.filter(isSlip).length);
      }),
      { numRuns: 60 },
    );
  });
});
