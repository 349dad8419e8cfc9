import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';

import { remind } from '../../src/commands/remind.js';
import type { State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'remind-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A fresh wait of 28 days that ends on 29 November, a check-in on the 19th, one held message and one that is over. */
const measures = [{ id: 'week:steady', value: 4, at: '2026-11-19T09:00:00+01:00' }];
const drafts = [
  { id: 'one', heldUntil: '2026-11-23T08:00:00+01:00', decision: null, versions: [{ text: 'Dear Robin' }] },
  { id: 'two', heldUntil: '2026-11-21T08:00:00+01:00', decision: null, versions: [] },
  { id: 'three', heldUntil: null, decision: null, versions: [] },
];
const open = somebody({ step: 'heal', ended: '2026-11-01', state: { measures, drafts } as Partial<State> });
const waitOver = somebody({ step: 'heal', ended: '2026-09-20' });
const closed = somebody({
  step: 'let_go',
  ended: '2026-11-01',
  answers: { said_no: 'yes' },
  state: { measures, drafts } as Partial<State>,
});
const sent = {
  ...open,
  contacts: [{ id: 'm', on: '2026-11-20', by: 'me', planned: 'first_message' }],
} as State;

interface Read {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly allDay: boolean;
  readonly zone: string;
  readonly rule: string | null;
}

/** What another reader of such files makes of it. */
function readBack(text: string): readonly Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate.toString(),
      allDay: event.startDate.isDate,
      zone: String(event.startDate.zone),
      rule:
        component.getFirstProperty('rrule') === null
          ? null
          : String(component.getFirstPropertyValue('rrule')),
    };
  });
}

async function written(setting: FakeSetting): Promise<string> {
  const fake = fakePorts({ nobody: true, ...setting });
  expect(await remind(fake.ports, { output: '-' })).toBe(0);
  return fake.out();
}

const ended: Read = {
  uid: 'wait@coach',
  title: 'A day you chose',
  start: '2026-11-29',
  allDay: true,
  zone: 'floating',
  rule: null,
};
const weekly: Read = {
  uid: 'week@coach',
  title: 'A few minutes for yourself',
  start: '2026-11-26',
  allDay: true,
  zone: 'floating',
  rule: 'FREQ=WEEKLY;COUNT=8',
};
const held: Read = {
  uid: 'held-one@coach',
  title: 'Something to look at again',
  start: '2026-11-23T08:00:00',
  allDay: false,
  zone: 'floating',
  rule: null,
};

describe('remind', () => {
  it.each<[string, FakeSetting, readonly Read[]]>([
    [
      'the wait, the weeks and a held message, in the order of their days',
      { state: open },
      [held, weekly, ended],
    ],
    ['nothing of a wait that is over', { state: waitOver }, [{ ...weekly, start: '2026-11-23' }]],
    ['nothing about contact while the way is closed', { state: closed }, [weekly]],
    ['nothing about contact once a message was sent', { state: sent }, [weekly]],
    [
      'no end of days that are not counted',
      { state: open, settings: { version: 1, counting: false } },
      [held, weekly],
    ],
  ])('%s', async (_, setting, wanted) => {
    expect(readBack(await written(setting))).toEqual(wanted);
  });

  it('has nothing private in it, and is the same each time', async () => {
    const text = await written({ state: open });
    expect(text).not.toMatch(
      /robin|dear|contact|message|ex\b|breakup|no.contact|VALARM|DESCRIPTION|LOCATION|TZID/i,
    );
    expect(text.split('\r\n').filter((line) => line.length > 75)).toEqual([]);
    expect(await written({ state: open })).toBe(text);
  });

  it('says so where nothing has begun', async () => {
    const fake = fakePorts({ state: emptyState });
    await expect(remind(fake.ports, { output: '-' })).rejects.toThrow('There is no date');
    await expect(remind(fake.ports, {})).rejects.toThrow('It needs a file');
    expect(fake.log).toEqual([]);
  });
});

describe('the file', () => {
  const given = (answers: FakeSetting['answers'] = {}): FakePorts => fakePorts({ state: open, answers });

  it('is new, and for their eyes alone', async () => {
    const path = join(folder, 'new.ics');
    const fake = given();
    await remind(fake.ports, { output: path });
    expect(readBack(readFileSync(path, 'utf8'))).toEqual([held, weekly, ended]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(fake.talk()).toBe(`3 dates in ${path}, readable by your account alone.`);
    expect(fake.out()).toBe('');
  });

  it.each([
    [false, 'Nothing was written.'],
    [true, '3 dates in '],
  ])('that is there already is replaced only when told: %s', async (answer, words) => {
    const path = join(folder, `old-${String(answer)}.ics`);
    writeFileSync(path, 'theirs', { mode: 0o644 });
    const fake = given({ replace: answer });
    await remind(fake.ports, { output: path });
    expect(readFileSync(path, 'utf8') === 'theirs').toBe(!answer);
    expect(statSync(path).mode & 0o777).toBe(answer ? 0o600 : 0o644);
    expect(fake.talk()).toContain(words);
  });
});
