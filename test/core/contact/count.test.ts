import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Contact } from '../../../src/core/contact/contact.js';
import { counts } from '../../../src/core/contact/contact.js';
import type { CountInput, NoContact } from '../../../src/core/contact/count.js';
import { noContact } from '../../../src/core/contact/count.js';
import { addDays, dayNumber, daysBetween, localDay } from '../../../src/core/contact/day.js';
import { contact, someContacts, someDay } from './samples.js';

/** Breakup 1 Nov, a wait of 28 days, today 22 Nov, nothing in the ledger. */
function input(more: Partial<CountInput> = {}): CountInput {
  return { contacts: [], ended: '2026-11-01', goal: 28, today: '2026-11-22', ...more };
}

const quiet: NoContact = {
  since: '2026-11-01',
  days: 21,
  goal: 28,
  left: 7,
  until: '2026-11-29',
  best: 21,
  kept: 21,
  total: 21,
  slips: 0,
  looks: 0,
};
/** The worked example: I wrote on 12 Nov. */
const wrote: NoContact = {
  ...quiet,
  since: '2026-11-12',
  days: 10,
  left: 18,
  until: '2026-12-10',
  best: 11,
  kept: 20,
  slips: 1,
};

type Row = readonly [what: string, given: Partial<CountInput>, wanted: NoContact];
const rows: readonly Row[] = [
  ['nothing since the breakup', {}, quiet],
  ['I wrote on 12 Nov', { contacts: [contact('2026-11-12')] }, wrote],
  [
    'a call and a text on the same day are two slips on one day',
    { contacts: [contact('2026-11-12'), contact('2026-11-12', { how: 'call' })] },
    { ...wrote, slips: 2 },
  ],
  ['we both began it', { contacts: [contact('2026-11-12', { by: 'both' })] }, wrote],
  ['they wrote', { contacts: [contact('2026-11-12', { by: 'them' })] }, quiet],
  ['practical', { contacts: [contact('2026-11-12', { practical: true })] }, quiet],
  ['I looked', { contacts: [contact('2026-11-12', { how: 'look' })] }, { ...quiet, looks: 1 }],
  ['it came to me', { contacts: [contact('2026-11-12', { how: 'shown' })] }, quiet],
  [
    'the planned message is no slip',
    { contacts: [contact('2026-11-12', { planned: 'first' })] },
    { ...wrote, slips: 0 },
  ],
  [
    'before the breakup',
    { contacts: [contact('2026-10-31'), contact('2026-10-31', { how: 'look' })] },
    quiet,
  ],
  [
    'on the day of the breakup: day 0 is none of the days since, so none is lost',
    { contacts: [contact('2026-11-01')] },
    { ...quiet, slips: 1 },
  ],
  [
    'today is day 0',
    { contacts: [contact('2026-11-22')] },
    { ...quiet, since: '2026-11-22', days: 0, left: 28, until: '2026-12-20', best: 21, kept: 20, slips: 1 },
  ],
  [
    'back-dated: the ledger need not be in order',
    { contacts: [contact('2026-11-12'), contact('2026-11-05')] },
    { ...wrote, best: 10, kept: 19, slips: 2 },
  ],
  [
    'no breakup day is known: from the first contact that counts',
    { ended: null, contacts: [contact('2026-11-12'), contact('2026-11-02', { by: 'them' })] },
    { ...wrote, best: 10, kept: 10, total: 10 },
  ],
  ['no wait is chosen', { goal: null }, { ...quiet, goal: null, left: null, until: null }],
  [
    'the goal is reached today',
    { today: '2026-11-29' },
    { ...quiet, days: 28, left: 0, best: 28, kept: 28, total: 28 },
  ],
  ['and later', { today: '2026-12-31' }, { ...quiet, days: 60, left: 0, best: 60, kept: 60, total: 60 }],
  [
    'the clock went back before the breakup',
    { today: '2026-10-20' },
    { ...quiet, days: 0, left: 28, best: 0, kept: 0, total: 0 },
  ],
  [
    'the clock went back before the last contact: it stands still there',
    { today: '2026-11-09', contacts: [contact('2026-11-12')] },
    { ...wrote, days: 0, left: 28, kept: 10, total: 11 },
  ],
];

describe('the count', () => {
  it.each(rows)('%s', (_, given, wanted) => {
    expect(noContact(input(given))).toEqual(wanted);
  });

  it.each<readonly [string, readonly Contact[]]>([
    ['an empty ledger', []],
    [
      'contact that does not count',
      [contact('2026-11-12', { by: 'them' }), contact('2026-11-12', { how: 'look' })],
    ],
  ])('is null without a breakup day and with %s', (_, contacts) => {
    expect(noContact(input({ ended: null, contacts }))).toBeNull();
  });
});

