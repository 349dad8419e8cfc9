import { describe, expect, it } from '@jest/globals';

import { addDays } from '../../../src/core/contact/day.js';
import type { Change } from '../../../src/core/journey/advance.js';
import { advance, standing } from '../../../src/core/journey/advance.js';
import { closedBy } from '../../../src/core/journey/closed.js';
import type { State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import type { Status, StatusDocument, StatusInput } from '../../../src/core/journey/status.js';
import { statusOf } from '../../../src/core/journey/status.js';
import { contact } from '../contact/samples.js';
import { smallPlaybook } from './small-playbook.js';

const playbook = smallPlaybook();
const TODAY = '2026-11-22';

type Done = readonly [on: string, event: Change];

function walked(done: readonly Done[], from: State = emptyState): State {
  return done.reduce(
    (state, [today, event]) => advance(playbook, state, { event, today, newId: () => 'made' }).state,
    from,
  );
}

const answer = (question: string, value: string | number): Change => ({ type: 'answer', question, value });
const happened = (event: string): Change => ({ type: 'happened', event });
const open: Change = { type: 'open' };

/** Begun on 2 November, over since the 1st, a pause of 28 days, at the wait. */
const pausing = walked([
  ['2026-11-02', { type: 'begin' }],
  ['2026-11-02', answer('called', 'Robin Secret')],
  ['2026-11-02', answer('over_on', '2026-11-01')],
  ['2026-11-02', answer('pause', 28)],
  ['2026-11-02', { type: 'done', block: 'rules', picked: ['quiet', 'sleep'] }],
]);
/** After the one letter of 30 November. */
const posted = walked(
  [
    ['2026-11-29', open],
    ['2026-11-29', answer('sent', 'yes')],
    ['2026-11-29', { type: 'done', block: 'letter_rules', picked: ['short'] }],
    ['2026-11-30', open],
    ['2026-11-30', answer('posted', 'yes')],
  ],
  pausing,
);

function status(state: State, more: Partial<StatusInput> = {}): Status {
  return statusOf({ playbook, state, today: TODAY, entries: { last: null, thisMonth: 0 }, ...more });
}

function documentOf(state: State, more: Partial<StatusInput> = {}): StatusDocument {
  return status(state, more).document;
}

describe('the document', () => {
  it('before anything has begun', () => {
    expect(documentOf(emptyState)).toEqual({
      version: 1,
      today: TODAY,
      begun: false,
      step: null,
      closed: [],
      next: 'coach start',
      waiting: null,
      noContact: null,
      journal: { last: null, thisMonth: 0 },
      mood: { last: null, week: null },
    });
  });

  it('before it has begun, with a ledger', () => {
    const noted = { ...emptyState, contacts: [contact('2026-11-12')] };
    expect(documentOf(noted)).toMatchObject({ begun: false, noContact: { days: 10, total: 10, goal: null } });
  });

  it('in the middle of a wait', () => {
    expect(documentOf(pausing, { entries: { last: '2026-11-20', thisMonth: 4 } })).toEqual({
      version: 1,
      today: TODAY,
      begun: true,
      step: { id: 'pause', title: 'A pause from your ex', phase: 'pause' },
      closed: [],
      next: 'coach journal',
      waiting: { id: 'long', until: '2026-11-29' },
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
      journal: { last: '2026-11-20', thisMonth: 4 },
      mood: { last: null, week: null },
    });
  });

  it('has the keys of the contract in its order', () => {
    expect(Object.keys(documentOf(pausing))).toEqual([
      'version',
      'today',
      'begun',
      'step',
      'closed',
      'next',
      'waiting',
      'noContact',
      'journal',
      'mood',
    ]);
    expect(Object.keys(documentOf(pausing).noContact ?? {})).toEqual([
      'since',
      'days',
      'goal',
      'left',
      'until',
      'best',
      'kept',
      'total',
      'slips',
      'looks',
    ]);
  });

  it('a wait that nobody chose is no goal', () => {
    const early = walked([
      ['2026-11-02', { type: 'begin' }],
      ['2026-11-02', answer('called', 'R')],
      ['2026-11-02', answer('over_on', '2026-11-01')],
    ]);
    expect(documentOf(early).noContact).toMatchObject({ days: 21, goal: null, left: null, until: null });
  });

  it('the latest breakup counts', () => {
    const again = walked([['2026-11-10', happened('again')]], pausing);
    expect(documentOf(again).noContact).toMatchObject({ since: '2026-11-10', total: 12 });
  });

  it('names nobody', () => {
    expect(JSON.stringify(status(posted))).not.toContain('Secret');
  });
});

describe('the wait', () => {
  it('ends on the first day on which the walk lets go', () => {
    for (let days = 0; days < 30; days++) {
      const today = addDays('2026-11-02', days);
      const { waiting } = documentOf(pausing, { today });
      expect(waiting).toEqual(today < '2026-11-29' ? { id: 'long', until: '2026-11-29' } : null);
    }
  });

  it('ends later after a slip', () => {
    const slipped = walked([['2026-11-12', { type: 'contact', contact: contact('2026-11-12') }]], pausing);
    expect(documentOf(slipped).waiting).toEqual({ id: 'long', until: '2026-12-10' });
  });
});

const hidden = { goal: null, left: null, until: null };

/** In touch again, without a letter: they began it. */
const talking = walked(
  [
    ['2026-12-01', happened('they_did')],
    ['2026-12-01', answer('came', 'much')],
    ['2026-12-01', happened('to_talks')],
  ],
  pausing,
);

/** At the night before a letter. */
const toTheLetter = (on: string, from: State): State =>
  walked(
    [
      [on, open],
      [on, answer('sent', 'yes')],
      [on, { type: 'done', block: 'letter_rules', picked: [] }],
    ],
    from,
  );

describe('nothing counts down', () => {
  it('to a second letter, not even a night', () => {
    const first = toTheLetter('2026-11-29', pausing);
    expect(documentOf(first, { today: '2026-11-29' }).waiting).toEqual({ id: 'night', until: '2026-11-30' });
    const paused = walked(
      [
        ['2026-12-01', answer('came', 'little')],
        ['2026-12-01', answer('pause', 28)],
        ['2026-12-01', { type: 'done', block: 'rules', picked: [] }],
      ],
      posted,
    );
    const second = toTheLetter('2027-01-10', paused);
    expect(documentOf(second, { today: '2027-01-10' }).waiting).toEqual({ id: 'night', until: null });
  });

  it.each<readonly [string, State, Partial<Status>, readonly string[]]>([
    [
      'after a no',
      walked([[TODAY, happened('they_asked')]], pausing),
      { quiet: true, inContact: false },
      ['asked_not_to'],
    ],
    [
      'where it is not safe',
      walked([[TODAY, happened('harmed')]], pausing),
      { quiet: true, inContact: false },
      ['unsafe'],
    ],
    [
      'where both hold',
      walked(
        [
          [TODAY, happened('harmed')],
          [TODAY, happened('they_asked')],
        ],
        pausing,
      ),
      { quiet: true, inContact: false },
      ['unsafe', 'asked_not_to'],
    ],
    ['in a quiet step', posted, { quiet: true, inContact: false }, []],
    ['in touch again', talking, { quiet: true, inContact: true }, []],
    [
      'on a visit from there',
      walked([['2026-12-01', happened('tired')]], talking),
      { quiet: true, inContact: true },
      [],
    ],
    [
      'on a visit to one',
      walked([[TODAY, happened('they_did')]], pausing),
      { quiet: true, inContact: false },
      [],
    ],
  ])('%s', (_, state, wanted, closed) => {
    const now = status(state);
    expect(now).toMatchObject(wanted);
    expect(now.document.closed).toEqual(closed);
    expect(now.document.noContact).toMatchObject(hidden);
    expect(now.document.noContact?.days).not.toBeNull();
  });

  it('after one letter, also where the walk waits without saying for how long', () => {
    const waitsAgain = walked(
      [
        ['2026-12-01', answer('came', 'little')],
        ['2026-12-01', answer('pause', 28)],
        ['2026-12-01', { type: 'done', block: 'rules', picked: ['sleep'] }],
      ],
      posted,
    );
    const now = status(waitsAgain, { today: '2026-12-05' });
    expect(now).toMatchObject({
      quiet: true,
      inContact: false,
      chosen: [{ question: 'Which?', options: ['I go to bed'] }],
    });
    expect(now.document).toMatchObject({
      waiting: { id: 'again', until: null },
      noContact: { days: 5, ...hidden },
    });
  });
});

describe('why the way is closed', () => {
  const closings = `
  - {id: danger, when: {unsafe: yes}, say: "**Not safe** with {name}.", sources: [coach]}
  - {id: no, when: {asked_not_to: yes}, say: "{They|have} said no.", sources: [coach]}
`;
  const both = walked(
    [
      [TODAY, happened('harmed')],
      [TODAY, happened('they_asked')],
    ],
    pausing,
  );

  it('every closing that holds, in its order', () => {
    expect(documentOf(both, { playbook: smallPlaybook(closings) }).closed).toEqual(['danger', 'no']);
  });

  it('a closing says nothing while the way is open', () => {
    const always = '\n  - {id: always, when: {pause: any}, say: Always., sources: [coach]}\n';
    const now = status(pausing, { playbook: smallPlaybook(always) });
    expect([now.document.closed, now.quiet]).toEqual([[], false]);
  });

  it('the words are there for those who tell them', () => {
    const told = smallPlaybook(closings);
    const stands = standing(told, both, TODAY);
    expect(stands && closedBy(told, stands)).toEqual({
      by: ['danger', 'no'],
      reason: '**Not safe** with {name}.',
    });
    expect(stands && closedBy(playbook, stands)).toEqual({ by: ['unsafe', 'asked_not_to'], reason: null });
  });
});

describe('what is next', () => {
  const wrote = { last: TODAY, thisMonth: 1 };
  const asking = walked([['2026-11-29', open]], pausing);
  it.each<readonly [string, State, Partial<StatusInput>, string]>([
    ['at a wait', pausing, {}, 'coach journal'],
    ['a question, after a day away', asking, { today: '2026-11-30' }, 'coach start'],
    ['the walk was opened today', asking, { today: '2026-11-29' }, 'coach journal'],
    [
      'and the journal too',
      asking,
      { today: '2026-11-29', entries: { ...wrote, last: '2026-11-29' } },
      'coach start',
    ],
    ['a page that was called for', walked([[TODAY, happened('they_did')]], pausing), {}, 'coach start'],
    ['at rest', walked([[TODAY, happened('they_asked')]], pausing), {}, 'coach journal'],
    ['where help stands first', walked([[TODAY, happened('harmed')]], pausing), {}, 'coach support'],
    ['when something written sounded heavy', { ...pausing, concern: '2026-11-20' }, {}, 'coach support'],
  ])('%s', (_, state, more, wanted) => {
    expect(documentOf(state, more).next).toBe(wanted);
  });
});

describe('what was picked', () => {
  const rules = (...options: readonly string[]) => ({ question: 'Which?', options });

  it('is shown with what was asked, and without a name', () => {
    expect(status(pausing).chosen).toEqual([rules('I leave your ex in peace', 'I go to bed')]);
  });

  it('is left out where it is about writing and nothing counts down', () => {
    const toWrite = walked(
      [
        ['2026-11-29', open],
        ['2026-11-29', answer('sent', 'yes')],
        ['2026-11-29', { type: 'done', block: 'letter_rules', picked: ['short'] }],
      ],
      pausing,
    );
    expect(status(toWrite, { today: '2026-11-29' }).chosen).toContainEqual(rules('It stays short'));
    expect(status(posted, { today: '2026-11-30' }).chosen).not.toContainEqual(rules('It stays short'));
  });

  it('follows new names, and forgets what is no longer offered', () => {
    const journey = pausing.journeys['small'];
    if (journey === undefined) throw new Error('not begun');
    const commitments = {
      old_rules: { step: 'pause', options: ['sleep', 'gone'], on: TODAY },
      rules: { step: 'pause', options: ['gone'], on: TODAY },
      lost: { step: 'nowhere', options: ['x'], on: TODAY },
    };
    const state = { ...pausing, journeys: { small: { ...journey, commitments } } };
    expect(status(state).chosen).toEqual([rules('I go to bed')]);
  });
});

describe('other playbooks', () => {
  it('one without roles still tells where the walk stands', () => {
    const bare = { ...playbook, roles: { planned: [], contact: [], quiet: [] } };
    expect(documentOf(pausing, { playbook: bare })).toMatchObject({
      step: { id: 'pause' },
      closed: [],
      noContact: null,
      mood: { last: null, week: null },
    });
  });

  it('a wait that no day ends names none', () => {
    const never = { kind: 'is', fact: 'unsafe', values: ['yes'] } as const;
    const steps = playbook.steps.map((step) => ({
      ...step,
      blocks: step.blocks.map((block) => (block.kind === 'wait' ? { ...block, until: never } : block)),
    }));
    const now = documentOf(pausing, { playbook: { ...playbook, steps } });
    expect(now.waiting).toEqual({ id: 'long', until: null });
  });

  it('what is closed by something missing is named by the fact itself', () => {
    const safe = { kind: 'is', fact: 'unsafe', values: ['yes'] } as const;
    const shut = { kind: 'when', when: { kind: 'not', of: safe } } as const;
    const facts = { ...playbook.facts, shut };
    expect(documentOf(pausing, { playbook: { ...playbook, facts } }).closed).toEqual(['shut']);
  });

  it('a question without an end is shown as it is', () => {
    const steps = playbook.steps.map((step) => ({
      ...step,
      blocks: step.blocks.map((block) =>
        block.kind === 'pick' ? { ...block, question: 'Your rules' } : block,
      ),
    }));
    const [first] = status(pausing, { playbook: { ...playbook, steps } }).chosen;
    expect(first?.question).toBe('Your rules');
  });
});

describe('the clock', () => {
  it('that went back stops the count, and it is told', () => {
    const now = status(pausing, { today: '2026-10-20' });
    expect(now.clockBehind).toBe(true);
    expect(now.document.noContact).toMatchObject({ days: 0, left: 28, total: 0, kept: 0 });
    expect(status(pausing).clockBehind).toBe(false);
  });
});
