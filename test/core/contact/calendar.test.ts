import { describe, expect, it } from '@jest/globals';

import type { CalendarInput, DayKind } from '../../../src/core/contact/calendar.js';
import { calendarOf } from '../../../src/core/contact/calendar.js';
import { addDays } from '../../../src/core/contact/day.js';
import { contact } from './samples.js';

const SIGNS: Readonly<Record<DayKind, string>> = {
  slip: 'x',
  planned: 's',
  looked: 'l',
  theirs: 't',
  practical: 'p',
  ended: 'e',
  kept: '+',
  outside: '.',
};

/** The weeks from the one of the breakup on, as "2026-10-26 ......e". */
function drawn(given: Partial<CalendarInput>): readonly string[] {
  const weeks = calendarOf({ contacts: [], ended: '2026-11-01', today: '2026-11-22', ...given });
  return weeks
    .map((week) => `${week[0]?.day ?? ''} ${week.map((day) => SIGNS[day.kind]).join('')}`)
    .filter((row) => !row.endsWith(' .......'));
}

describe('the calendar', () => {
  it.each<readonly [string, Partial<CalendarInput>, readonly string[]]>([
    [
      'four weeks',
      {},
      ['2026-10-26 ......e', '2026-11-02 +++++++', '2026-11-09 +++++++', '2026-11-16 +++++++'],
    ],
    ['the present week ends today', { today: '2026-11-04' }, ['2026-10-26 ......e', '2026-11-02 +++....']],
    [
      'what happened on a day, the gravest first',
      {
        today: '2026-11-08',
        contacts: [
          contact('2026-10-31'),
          contact('2026-11-02', { by: 'them' }),
          contact('2026-11-02', { how: 'call' }),
          contact('2026-11-03', { planned: 'first' }),
          contact('2026-11-04', { how: 'look' }),
          contact('2026-11-04', { by: 'them' }),
          contact('2026-11-05', { by: 'them' }),
          contact('2026-11-06', { by: 'them', practical: true }),
          contact('2026-11-07', { practical: true }),
          contact('2026-11-08', { how: 'shown' }),
        ],
      },
      ['2026-10-26 ......e', '2026-11-02 xsltpp+'],
    ],
    [
      'a slip on the day of the breakup',
      { today: '2026-11-01', contacts: [contact('2026-11-01')] },
      ['2026-10-26 ......x'],
    ],
    [
      'what came by itself on the day of the breakup',
      { today: '2026-11-01', contacts: [contact('2026-11-01', { how: 'shown' })] },
      ['2026-10-26 ......e'],
    ],
    [
      'no breakup day',
      { ended: null, today: '2026-11-08', contacts: [contact('2026-11-05')] },
      ['2026-11-02 ...x+++'],
    ],
    [
      'the clock went back',
      { today: '2026-10-01', contacts: [contact('2026-11-03')] },
      ['2026-10-26 ......e', '2026-11-02 +x.....'],
    ],
    ['nothing to count from', { ended: null, contacts: [contact('2026-11-05', { by: 'them' })] }, []],
  ])('%s', (_, given, wanted) => {
    expect(drawn(given)).toEqual(wanted);
  });

  it('has twelve weeks from Monday to Sunday, each day once, today in the last', () => {
    for (let i = 0; i < 7; i++) {
      const today = addDays('2026-11-16', i);
      const weeks = calendarOf({ contacts: [], ended: '2020-01-01', today });
      const days = weeks.flat().map((one) => one.day);
      expect(weeks.map((week) => week.length)).toEqual(Array.from({ length: 12 }, () => 7));
      expect(days).toEqual(Array.from({ length: 84 }, (_, day) => addDays('2026-08-31', day)));
      expect(weeks.at(-1)?.map((one) => one.kind)).toEqual(
        Array.from({ length: 7 }, (_, day) => (day <= i ? 'kept' : 'outside')),
      );
    }
  });
});
