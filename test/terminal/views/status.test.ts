import { describe, expect, it } from '@jest/globals';

import type { Status } from '../../../src/core/journey/status.js';
import { homeView } from '../../../src/terminal/views/home.js';
import { statusLine, statusView } from '../../../src/terminal/views/status.js';
import { columns } from '../../../src/terminal/width.js';
import { contact } from '../../core/contact/samples.js';
import { plainTheme } from '../../helpers/ports.js';
import { sample, TODAY } from './status-samples.js';

function screen(status: Status, width: number, plain = false): string {
  return `\n${statusView({ status, plain }, plainTheme, width)}\n`;
}

function home(status: Status, width: number): string {
  return `\n${homeView(status, plainTheme, width)}\n`;
}

const usual = sample(
  {
    contacts: [
      contact('2026-11-12'),
      contact('2026-11-15', { how: 'look' }),
      contact('2026-11-16', { by: 'them' }),
      contact('2026-11-18', { by: 'them', how: 'shown' }),
      contact('2026-11-19', { practical: true }),
    ],
  },
  {
    shown: 1,
    plans: [
      { id: 'p', when: 'it is late and the phone is in my hand', then: 'put it in the kitchen', on: TODAY },
    ],
    moods: [null, 3, null, 4, 4, 6, 5, 7],
    week: { last: '2026-11-19', due: '2026-11-26' },
    chosen: [
      {
        question: 'Which of these will you keep to?',
        options: ['I send no texts, not even short ones', 'I mute what would show me your ex by chance'],
      },
      { question: 'Which will you try for a week?', options: ['Early to bed'] },
    ],
  },
);
const closed = sample(
  { goal: null, contacts: [contact('2026-11-12', { planned: 'first_message' })] },
  { quiet: true },
  { closed: ['said_no'], step: { id: 'let_go', title: 'Let go with grace', phase: 'let_go' } },
);
const waiting = sample({}, {}, { waiting: { id: 'wait_chosen', until: '2026-11-29' } });
const quietly = sample({ goal: null }, { quiet: true }, { waiting: { id: 'wait_quiet', until: null } });
const together = sample(
  { goal: null },
  { quiet: true, inContact: true },
  {
    step: { id: 'together', title: 'New memories', phase: 'memories' },
    next: 'coach start',
  },
);
const slippedToday = sample({ contacts: [contact(TODAY)] });
const over = sample({ today: '2026-11-29' });
const heavy = sample({}, { concern: '2026-11-20' }, { next: 'coach support' });
const empty = sample(
  { ended: null },
  {},
  { journal: { last: null, thisMonth: 0 }, mood: { last: null, week: null } },
);
const behind = sample({ today: '2026-10-30' }, { clockBehind: true });
const notBegun = sample(
  { ended: null, goal: null },
  {},
  {
    begun: false,
    step: null,
    next: 'coach start',
    journal: { last: null, thisMonth: 0 },
    mood: { last: null, week: null },
  },
);
const all = { usual, closed, waiting, quietly, together, slippedToday, over, heavy, empty, behind, notBegun };

