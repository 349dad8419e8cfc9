/** Statuses as `statusOf` gives them, for the views. */
import { calendarOf } from '../../../src/core/contact/calendar.js';
import type { Contact } from '../../../src/core/contact/contact.js';
import { noContact } from '../../../src/core/contact/count.js';
import type { Status, StatusDocument } from '../../../src/core/journey/status.js';

export const TODAY = '2026-11-22';

export interface Sample {
  readonly contacts?: readonly Contact[];
  readonly goal?: number | null;
  readonly today?: string;
  readonly ended?: string | null;
}

/** In the step "heal", breakup on 1 November, a wait of 28 days; `more` and `document` change that. */
export function sample(
  { contacts = [], goal = 28, today = TODAY, ended = '2026-11-01' }: Sample = {},
  more: Partial<Status> = {},
  document: Partial<StatusDocument> = {},
): Status {
  return {
    document: {
      version: 1,
      today,
      begun: true,
      step: { id: 'heal', title: 'Look after yourself', phase: 'heal' },
      closed: [],
      next: 'coach journal',
      waiting: null,
      noContact: noContact({ contacts, ended, goal, today }),
      journal: { last: '2026-11-20', thisMonth: 4 },
      mood: { last: 6, week: 5.4 },
      ...document,
    },
    quiet: false,
    inContact: false,
    chosen: [],
    calendar: calendarOf({ contacts, ended, today }),
    concern: null,
    clockBehind: false,
    moods: [],
    counting: true,
    shown: 0,
    plans: [],
    week: null,
    ...more,
  };
}
