import { describe, expect, it } from '@jest/globals';

import { curveOf } from '../../../src/core/journey/curve.js';
import { bigNumber } from '../../../src/terminal/views/big-number.js';
import { curveView, curveWords } from '../../../src/terminal/views/curve.js';

describe('a curve', () => {
  const measure = (day: string, value: number, id = 'mood'): { id: string; value: number; at: string } => ({
    id,
    value,
    at: `${day}T10:00:00+01:00`,
  });

  it('has the mean of each day, oldest first, and gaps', () => {
    const measures = [
      measure('2026-11-20', 4),
      measure('2026-11-20', 5),
      measure('2026-11-22', 9),
      measure('2026-11-22', 1, 'sleep'),
    ];
    expect(curveOf({ measures, id: 'mood', today: '2026-11-22', days: 4 })).toEqual([null, 4.5, null, 9]);
    expect(curveOf({ measures, id: undefined, today: '2026-11-22', days: 2 })).toEqual([null, null]);
  });

  it('is drawn, and told', () => {
    const curve = [null, 1, 2, null, 3, 5, 8, 10];
    expect(`${curveView(curve)}\n${curveWords(curve)}`).toMatchInlineSnapshot(`
     "10 |      *
      8 |     *
      6 |    *
      4 |   *
      2 |**
        +-------
         a star is a day, today is last
     Between 1 and 10 in 8 days."
    `);
    expect([curveView([null, 5]), curveWords([5])]).toEqual(['', '']);
  });
});

describe('a big number', () => {
  it('has digits five rows high', () => {
    expect(bigNumber(1234567890, 80)).toMatchInlineSnapshot(`
     " #  ### ### # # ### ### ### ### ### ###
     ##    #   # # # #   #     # # # # # # #
      #  ### ### ### ### ###   # ### ### # #
      #  #     #   #   # # #   # # #   # # #
     ### ### ###   # ### ###   # ### ### ###"
    `);
  });

  it('that does not fit is none', () => {
    expect(bigNumber(1234567890, 39)).toBe('');
    expect(
      bigNumber(123456789, 39)
        .split('\n')
        .every((line) => line.length <= 39),
    ).toBe(true);
  });
});