describe('the status', () => {
  it('80 columns wide', () => {
    expect(screen(usual, 80)).toMatchInlineSnapshot(`
     "
      #  ###
     ##  # #
      #  # #
      #  # #
     ### ###

     Day 10 of no contact
     Since Thursday 12 November.
     [##########------------------] 10/28
     Day 10 of 28, until Thursday 10 December.
     Kept: 20 of 21 days. Longest run: 11 days.
     Slips: 1. Looked at a profile: 1 time. Came to you by itself: 1 time.

     Where you are: Look after yourself
     Next: coach journal

     What you chose
     - Which of these will you keep to? I send no texts, not even short ones; I mute
       what would show me your ex by chance
     - Which will you try for a week? Early to bed

     Your plans
     - If it is late and the phone is in my hand, then I will put it in the kitchen

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     10 |
      8 |      *
      6 |    **
      4 |* **
      2 |
        +-------
         a star is a day, today is last
     Journal: last entry on Friday 20 November, 4 this month.
     Weekly check-in: due on Thursday 26 November.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  x  +  +  l
     16 Nov  t  +  +  p  +  +  +
     + = kept, x = you got in touch, t = they got in touch, p = practical
     l = you looked, e = it ended, . = not counted
     "
    `);
  });
  it('40 columns wide', () => {
    expect(screen(usual, 40)).toMatchInlineSnapshot(`
     "
      #  ###
     ##  # #
      #  # #
      #  # #
     ### ###

     Day 10 of no contact
     Since Thursday 12 November.
     [##########------------------] 10/28
     Day 10 of 28, until Thursday 10
     December.
     Kept: 20 of 21 days. Longest run: 11
     days.
     Slips: 1. Looked at a profile: 1 time.
     Came to you by itself: 1 time.

     Where you are: Look after yourself
     Next: coach journal

     What you chose
     - Which of these will you keep to? I
       send no texts, not even short ones; I
       mute what would show me your ex by
       chance
     - Which will you try for a week? Early
       to bed

     Your plans
     - If it is late and the phone is in my
       hand, then I will put it in the
       kitchen

     Mood: 6 of 10 last time, 5.4 on average
     over the last seven days.
     10 |
      8 |      *
      6 |    **
      4 |* **
      2 |
        +-------
         a star is a day, today is last
     Journal: last entry on Friday 20
     November, 4 this month.
     Weekly check-in: due on Thursday 26
     November.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  x  +  +  l
     16 Nov  t  +  +  p  +  +  +
     + = kept, x = you got in touch
     t = they got in touch, p = practical
     l = you looked, e = it ended
     . = not counted
     "
    `);
  });
  it('100 columns wide', () => {
    expect(screen(usual, 100)).toMatchInlineSnapshot(`
     "
      #  ###
     ##  # #
      #  # #
      #  # #
     ### ###

     Day 10 of no contact
     Since Thursday 12 November.
     [##########------------------] 10/28
     Day 10 of 28, until Thursday 10 December.
     Kept: 20 of 21 days. Longest run: 11 days.
     Slips: 1. Looked at a profile: 1 time. Came to you by itself: 1 time.

     Where you are: Look after yourself
     Next: coach journal

     What you chose
     - Which of these will you keep to? I send no texts, not even short ones; I mute what would show me
       your ex by chance
     - Which will you try for a week? Early to bed

     Your plans
     - If it is late and the phone is in my hand, then I will put it in the kitchen

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     10 |
      8 |      *
      6 |    **
      4 |* **
      2 |
        +-------
         a star is a day, today is last
     Journal: last entry on Friday 20 November, 4 this month.
     Weekly check-in: due on Thursday 26 November.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  x  +  +  l
     16 Nov  t  +  +  p  +  +  +
     + = kept, x = you got in touch, t = they got in touch, p = practical, l = you looked, e = it ended
     . = not counted
     "
    `);
  });
  it('in words alone', () => {
    expect(screen(usual, 80, true)).toMatchInlineSnapshot(`
     "
     Day 10 of no contact
     Since Thursday 12 November.
     Day 10 of 28, until Thursday 10 December.
     Kept: 20 of 21 days. Longest run: 11 days.
     Slips: 1. Looked at a profile: 1 time. Came to you by itself: 1 time.

     Where you are: Look after yourself
     Next: coach journal

     What you chose
     - Which of these will you keep to? I send no texts, not even short ones; I mute
       what would show me your ex by chance
     - Which will you try for a week? Early to bed

     Your plans
     - If it is late and the phone is in my hand, then I will put it in the kitchen

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Between 3 and 7 in 8 days.
     Journal: last entry on Friday 20 November, 4 this month.
     Weekly check-in: due on Thursday 26 November.

     The last weeks
     From 26 October: 0 kept; it ended on Sunday.
     From 2 November: 7 kept.
     From 9 November: 6 kept; you got in touch on Thursday; you looked on Sunday.
     From 16 November: 7 kept; they got in touch on Monday; practical on Thursday.
     "
    `);
  });
  it('closed, 80 columns wide', () => {
    expect(screen(closed, 80)).toMatchInlineSnapshot(`
     "
     10 days for yourself
     Since Thursday 12 November.
     Kept: 20 of 21 days. Longest run: 11 days.

     The way to contact is closed here. This time is yours.
     Help at any hour: coach support

     Where you are: Let go with grace
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  s  +  +  +
     16 Nov  +  +  +  +  +  +  +
     + = kept, s = sent as planned, e = it ended, . = not counted
     "
    `);
  });
  it('closed, 40 columns wide', () => {
    expect(screen(closed, 40)).toMatchInlineSnapshot(`
     "
     10 days for yourself
     Since Thursday 12 November.
     Kept: 20 of 21 days. Longest run: 11
     days.

     The way to contact is closed here. This
     time is yours.
     Help at any hour: coach support

     Where you are: Let go with grace
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average
     over the last seven days.
     Journal: last entry on Friday 20
     November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  s  +  +  +
     16 Nov  +  +  +  +  +  +  +
     + = kept, s = sent as planned
     e = it ended, . = not counted
     "
    `);
  });
  it('at a wait', () => {
    expect(screen(waiting, 80)).toMatchInlineSnapshot(`
     "
     ###  #
       # ##
     ###  #
     #    #
     ### ###

     Day 21 of no contact
     Since Sunday 1 November. That is 3 weeks.
     [#####################-------] 21/28
     Day 21 of 28, until Sunday 29 November.
     Kept: 21 of 21 days. Longest run: 21 days.

     Where you are: Look after yourself
     Only time is missing now, until Sunday 29 November.
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  +  +  +  +
     16 Nov  +  +  +  +  +  +  +
     + = kept, e = it ended, . = not counted
     "
    `);
  });
  it('at a wait that names no day', () => {
    expect(screen(quietly, 40)).toMatchInlineSnapshot(`
     "
     21 days for yourself
     Since Sunday 1 November. That is 3
     weeks.
     Kept: 21 of 21 days. Longest run: 21
     days.

     Where you are: Look after yourself
     It is not yet time. This time is your
     own.
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average
     over the last seven days.
     Journal: last entry on Friday 20
     November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  +  +  +  +
     16 Nov  +  +  +  +  +  +  +
     + = kept, e = it ended, . = not counted
     "
    `);
  });
  it('in a step about contact', () => {
    expect(screen(together, 80)).toMatchInlineSnapshot(`
     "
     New memories

     Next: coach start

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.
     "
    `);
  });
  it('on the day of a slip', () => {
    expect(screen(slippedToday, 80)).toMatchInlineSnapshot(`
     "
     ###
     # #
     # #
     # #
     ###

     Day 0 of no contact
     Since Sunday 22 November.
     [----------------------------] 0/28
     The 28 days you chose end on Sunday 20 December.
     The count begins again, and what you kept stays kept.
     Kept: 20 of 21 days. Longest run: 21 days.
     Slips: 1.

     Where you are: Look after yourself
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  +  +  +  +
     16 Nov  +  +  +  +  +  +  x
     + = kept, x = you got in touch, e = it ended, . = not counted
     "
    `);
  });
  it('when the chosen days are over', () => {
    expect(screen(over, 80)).toMatchInlineSnapshot(`
     "
     ### ###
       # # #
     ### ###
     #   # #
     ### ###

     Day 28 of no contact
     Since Sunday 1 November. That is 4 weeks.
     [############################] 28/28
     The 28 days you chose end today. Nothing has to happen.
     Kept: 28 of 28 days. Longest run: 28 days.

     Where you are: Look after yourself
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  +  +  +  +
     16 Nov  +  +  +  +  +  +  +
     23 Nov  +  +  +  +  +  +  +
     + = kept, e = it ended, . = not counted
     "
    `);
  });
  it('when something written sounded heavy', () => {
    expect(screen(heavy, 40)).toMatchInlineSnapshot(`
     "
     What you wrote on Friday 20 November
     sounded heavy.
     Help at any hour: coach support

     ###  #
       # ##
     ###  #
     #    #
     ### ###

     Day 21 of no contact
     Since Sunday 1 November. That is 3
     weeks.
     [#####################-------] 21/28
     Day 21 of 28, until Sunday 29 November.
     Kept: 21 of 21 days. Longest run: 21
     days.

     Where you are: Look after yourself
     Next: coach support

     Mood: 6 of 10 last time, 5.4 on average
     over the last seven days.
     Journal: last entry on Friday 20
     November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
      2 Nov  +  +  +  +  +  +  +
      9 Nov  +  +  +  +  +  +  +
     16 Nov  +  +  +  +  +  +  +
     + = kept, e = it ended, . = not counted
     "
    `);
  });
  it('with nothing to count from', () => {
    expect(screen(empty, 80)).toMatchInlineSnapshot(`
     "
     No day to count from yet

     Where you are: Look after yourself
     Next: coach journal
     "
    `);
  });
  it('with a clock that went back', () => {
    expect(screen(behind, 80)).toMatchInlineSnapshot(`
     "
     ###
     # #
     # #
     # #
     ###

     Day 0 of no contact
     Since Sunday 1 November.
     The clock of this machine is behind that day, so the count stands still.
     [----------------------------] 0/28
     The 28 days you chose end on Sunday 29 November.
     Kept: 0 of 0 days. Longest run: 0 days.

     Where you are: Look after yourself
     Next: coach journal

     Mood: 6 of 10 last time, 5.4 on average over the last seven days.
     Journal: last entry on Friday 20 November, 4 this month.

     The last weeks
             Mo Tu We Th Fr Sa Su
     26 Oct  .  .  .  .  .  .  e
     e = it ended, . = not counted
     "
    `);
  });
  it('before it has begun', () => {
    expect(screen(notBegun, 80)).toMatchInlineSnapshot(`
     "
     Nothing has begun yet

     Next: coach start
     "
    `);
  });
});

