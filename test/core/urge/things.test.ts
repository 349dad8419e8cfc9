import { describe, expect, it } from '@jest/globals';

import type { Urge } from '../../../src/core/shelf.js';
import { rankThings } from '../../../src/core/urge/things.js';
import { urge } from './samples.js';

const things: readonly Urge[] = ['a', 'b', 'c', 'd'].map((id) => ({
  id,
  title: id,
  do: id,
  minutes: 1,
  sources: ['coach'],
  ...(id === 'd' ? { open: true } : {}),
}));

function ranked(dids: readonly (string | null)[], closed = false): string {
  const urges = dids.map((did) => urge('2026-11-20', { did }));
  return rankThings(things, { urges, closed })
    .map(({ id }) => id)
    .join('');
}

describe('things to do instead', () => {
  it.each<readonly [string, readonly (string | null)[], string]>([
    ['at first in their order', [], 'abcd'],
    ['the one done before goes first', ['c'], 'cbda'],
    ['done oftener goes before done later', ['b', 'b', 'c'], 'bcda'],
    ['of equals the one done later', ['b', 'c'], 'cbad'],
    ['writing, waiting and own words are no things', ['wrote', 'waited', 'sang', null], 'abcd'],
    ['the others take turns', [null], 'bcda'],
    ['all done', ['a', 'b', 'c', 'd'], 'dcba'],
  ])('%s', (_, dids, wanted) => {
    expect(ranked(dids)).toBe(wanted);
  });

  it('while the way is closed, none that leads towards contact, done before or not', () => {
    expect([ranked(['d', 'd'], true), ranked([], true)]).toEqual(['cab', 'abc']);
    expect(rankThings([], { urges: [urge('2026-11-20')], closed: true })).toEqual([]);
  });
});
