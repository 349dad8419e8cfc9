import { deepStrictEqual } from 'node:assert/strict';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { contactReplies, contactWays } from '../../src/core/contact/contact.js';
import { dayFromNumber } from '../../src/core/contact/day.js';
import { stageIds } from '../../src/core/draft-tips.js';
import { verdicts } from '../../src/core/drafts/reading.js';
import { decided } from '../../src/core/drafts/saved.js';
import type { State } from '../../src/core/journey/state.js';
import { decodeState, encodeState } from '../../src/store/decode-state.js';
import { parseJson } from '../../src/store/read-file.js';
import { decodeSettings, encodeSettings } from '../../src/store/settings.js';
import { fullState, journey } from './samples.js';

// Any UTF-16 unit, halves of a pair too: people paste what they paste.
const text = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});
const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const instant = day.map((on) => `${on}T21:30:00+01:00`);
const words = <T extends string>(list: readonly T[]) => fc.constantFrom(...list);
const answer = fc.record({ value: fc.oneof(fc.constant(null), text, number), on: day });
const spot = fc.record({ step: text, at: text });
const journeys = fc.dictionary(
  text,
  fc.record({
    place: fc.record({ step: text, at: text, visit: fc.option(spot) }),
    here: day,
    answers: fc.dictionary(text, answer),
    past: fc.dictionary(text, answer),
    marks: fc.array(fc.record({ tag: text, on: day })),
    visited: fc.array(fc.record({ step: text, on: day })),
    commitments: fc.dictionary(text, fc.record({ step: text, options: fc.array(text), on: day })),
    opened: day,
  }),
  { maxKeys: 3 },
);
const contact = fc.record(
  {
    id: text,
    on: day,
    time: text,
    by: words(['me', 'them', 'both']),
    how: words(contactWays),
    practical: fc.boolean(),
    reply: words(contactReplies),
    note: text,
    planned: text,
  },
  { requiredKeys: ['id', 'on', 'by'] },
);
const states: fc.Arbitrary<State> = fc.record({
  version: fc.constant(1),
  journeys,
  contacts: fc.array(contact),
  measures: fc.array(fc.record({ id: text, value: number, at: instant })),
  checks: fc.array(
    fc.record({ on: day, verdict: words(['go', 'not-yet', 'stop']), answers: fc.dictionary(text, text) }),
  ),
  concern: fc.option(day),
  urges: fc.array(
    fc.record({
      id: text,
      at: fc.oneof(instant, day),
      strength: fc.option(number),
      trigger: fc.option(text),
      did: fc.option(text),
    }),
  ),
  plans: fc.array(fc.record({ id: text, when: text, then: text, on: day })),
  calmNote: fc.option(fc.record({ text, on: day })),
  safetyPlan: fc.dictionary(text, text),
  drafts: fc.array(
    fc.record({
      id: text,
      stage: words(stageIds),
      versions: fc.array(fc.record({ text, at: instant, verdict: words(verdicts) })),
      heldUntil: fc.option(instant),
      why: fc.option(text),
      decision: fc.option(fc.record({ what: words(decided), on: day, why: fc.option(text) })),
    }),
  ),
  replyPlans: fc.dictionary(text, fc.record({ text, on: day })),
  signs: fc.array(fc.record({ id: text, on: day })),
}) as fc.Arbitrary<State>;

function throughFile(data: unknown): unknown {
  return parseJson(Buffer.from(JSON.stringify(data)));
}

describe('the state on disk', () => {
  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(states, (state) => {
        deepStrictEqual(JSON.stringify(decodeState(throughFile(encodeState(state)))), JSON.stringify(state));
        expect(decodeState(throughFile(encodeState(state)))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what only another coach knows, and lets go of journeys that are gone', () => {
    const before = {
      ...fullState,
      letters: [1],
      journeys: { back: { ...journey, tune: 'x' }, other: { ...journey, tune: 'y' } },
    };
    const next = { ...fullState, concern: null };
    expect(encodeState(next, before)).toEqual({
      ...fullState,
      concern: null,
      letters: [1],
      journeys: { back: { ...journey, tune: 'x' } },
    });
    expect(decodeState(throughFile(encodeState(next, before)))).toEqual(next);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a number', 42],
    ['nothing in it', {}],
    ['no version', { ...fullState, version: undefined }],
    ['version as text', { ...fullState, version: '1' }],
    ['version 0', { ...fullState, version: 0 }],
    ['contacts no list', { ...fullState, contacts: {} }],
    ['a day that is none', { ...fullState, concern: '2026-02-30' }],
    ['an unknown way', { ...fullState, contacts: [{ id: 'a', on: '2026-11-01', by: 'me', how: 'pigeon' }] }],
    ['a null note', { ...fullState, contacts: [{ id: 'a', on: '2026-11-01', by: 'me', note: null }] }],
    [
      'an answer that is a list',
      { ...fullState, journeys: { back: { ...journey, answers: { a: { value: [], on: '2026-11-01' } } } } },
    ],
    [
      'an urge at no time',
      { ...fullState, urges: [{ id: 'u', at: 'late', strength: null, trigger: null, did: null }] },
    ],
    ['no place', { ...fullState, journeys: { back: { ...journey, place: null } } }],
    [
      'a measure without offset',
      { ...fullState, measures: [{ id: 'm', value: 1, at: '2026-11-22T21:30:00' }] },
    ],
  ])('refuses %s', (_name, data) => {
    expect(() => decodeState(data)).toThrow(expect.objectContaining({ name: 'Misread', reason: 'damaged' }));
  });

  it('tells a later version apart, whatever its shape', () => {
    expect(() => decodeState({ version: 2 })).toThrow(expect.objectContaining({ reason: 'newer' }));
    expect(() => decodeSettings({ version: 2 })).toThrow(expect.objectContaining({ reason: 'newer' }));
  });
});

describe('the settings on disk', () => {
  it('come back, with keys of another coach; a setting that was taken off stays off', () => {
    const before = { version: 1, country: 'GB', counting: true, font: 'large' };
    expect(decodeSettings(before)).toEqual({ version: 1, country: 'GB', counting: true });
    expect(encodeSettings({ version: 1, accessible: true }, before)).toEqual({
      version: 1,
      accessible: true,
      font: 'large',
    });
  });
});
