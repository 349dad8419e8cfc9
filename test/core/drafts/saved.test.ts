import { describe, expect, it } from '@jest/globals';

import { isDue, isHeld, withDraft, withVersion } from '../../../src/core/drafts/saved.js';
import type { SavedDraft } from '../../../src/core/drafts/saved.js';

const first = { text: 'Hi.', at: '2026-11-22T12:00:00+00:00', verdict: 'ok' } as const;
const draft: SavedDraft = {
  id: 'a',
  stage: 'warm',
  versions: [first],
  heldUntil: '2026-11-23T08:00:00+00:00',
  why: 'to say hello',
  decision: null,
};

describe('a draft that was put away', () => {
  it.each<[string, string, boolean, boolean]>([
    ['before its time', '2026-11-23T07:59:00+00:00', true, false],
    ['before its time, seen from another zone', '2026-11-23T08:59:00+01:00', true, false],
    ['at its time', '2026-11-23T08:00:00+00:00', false, true],
    ['at its time, in another zone', '2026-11-23T07:30:00-00:30', false, true],
  ])('%s', (_, now, held, due) => {
    expect([isHeld(draft, now), isDue(draft, now)]).toEqual([held, due]);
  });

  it('is asked about once, and never where it was not put away', () => {
    const later = '2026-11-24T08:00:00+00:00';
    const decision = { what: 'not-sending', on: '2026-11-24', why: null } as const;
    expect(isDue({ ...draft, decision }, later)).toBe(false);
    expect(isDue({ ...draft, heldUntil: null }, later)).toBe(false);
  });
});

describe('the versions', () => {
  const next = { text: 'Hello.', at: '2026-11-22T12:05:00+00:00', verdict: 'ok' } as const;
  const decision = { what: 'still-true', on: '2026-11-24', why: null } as const;

  it('are added; another text is not decided yet', () => {
    expect(withVersion({ ...draft, decision }, next)).toEqual({ ...draft, versions: [first, next] });
  });

  it('do not grow by the same text', () => {
    expect(withVersion({ ...draft, decision }, { ...next, text: 'Hi.' })).toEqual({ ...draft, decision });
  });

  it('the draft takes its old place in the list', () => {
    const other = { ...draft, id: 'b' };
    const changed = { ...draft, why: null };
    expect(withDraft([draft, other], changed)).toEqual([changed, other]);
    expect(withDraft([draft], other)).toEqual([draft, other]);
  });
});
