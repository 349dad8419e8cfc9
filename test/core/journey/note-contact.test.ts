import { describe, expect, it } from '@jest/globals';

import type { Contact } from '../../../src/core/contact/contact.js';
import type { Change } from '../../../src/core/journey/advance.js';
import { advance } from '../../../src/core/journey/advance.js';
import { noteContact } from '../../../src/core/journey/note-contact.js';
import type { State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import { contact } from '../contact/samples.js';
import { smallPlaybook } from './small-playbook.js';

const playbook = smallPlaybook();
const newId = (): string => 'made';
const TODAY = '2026-11-22';

function after(events: readonly Change[], from: State = emptyState): State {
  return events.reduce(
    (state, event) => advance(playbook, state, { event, today: '2026-11-02', newId }).state,
    from,
  );
}

const atHello = after([{ type: 'begin' }]);
const pausing = after(
  [
    { type: 'answer', question: 'called', value: 'R' },
    { type: 'answer', question: 'over_on', value: '2026-11-01' },
    { type: 'answer', question: 'pause', value: 28 },
    { type: 'done', block: 'rules', picked: [] },
  ],
  atHello,
);
const visiting = noteContact(playbook, pausing, {
  contact: contact(TODAY, { by: 'them' }),
  today: TODAY,
  newId,
}).state;

describe('a contact', () => {
  it.each<readonly [string, State, Contact, string | undefined, boolean]>([
    ['they wrote: the walk goes to its page', pausing, contact(TODAY, { by: 'them' }), 'answered', true],
    ['they called yesterday', pausing, contact('2026-11-21', { by: 'them', how: 'call' }), 'answered', true],
    ['where it is not open, it is a line only', atHello, contact(TODAY, { by: 'them' }), 'hello', false],
    ['on that page already', visiting, contact(TODAY, { by: 'them' }), 'answered', false],
    ['from before the walk', pausing, contact('2026-11-01', { by: 'them' }), 'pause', false],
    ['practical', pausing, contact(TODAY, { by: 'them', practical: true }), 'pause', false],
    ['it came by itself', pausing, contact(TODAY, { by: 'them', how: 'shown' }), 'pause', false],
    ['I wrote', pausing, contact(TODAY), 'pause', false],
    ['before anything has begun', emptyState, contact(TODAY, { by: 'them' }), undefined, false],
  ])('%s', (_, state, one, step, theirs) => {
    const noted = noteContact(playbook, state, { contact: one, today: TODAY, newId });
    expect(noted.state.contacts).toEqual([...state.contacts, one]);
    expect([noted.state.journeys['small']?.place.step, noted.theirs]).toEqual([step, theirs]);
  });

  it('of a playbook without such an event is a line only', () => {
    const { wrote, ...roles } = playbook.roles;
    const without = { ...playbook, roles };
    expect(wrote).toBe('they_did');
    const noted = noteContact(without, pausing, {
      contact: contact(TODAY, { by: 'them' }),
      today: TODAY,
      newId,
    });
    expect([noted.state.contacts.length, noted.theirs]).toEqual([1, false]);
  });

  it('a fault of the playbook is no silence', () => {
    const events = { ...playbook.events };
    const lost = { kind: 'exit', go: 'visit', target: 'nowhere', set: {}, log: [] } as const;
    const broken = {
      ...playbook,
      events: {
        ...events,
        they_did: { id: 'they_did', from: ['pause'], forget: false, set: {}, log: [], next: [lost] },
      },
    };
    const moment = { contact: contact(TODAY, { by: 'them' }), today: TODAY, newId };
    expect(() => noteContact(broken, pausing, moment)).toThrow('no step nowhere');
  });
});
