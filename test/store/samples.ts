import type { Contact } from '../../src/core/contact/contact.js';
import type { Entry } from '../../src/core/journal/entry.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { Journey, State } from '../../src/core/journey/state.js';

export function entry(id: string, more: Partial<Entry> = {}): Entry {
  const at = '2026-11-22T21:30:00+01:00';
  return { id, at, text: `text of ${id}`, mood: null, tags: [], step: null, prompt: null, ...more };
}

export function contact(id: string): Contact {
  return { id, on: '2026-11-01', by: 'me', how: 'text' };
}

export function withContact(state: State, id: string): State {
  return { ...state, contacts: [...state.contacts, contact(id)] };
}

export const journey: Journey = {
  place: { step: 'space', at: 'space.1', visit: { step: 'heal', at: 'heal.2' } },
  here: '2026-11-02',
  answers: { afraid: { value: 'no', on: '2026-11-01' }, wait_days: { value: 28, on: '2026-11-01' } },
  past: { name: { value: null, on: '2026-11-01' } },
  marks: [{ tag: 'first_message', on: '2026-11-20' }],
  visited: [{ step: 'space', on: '2026-11-01' }],
  commitments: { rules: { step: 'space', options: ['no_profile'], on: '2026-11-01' } },
  opened: '2026-11-22',
};

export const fullState: State = {
  ...emptyState,
  journeys: { back: journey },
  contacts: [
    {
      ...contact('c1'),
      time: '21:30',
      practical: false,
      reply: 'warm',
      note: 'SECRETWORD',
      planned: 'light',
    },
  ],
  measures: [{ id: 'mood', value: 6, at: '2026-11-22T21:30:00+01:00' }],
  checks: [{ on: '2026-11-22', verdict: 'not-yet', answers: { rested: 'no' } }],
  concern: '2026-11-22',
};
