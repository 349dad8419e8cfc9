import { describe, expect, it } from '@jest/globals';

import { home } from '../../src/commands/home.js';
import { status } from '../../src/commands/status.js';
import type { Entry } from '../../src/core/journal/entry.js';
import type { Change } from '../../src/core/journey/advance.js';
import { advance } from '../../src/core/journey/advance.js';
import type { State } from '../../src/core/journey/state.js';
import { emptyState } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import { smallPlaybook } from '../core/journey/small-playbook.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const playbook = smallPlaybook();
const EVENTS: readonly Change[] = [
  { type: 'begin' },
  { type: 'answer', question: 'called', value: 'Robin Secret' },
  { type: 'answer', question: 'over_on', value: '2026-11-01' },
  { type: 'answer', question: 'pause', value: 28 },
];
const begun = EVENTS.reduce<State>(
  (state, event) => advance(playbook, state, { event, today: '2026-11-02', newId: () => 'made' }).state,
  emptyState,
);

function entry(at: string): Entry {
  return { id: at, at, text: 'My secret words', mood: 5, tags: [], step: null, prompt: null };
}

function given(setting: FakeSetting = {}): FakePorts {
  return fakePorts({ playbook, state: begun, nobody: true, ...setting });
}

/** Nothing was asked, said or saved: one result, no more. */
const ONLY_READ = ['result'];

describe('status', () => {
  it('--json is one document', async () => {
    const fake = given({ entries: [entry('2026-10-30T08:00:00+01:00'), entry('2026-11-20T08:00:00+01:00')] });
    expect(await status(fake.ports, { json: true })).toBe(0);
    expect(fake.out()).not.toContain('\n');
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      today: '2026-11-22',
      begun: true,
      step: { id: 'pause', title: 'A pause from your ex', phase: 'pause' },
      closed: [],
      next: 'coach start',
      waiting: null,
      noContact: {
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
      },
      journal: { last: '2026-11-20', thisMonth: 1 },
      mood: { last: null, week: null },
    });
    expect(fake.log).toEqual(ONLY_READ);
  });

  it.each([{}, { json: true }, { line: true }])(
    '%j asks nothing, writes nothing, names nobody',
    async (options) => {
      const fake = given({ entries: [entry('2026-11-20T08:00:00+01:00')] });
      expect(await status(fake.ports, options)).toBe(0);
      expect(fake.log).toEqual(ONLY_READ);
      expect(fake.out()).not.toMatch(/secret/i);
      expect([fake.state(), fake.talk()]).toEqual([begun, '']);
    },
  );

  it('with a clock that went back still only reads', async () => {
    const fake = given({ now: '2026-10-20T12:00' });
    expect(await status(fake.ports, {})).toBe(0);
    expect(fake.out()).toContain('Day 0 of no contact');
    expect([fake.log, fake.state()]).toEqual([ONLY_READ, begun]);
  });

  it.each([
    ['2026-11-22T23:59', 'day 21 of 28'],
    ['2026-11-23T00:01', 'day 22 of 28'],
    ['2026-12-31T12:00', 'day 60 of 28'],
  ])('--line at %s', async (now, line) => {
    const fake = given({ now });
    await status(fake.ports, { line: true });
    expect(fake.out()).toBe(line);
  });

  it('--line of another playbook, or before it has begun, is empty', async () => {
    const [other, none] = [given({ playbook: { ...playbook, name: 'other' } }), given({ state: emptyState })];
    await status(other.ports, { line: true });
    await status(none.ports, { line: true });
    expect([other.out(), none.out()]).toEqual(['', '']);
    expect([other.log, none.log]).toEqual([ONLY_READ, ONLY_READ]);
  });

  it('locked: --line is empty, everything else says so', async () => {
    const fake = given();
    const locked = new CoachError('locked', 'Locked.');
    const read = (): State => {
      throw locked;
    };
    const ports = { ...fake.ports, store: { ...fake.ports.store, read } };
    expect(await status(ports, { line: true })).toBe(0);
    expect(fake.out()).toBe('');
    await expect(status(ports, {})).rejects.toBe(locked);
    await expect(status(ports, { json: true })).rejects.toBe(locked);
  });

  it('--line does not read the journal, and damage is still told', async () => {
    const fake = given();
    const damaged = new CoachError('damaged', 'Damaged.');
    const broken = { ...fake.ports.store, latest: () => Promise.reject(damaged) };
    expect(await status({ ...fake.ports, store: broken }, { line: true })).toBe(0);
    await expect(status({ ...fake.ports, store: broken }, {})).rejects.toBe(damaged);
    const read = (): State => {
      throw damaged;
    };
    await expect(status({ ...fake.ports, store: { ...broken, read } }, { line: true })).rejects.toBe(damaged);
  });

  it('in plain mode draws no bar and no grid', async () => {
    const [usual, plain] = [given(), given({ plain: true })];
    await status(usual.ports, {});
    await status(plain.ports, {});
    expect(usual.out()).toMatch(/\[#+-+\]/);
    expect(plain.out()).not.toMatch(/[#[\]=+]/);
  });
});

describe('the bare coach', () => {
  it.each([
    ['not begun', emptyState, 'Begin with: coach start'],
    ['begun', begun, 'Day 21 of no contact'],
  ])('%s', async (_, state, wanted) => {
    const fake = given({ state });
    expect(await home(fake.ports)).toBe(0);
    expect(fake.out()).toContain(wanted);
    expect([fake.log, fake.state()]).toEqual([ONLY_READ, state]);
  });
});
