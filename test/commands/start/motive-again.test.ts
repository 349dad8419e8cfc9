/** The question why, on day 1, 14 and 28: offered, written down, and shown beside the older answers. */
import { describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import type { Entry } from '../../../src/core/journal/entry.js';
import type { State } from '../../../src/core/journey/state.js';
import { somebody } from '../../helpers/journeys.js';
import type { Somebody } from '../../helpers/journeys.js';
import type { Kit, Script } from './kit.js';
import { interrupted, key, makeKit, scripted } from './kit.js';

const OLD: Entry = {
  id: 'old',
  at: '2026-11-01T20:00:00+00:00',
  text: 'Because of the garden.',
  mood: null,
  tags: [],
  step: 'motives',
  prompt: 'why_back',
};
const urges = ['22:10', '22:30', '23:05'].map((time, id) => ({
  id: String(id),
  at: `2026-11-10T${time}:00+00:00`,
  strength: 8,
  trigger: null,
  did: null,
}));

async function opened(who: Somebody, script: Script, today = '2026-11-15'): Promise<Kit> {
  const state: State = { ...somebody({ step: 'feel', ...who }), urges };
  const stop = { outlet: interrupted(), steady: interrupted(), feel_write: interrupted() };
  const kit = makeKit({ state, today, answer: scripted({ ...stop, ...script }) });
  kit.entries.push(OLD);
  await start(kit.ports, { input: true }).catch(() => undefined);
  return kit;
}

const why = (kit: Kit): readonly string[] =>
  kit.entries.filter(({ prompt }) => prompt === 'why_back').map(({ text }) => text);

describe('on day 14', () => {
  it('a new answer is kept, and stands beside the old one with the hours of the wish', async () => {
    const kit = await opened({}, { motive_again: 'now', 'journal:why_back': 'Because of her.' });
    expect(why(kit)).toEqual(['Because of the garden.', 'Because of her.']);
    const shown = kit.shown.join('\n');
    expect(shown).toContain('Sunday 1 November 2026');
    expect(shown.indexOf('Because of the garden.')).toBeGreaterThan(kit.shown.indexOf('Because of her.'));
    expect(shown).toMatch(/strongest between 22:00\s+and 24:00/);
    expect(shown).toContain('Spielmann');
  });

  it.each([
    ['not today', { motive_again: 'later' }],
    ['back', { motive_again: key('back') }],
    ['nothing written', { motive_again: 'now', 'journal:why_back': key('skip') }],
  ])('%s: nothing is kept, and nothing shown', async (_, script) => {
    const kit = await opened({}, script);
    expect(why(kit)).toEqual(['Because of the garden.']);
    expect(kit.shown.join('\n')).not.toContain('garden');
  });
});

describe('it is not asked', () => {
  it.each<[string, Somebody, string]>([
    ['on another day', {}, '2026-11-12'],
    ['where the way is closed', { step: 'let_go', answers: { said_no: 'yes' } }, '2026-11-15'],
    ['to somebody who lets go', { step: 'let_go' }, '2026-11-15'],
    ['where the two are in touch', { step: 'reconnect' }, '2026-11-15'],
    ['before every safety question has an answer', { answers: { afraid: null } }, '2026-11-15'],
  ])('%s', async (_, who, today) => {
    const kit = await opened(who, {}, today);
    expect(kit.asked()).not.toContain('motive_again');
  });
});

describe('a plan for an answer', () => {
  const plans = {
    replyPlans: {
      no: { text: 'I go to Mia.', on: '2026-11-02' },
      warm: { text: 'I sleep on it.', on: '2026-11-02' },
    },
  };
  const contact = { id: 'c', on: '2026-11-01', by: 'me', how: 'text', planned: 'first_message' } as const;

  it.each([
    ['warm', 'I sleep on it.', 'I go to Mia.'],
    ['no', 'I go to Mia.', 'I sleep on it.'],
  ])('is shown when the answer is %s', async (reply, shown, other) => {
    const state: State = {
      ...somebody({ step: 'reply', at: 'reply', state: { contacts: [contact] } }),
      ...plans,
    };
    const kit = makeKit({
      state,
      today: '2026-11-01',
      answer: scripted({ reply, reply_columns: interrupted(), enough: 'enough', goodbye: interrupted() }),
    });
    await start(kit.ports, { input: true }).catch(() => undefined);
    const all = kit.shown.join('\n');
    expect([all.includes(shown), all.includes(other)]).toEqual([true, false]);
  });
});