describe('the bare coach', () => {
  it('before it has begun, 80 columns wide', () => {
    expect(home(notBegun, 80)).toMatchInlineSnapshot(`
     "
     coach goes with you through the time after a breakup, one question at a time.
     What you write stays on this machine, and nothing is ever sent.
     Reach out, wait longer, let go: no way counts for more than another.
     Begin with: coach start
     "
    `);
  });
  it('before it has begun, 40 columns wide', () => {
    expect(home(notBegun, 40)).toMatchInlineSnapshot(`
     "
     coach goes with you through the time
     after a breakup, one question at a time.
     What you write stays on this machine,
     and nothing is ever sent.
     Reach out, wait longer, let go: no way
     counts for more than another.
     Begin with: coach start
     "
    `);
  });
  it('begun, 80 columns wide', () => {
    expect(home(usual, 80)).toMatchInlineSnapshot(`
     "
     Day 10 of no contact
     Day 10 of 28, until Thursday 10 December.

     Where you are: Look after yourself
     Next: coach journal

     Right now
     I want to write: coach urge
     I wrote: coach contact add --by me
     They wrote: coach contact add --by them
     A draft: coach draft
     "
    `);
  });
  it('begun, 40 columns wide', () => {
    expect(home(usual, 40)).toMatchInlineSnapshot(`
     "
     Day 10 of no contact
     Day 10 of 28, until Thursday 10
     December.

     Where you are: Look after yourself
     Next: coach journal

     Right now
     I want to write: coach urge
     I wrote: coach contact add --by me
     They wrote: coach contact add --by them
     A draft: coach draft
     "
    `);
  });
  it('closed', () => {
    expect(home(closed, 80)).toMatchInlineSnapshot(`
     "
     10 days for yourself
     The way to contact is closed here. This time is yours.
     Help at any hour: coach support

     Where you are: Let go with grace
     Next: coach journal

     Right now
     I want to write: coach urge
     I wrote: coach contact add --by me
     They wrote: coach contact add --by them
     Help: coach support
     "
    `);
  });
  it('in a step about contact', () => {
    expect(home(together, 40)).toMatchInlineSnapshot(`
     "
     New memories

     Next: coach start

     Right now
     I want to write: coach urge
     I wrote: coach contact add --by me
     They wrote: coach contact add --by them
     Help: coach support
     "
    `);
  });
});