/** Day by day, as a person would count on a paper calendar. */
function onPaper({
  contacts,
  ended,
  today,
}: CountInput): Pick<NoContact, 'days' | 'best' | 'kept' | 'total'> | null {
  const broken = contacts
    .filter((one) => counts(one) && (ended === null || one.on >= ended))
    .map((one) => one.on);
  const start = [ended, ...broken].filter((day) => day !== null).sort()[0];
  if (start === undefined) return null;
  const end = [...broken, start, today].sort().at(-1) ?? today;
  let [days, best, kept, total] = [0, 0, 0, 0];
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
    total += 1;
    days += 1;
    best = Math.max(best, days);
    if (broken.includes(day)) days = 0;
    else kept += 1;
  }
  return { days, best, kept, total };
}

const someInput: fc.Arbitrary<CountInput> = fc.record({
  contacts: someContacts,
  ended: fc.option(someDay),
  goal: fc.option(fc.integer({ min: 14, max: 90 })),
  today: someDay,
});

describe('whatever the ledger holds', () => {
  it('the count is that of a paper calendar', () => {
    fc.assert(
      fc.property(someInput, (given) => {
        const count = noContact(given);
        const paper = onPaper(given);
        const { days, best, kept, total } = count ?? {};
        expect(count === null ? null : { days, best, kept, total }).toEqual(paper);
      }),
      { numRuns: 500 },
    );
  });

  it('no number is below 0, and they fit each other', () => {
    fc.assert(
      fc.property(someInput, (given) => {
        const count = noContact(given);
        if (count === null) return;
        const { days, best, kept, total, slips, looks } = count;
        expect(Math.min(days, best, kept, total, slips, looks)).toBeGreaterThanOrEqual(0);
        expect([days <= kept, kept <= total, days <= best, best <= total]).toEqual([true, true, true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('days and what is left make the goal until the goal, and never less than nothing is left', () => {
    for (let days = 0; days <= 400; days++) {
      const count = noContact(input({ today: addDays('2026-11-01', days) }));
      expect(count).toMatchObject({ days, left: days < 28 ? 28 - days : 0, until: '2026-11-29' });
    }
  });

  it('order does not matter, and what was taken back leaves no trace', () => {
    fc.assert(
      fc.property(someInput, someContacts, (given, more) => {
        const { contacts } = given;
        const before = noContact(given);
        const undone = [...contacts, ...more].filter((one) => !more.includes(one));
        expect(noContact({ ...given, contacts: undone })).toEqual(before);
        expect(noContact({ ...given, contacts: [...contacts].reverse() })).toEqual(before);
      }),
    );
  });

  it('what they began, what is practical, and what was before the breakup change nothing', () => {
    fc.assert(
      fc.property(someInput, someDay, (given, on) => {
        const past = given.ended === null ? [] : [contact(addDays(given.ended, -1))];
        const still = [contact(on, { by: 'them' }), contact(on, { practical: true }), ...past];
        expect(noContact({ ...given, contacts: [...given.contacts, ...still] })).toEqual(noContact(given));
      }),
    );
  });

  it('each new day adds one day, until there is contact', () => {
    fc.assert(
      fc.property(someInput, (given) => {
        const [now, next] = [noContact(given), noContact({ ...given, today: addDays(given.today, 1) })];
        if (now === null || next === null || given.today < now.since) return;
        expect(next.days - now.days).toBe(1);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2028-02-28', 2, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2011-12-29', 2, '2011-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('the local day of an instant is the one on the clock', () => {
    expect([localDay(new Date(2026, 10, 22, 23, 59)), localDay(new Date(2026, 0, 1, 0, 1))]).toEqual([
      '2026-11-22',
      '2026-01-01',
    ]);
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '5', '', '2026-11-22T00:00', ' 2026-11-22'])(
    '%j is no day',
    (text) => {
      expect(() => dayNumber(text)).toThrow(RangeError);
    },
  );
});

/** The local date of an instant in a zone, by another way than the program's. */
function dateIn(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return (instant) => format.format(instant);
}

describe('a journey', () => {
  const places = ['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia'].map(
    dateIn,
  );

  it('moves the count by one day at most', () => {
    const instants = fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 90 }), (instant, ago) => {
        const days = places.map((dateOf) => dateOf(instant));
        const ended = addDays(days[0] ?? '', -ago);
        const seen = days.map((today) => noContact(input({ ended, today }))?.days ?? NaN);
        expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
