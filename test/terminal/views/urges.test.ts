import { describe, expect, it } from '@jest/globals';

import { urgeSums } from '../../../src/core/urge/sums.js';
import type { LoggedUrge } from '../../../src/core/urge/urge.js';
import { barRows } from '../../../src/terminal/views/bars.js';
import { urgesView } from '../../../src/terminal/views/urges.js';
import { plainTheme } from '../../helpers/ports.js';

const NAMES: Readonly<Record<string, string>> = {
  late: 'Late, and no sleep',
  walk: 'Put the phone in another room',
  wrote: 'I wrote to them, or called',
};
const times = ['18T22:10', '18T23:59', '19T00:05', '19T22:00', '20T01:40', '21T23:15', '21T08:00'];
const urges: readonly LoggedUrge[] = [
  ...times.map((time, i) => ({
    id: time,
    at: `2026-11-${time}:00+01:00`,
    strength: i === 3 ? null : 6,
    trigger: i % 2 === 0 ? 'late' : `words ${i}`,
    did: i === 1 ? 'wrote' : 'walk',
  })),
  { id: 'day', at: '2026-11-20', strength: null, trigger: null, did: 'wrote' },
];

function shown(log: readonly LoggedUrge[], width: number, plain = false): string {
  const nameOf = (id: string): string | undefined => NAMES[id];
  const page = { urges: log, sums: urgeSums(log), nameOf, today: '2026-11-22', plain };
  return urgesView(page, plainTheme, width);
}

describe('urges', () => {
  it('80 columns wide', () => {
    expect(`\n${shown(urges, 80)}\n`).toMatchInlineSnapshot(`
     "
     8 urges noted. Most often between 22:00 and 24:00: 4 of 7. You did something
     else 6 times. On average 6 of 10.

     One by one
     - Wed 18 Nov 22:10: 6 of 10; Late, and no sleep; Put the phone in another room
     - Wed 18 Nov 23:59: 6 of 10; words 1; I wrote to them, or called
     - Thu 19 Nov 00:05: 6 of 10; Late, and no sleep; Put the phone in another room
     - Thu 19 Nov 22:00: words 3; Put the phone in another room
     - Fri 20 Nov: I wrote to them, or called
     - Fri 20 Nov 01:40: 6 of 10; Late, and no sleep; Put the phone in another room
     - Sat 21 Nov 08:00: 6 of 10; Late, and no sleep; Put the phone in another room
     - Sat 21 Nov 23:15: 6 of 10; words 5; Put the phone in another room

     By the hour
     00:00 to 02:00  2  ##
     08:00 to 10:00  1  #
     22:00 to 24:00  4  ####

     What set it off
     Late, and no sleep  4  ####
     In your own words   3  ###

     What you did instead
     Put the phone in another room  6  ######
     "
    `);
  });

  it('40 columns wide', () => {
    const screen = shown(urges, 40);
    expect(screen.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(`\n${screen}\n`).toMatchInlineSnapshot(`
     "
     8 urges noted. Most often between 22:00
     and 24:00: 4 of 7. You did something
     else 6 times. On average 6 of 10.

     One by one
     - Wed 18 Nov 22:10: 6 of 10; Late, and
       no sleep; Put the phone in another
       room
     - Wed 18 Nov 23:59: 6 of 10; words 1; I
       wrote to them, or called
     - Thu 19 Nov 00:05: 6 of 10; Late, and
       no sleep; Put the phone in another
       room
     - Thu 19 Nov 22:00: words 3; Put the
       phone in another room
     - Fri 20 Nov: I wrote to them, or called
     - Fri 20 Nov 01:40: 6 of 10; Late, and
       no sleep; Put the phone in another
       room
     - Sat 21 Nov 08:00: 6 of 10; Late, and
       no sleep; Put the phone in another
       room
     - Sat 21 Nov 23:15: 6 of 10; words 5;
       Put the phone in another room

     By the hour
     00:00 to 02:00  2  ##
     08:00 to 10:00  1  #
     22:00 to 24:00  4  ####

     What set it off
     Late, and no sleep  4  ####
     In your own words   3  ###

     What you did instead
     Put the phone in another room  6  ######
     "
    `);
  });

  it('aloud, without bars', () => {
    expect(`\n${shown(urges, 100, true).split('\n\n').slice(2).join('\n\n')}\n`).toMatchInlineSnapshot(`
     "
     By the hour
     - 00:00 to 02:00: 2
     - 08:00 to 10:00: 1
     - 22:00 to 24:00: 4

     What set it off
     - Late, and no sleep: 4
     - In your own words: 3

     What you did instead
     - Put the phone in another room: 6
     "
    `);
  });

  it.each([
    ['one', urges.slice(0, 1), '1 urge noted. You did something else once. On average 6 of 10.'],
    [
      'two of the same hour',
      [urges[0], urges[3]],
      '2 urges noted. Most often between 22:00 and 24:00: 2 of 2. You did something else 2 times. On average 6 of 10.',
    ],
    [
      'a tie',
      [urges[0], urges[3], urges[2], urges[4]],
      '4 urges noted. Most often between 00:00 and 02:00, and between 22:00 and 24:00: 2 of 4 each. You did something else 4 times. On average 6 of 10.',
    ],
    ['no hour known', urges.slice(-1), '1 urge noted.'],
  ])('says first: %s', (_what, log, words) => {
    const some = log.filter((one): one is LoggedUrge => one !== undefined);
    expect(shown(some, 400).split('\n')[0]).toBe(words);
  });

  it('shows the latest ten, newest last, by their time', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({
      ...urges[0],
      id: `${i}`,
      at: `2026-11-${30 - i}T10:00:00Z`,
    }));
    const [, list = ''] = shown(many as readonly LoggedUrge[], 100).split('\n\n');
    expect(list.split('\n')[0]).toBe('The latest 10 of 12');
    expect(list.split('\n').at(-1)).toContain('30 Nov');
    expect(list.split('\n')[1]).toContain('21 Nov');
  });
});

describe('bars', () => {
  const rows = [
    { what: 'often', count: 60 },
    { what: 'once', count: 1 },
  ];

  it('are in proportion where they would be too long, and never nothing', () => {
    expect(barRows(rows, false, 40)).toEqual(['often  60  ####################', 'once    1  #']);
  });

  it('stand below words that leave no room', () => {
    const long = [{ what: 'a word or two that go on and on, so', count: 3 }];
    expect(barRows(long, false, 40)).toEqual(['a word or two that go on and on, so: 3', '  ###']);
  });
});
