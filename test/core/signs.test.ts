import { expect, it } from '@jest/globals';

import { signsShown, withSeen } from '../../src/core/signs.js';
import { realShelf } from '../helpers/real-content.js';

const { signs } = realShelf();

it('shows all of them while the way is open, each with its days', () => {
  const seen = [
    { id: 'friendly', on: '2026-11-01' },
    { id: 'jealousy', on: '2026-11-02' },
    { id: 'friendly', on: '2026-11-20' },
  ];
  const shown = signsShown(signs, seen, true);
  expect(shown.map(({ id }) => id)).toEqual(signs.map(({ id }) => id));
  expect(shown.find(({ id }) => id === 'friendly')?.seen).toEqual(['2026-11-01', '2026-11-20']);
  expect(shown.find(({ id }) => id === 'turns_up')?.seen).toEqual([]);
});

it('shows only what warns and what says stop where the way is closed', () => {
  const shown = signsShown(signs, [], false);
  expect(shown.map(({ id, kind }) => [id, kind])).toEqual([
    ['jealousy', 'warning'],
    ['turns_up', 'warning'],
    ['indifference', 'stop'],
    ['turned_down_again', 'stop'],
    ['not_available', 'stop'],
  ]);
});

it('keeps a sign once a day', () => {
  const before = [
    { id: 'a', on: '2026-11-01' },
    { id: 'a', on: '2026-11-02' },
    { id: 'b', on: '2026-11-02' },
  ];
  expect(withSeen(before, ['a', 'c'], '2026-11-02')).toEqual([
    { id: 'a', on: '2026-11-01' },
    { id: 'b', on: '2026-11-02' },
    { id: 'a', on: '2026-11-02' },
    { id: 'c', on: '2026-11-02' },
  ]);
});