describe('one line', () => {
  it.each([
    ['usual', usual, 'day 10 of 28'],
    ['closed', closed, 'day 10'],
    ['nothing to count from', empty, ''],
    ['not begun', notBegun, ''],
  ])('%s', (_, status, wanted) => {
    expect(statusLine(status)).toBe(wanted);
  });
});

describe('every screen', () => {
  it.each(Object.entries(all))('%s fits, and is drawn without boxes', (_, status) => {
    for (const width of [40, 80, 100]) {
      const drawn = [screen(status, width), screen(status, width, true), home(status, width)].join('\n');
      expect(drawn.split('\n').filter((line) => columns(line) > width)).toEqual([]);
      expect(drawn).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  it.each(Object.entries(all))('%s says nothing hard, and promises nothing', (_, status) => {
    const said = [screen(status, 80), screen(status, 80, true), home(status, 80)].join('\n');
    expect(said).not.toMatch(/fail|weak|cheat|streak|lost|back to zero|!/i);
  });

  it.each(Object.entries({ closed, quietly, together }))(
    '%s leads to no message and counts down to nothing',
    (_, status) => {
      const said = [screen(status, 80), screen(status, 80, true), home(status, 80)].join('\n');
      expect(said).not.toMatch(/reach out|message|draft|days? (are |is )?left|\bleft\b|chose\b|until|\[#/i);
    },
  );
});
