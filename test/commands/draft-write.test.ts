/** Writing in rounds, putting away, and the question at the end of the time. */
import { describe, expect, it } from '@jest/globals';

import { draftHold } from '../../src/commands/draft-hold.js';
import { draftDelete, draftList, draftShow } from '../../src/commands/draft-kept.js';
import { draft } from '../../src/commands/draft.js';
import { draftWrite } from '../../src/commands/draft-write.js';
import type { SavedDraft } from '../../src/core/drafts/saved.js';
import { emptyState } from '../../src/core/journey/state.js';
import type { State } from '../../src/core/journey/state.js';
import type { Ports } from '../../src/ports.js';
import { fewRules } from '../helpers/draft-rules.js';
import { somebody } from '../helpers/journeys.js';
import type { Somebody } from '../helpers/journeys.js';
import type { FakePorts, FakeSetting } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

const NOON = '2026-11-22T12:00:00+00:00';

function having(drafts: readonly SavedDraft[], who: Somebody = {}): State {
  return { ...somebody({ answers: { steady: 8, ...who.answers }, ...who }), drafts };
}

const DRAFT: SavedDraft = {
  id: 'aaaa1111-1',
  stage: 'first-contact',
  versions: [{ text: 'Hi, saw the film.', at: NOON, verdict: 'ok' }],
  heldUntil: null,
  why: null,
  decision: null,
};
const HELD: SavedDraft = { ...DRAFT, heldUntil: '2026-11-23T12:00:00+00:00', why: 'I miss the films' };

async function run(
  command: (ports: Ports) => Promise<number>,
  setting: FakeSetting,
): Promise<FakePorts & { readonly code: number }> {
  const fake = fakePorts({ state: having([]), draftRules: fewRules, ...setting });
  const code = await command(fake.ports);
  expect(fake.unused()).toEqual([]);
  return { ...fake, code };
}

describe('write', () => {
  it('reads what was written, lets it be changed, and keeps every version first', async () => {
    const { state, talk, log, recovery } = await run((ports) => draftWrite(ports, {}), {
      answers: { 'draft:': 'I beg you', draft_next: { turns: ['change', 'keep'] } },
      otherwise: 'Hello haha',
    });
    const [kept] = state().drafts;
    expect(kept).toEqual({
      id: expect.any(String),
      stage: 'first-contact',
      versions: [
        { text: 'I beg you', at: NOON, verdict: 'revise' },
        { text: 'Hello haha', at: NOON, verdict: 'ok' },
      ],
      heldUntil: null,
      why: null,
      decision: null,
    });
    const [first = '', second = ''] = [talk().indexOf('Begging'), talk().indexOf('It is light')].map(String);
    expect(Number(first)).toBeGreaterThan(0);
    expect(Number(second)).toBeGreaterThan(Number(first));
    expect(log.indexOf('save')).toBeGreaterThan(log.indexOf('ask draft:'));
    expect(log.indexOf('save')).toBeLessThan(log.indexOf('ask draft_next'));
    expect(recovery()).toBeNull();
    expect(log).not.toContain('result');
  });

  it('is what draft does where nothing is given', async () => {
    const { state } = await run((ports) => draft(ports, {}), {
      answers: { 'draft:': 'Hello', draft_next: 'not-sending' },
    });
    expect(state().drafts.map(({ decision }) => decision)).toEqual([
      { what: 'not-sending', on: '2026-11-22', why: null },
    ]);
  });

  it('keeps nothing where nothing was written', async () => {
    const { state, talk } = await run((ports) => draftWrite(ports, {}), {
      answers: { 'draft:': { key: 'skip' } },
    });
    expect([state().drafts, talk().includes('Nothing was kept.')]).toEqual([[], true]);
  });

  it('goes on with one that is there, under its stage', async () => {
    const warm = { ...DRAFT, stage: 'warm' } as const;
    const { state } = await run((ports) => draftWrite(ports, { id: 'aaaa' }), {
      state: having([warm]),
      answers: { 'draft:aaaa1111-1': 'Other', draft_next: 'keep' },
    });
    expect(state().drafts.map(({ id, stage, versions }) => [id, stage, versions.length])).toEqual([
      ['aaaa1111-1', 'warm', 2],
    ]);
  });

  it('offers no change of what nothing would make right', async () => {
    const fake = fakePorts({
      state: having([]),
      draftRules: fewRules,
      answers: { 'draft:': 'You will regret it', draft_next: 'keep' },
    });
    const offered: string[][] = [];
    const ask: Ports['ask'] = {
      ...fake.ports.ask,
      choice: (question) => {
        offered.push(question.choices.map(({ value }) => value));
        return fake.ports.ask.choice(question);
      },
    };
    await draftWrite({ ...fake.ports, ask }, {});
    expect(offered).toEqual([['hold', 'not-sending', 'keep']]);
  });

  it('asks nothing more after words that sound as if somebody may not be safe; they are kept', async () => {
    const { state, talk, asked } = await run((ports) => draftWrite(ports, {}), {
      answers: { 'draft:': 'I die' },
    });
    expect(asked()).toEqual(['draft:']);
    expect(talk()).toContain('coach support');
    expect([state().concern, state().drafts.length]).toEqual(['2026-11-22', 1]);
  });

  it('at night it may wait: nothing is asked then', async () => {
    const { asked, state } = await run((ports) => draftWrite(ports, {}), {
      now: '2026-11-22T23:30',
      answers: { morning: true },
    });
    expect([asked(), state().drafts]).toEqual([['morning'], []]);
  });

  it('at night a draft is put away until the morning', async () => {
    const { state } = await run((ports) => draftWrite(ports, {}), {
      now: '2026-11-22T02:00',
      answers: { morning: false, 'draft:': 'Hello', draft_next: 'hold', draft_why: { key: 'skip' } },
    });
    expect(state().drafts.map(({ heldUntil, why }) => [heldUntil?.slice(0, 16), why])).toEqual([
      ['2026-11-22T08:00', null],
    ]);
  });

  it.each<[string, State]>([
    ['closed', having([], { answers: { said_no: 'yes' } })],
    ['not begun', emptyState],
  ])('%s: nothing is asked', async (_, state) => {
    const fake = await run((ports) => draftWrite(ports, {}), { state });
    expect([fake.asked(), fake.state()]).toEqual([[], state]);
  });

  it('is refused before the time of the draft', async () => {
    const fake = fakePorts({ state: having([HELD]) });
    await expect(draftWrite(fake.ports, { id: 'aaaa' })).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('hold', () => {
  it('puts it away, and asks a person why it would be sent', async () => {
    const { state, talk } = await run((ports) => draftHold(ports, { id: 'aaaa', for: '24h' }), {
      state: having([DRAFT]),
      answers: { draft_why: 'I miss the films' },
    });
    const [kept] = state().drafts;
    expect(kept).toEqual({ ...HELD, heldUntil: expect.stringMatching(/^2026-11-23T12:00:00/) });
    expect(talk()).toContain('Held until Monday 23 November, 12:00.');
    expect(talk()).not.toContain('film');
  });

  it('needs nobody to answer', async () => {
    const { state } = await run((ports) => draftHold(ports, { id: 'aaaa' }), {
      state: having([DRAFT]),
      nobody: true,
    });
    expect(state().drafts[0]?.heldUntil).toMatch(/^2026-11-23T12:00/);
  });

  it.each([
    ['a time that cannot be read', DRAFT, 'soon'],
    ['a shorter time than before', HELD, '2h'],
  ])('refuses %s', async (_, before, time) => {
    const fake = fakePorts({ state: having([before]) });
    await expect(draftHold(fake.ports, { id: 'aaaa', for: time })).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });

  it.each(['', 'b', 'aaaa1111-12'])('knows no draft %j', async (id) => {
    const fake = fakePorts({ state: having([DRAFT]) });
    await expect(draftHold(fake.ports, { id })).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('before its time', () => {
  it('no command shows it', async () => {
    const state = having([HELD]);
    for (const json of [false, true]) {
      const list = await run((ports) => draftList(ports, { json }), { state });
      expect(list.out() + list.talk()).not.toMatch(/film|first-contact|ok/);
      expect(list.out()).toContain('2026-11-23T12:00'.slice(0, json ? 16 : 0));
      const fake = fakePorts({ state });
      await expect(draftShow(fake.ports, { id: 'aaaa', json })).rejects.toMatchObject({
        kind: 'usage',
        message: 'Held until Monday 23 November, 12:00.',
      });
      expect(fake.out() + fake.talk()).toBe('');
    }
  });

  it('the list says until when', async () => {
    const { out } = await run((ports) => draftList(ports, {}), {
      state: having([HELD, { ...DRAFT, id: 'bbbb2222' }]),
    });
    expect(out()).toMatchInlineSnapshot(`
     "- aaaa1111  Held until Monday 23 November, 12:00.
     - bbbb2222  first-contact, read as ok  "Hi, saw the film.""
    `);
  });
});

describe('when its time has come', () => {
  const now = '2026-11-23T12:00';

  it('asks again why, shows both answers, and takes "not sending" as well as "still true"', async () => {
    const { state, talk, out } = await run((ports) => draftShow(ports, { id: 'aaaa' }), {
      state: having([HELD]),
      now,
      answers: { draft_why_today: 'I was lonely', still_true: 'not-sending' },
    });
    expect(out()).toContain('Hi, saw the film.');
    expect(talk()).toMatchInlineSnapshot(`
     "Sunday 22 November: I miss the films
     Today: I was lonely
     That is a whole decision. You looked at what you wanted to say, and you keep it.
     coach draft delete aaaa1111 takes the text away, whenever you like."
    `);
    expect(state().drafts).toEqual([
      { ...HELD, decision: { what: 'not-sending', on: '2026-11-23', why: 'I was lonely' } },
    ]);
  });

  it('is named when a draft is begun', async () => {
    const { talk } = await run((ports) => draft(ports, {}), {
      state: having([HELD, { ...HELD, id: 'b', heldUntil: '2026-11-24T12:00:00+00:00' }]),
      now,
      answers: { 'draft:': { key: 'skip' } },
    });
    expect(talk().match(/coach draft show \S+/gu)).toEqual(['coach draft show aaaa1111']);
  });

  it('is asked once', async () => {
    const decision = { what: 'still-true', on: '2026-11-23', why: null } as const;
    const { asked } = await run((ports) => draftShow(ports, { id: 'aaaa' }), {
      state: having([{ ...HELD, decision }]),
      now,
    });
    expect(asked()).toEqual([]);
  });

  it('may be put away again, or changed', async () => {
    const again = await run((ports) => draftShow(ports, { id: 'aaaa' }), {
      state: having([HELD]),
      now,
      answers: { draft_why_today: { key: 'skip' }, still_true: 'hold', draft_why: { key: 'skip' } },
    });
    expect(again.state().drafts[0]?.heldUntil).toMatch(/^2026-11-24T12:00/);
    const changed = await run((ports) => draftShow(ports, { id: 'aaaa' }), {
      state: having([HELD]),
      now,
      answers: {
        draft_why_today: { key: 'skip' },
        still_true: 'change',
        'draft:aaaa1111-1': 'Other',
        draft_next: 'keep',
      },
    });
    expect(changed.state().drafts[0]?.versions.length).toBe(2);
  });

  it('is shown to scripts without a question', async () => {
    const { out } = await run((ports) => draftShow(ports, { id: 'aaaa', json: true }), {
      state: having([HELD]),
      now,
      nobody: true,
    });
    expect(JSON.parse(out())).toEqual({
      version: 1,
      draft: {
        id: 'aaaa1111-1',
        held: false,
        resting: false,
        heldUntil: '2026-11-23T12:00:00+00:00',
        due: true,
        stage: 'first-contact',
        verdict: 'ok',
        at: NOON,
        versions: 1,
        text: 'Hi, saw the film.',
        all: HELD.versions,
        why: 'I miss the films',
        decision: null,
      },
    });
  });
});

describe('where the way has closed since', () => {
  it('the draft rests: only that it is there is shown, and it can be taken away', async () => {
    const state = having([DRAFT], { answers: { said_no: 'yes' } });
    for (const json of [false, true]) {
      const list = await run((ports) => draftList(ports, { json }), { state });
      const show = await run((ports) => draftShow(ports, { id: 'aaaa', json }), { state });
      expect(list.out() + show.out()).not.toMatch(/film|still/);
    }
    const gone = await run((ports) => draftDelete(ports, { id: 'aaaa' }), {
      state,
      answers: { delete: true },
    });
    expect(JSON.stringify(gone.state())).not.toContain('film');
  });
});

describe('delete', () => {
  it('asks first, takes all of it away, and an interrupted text of it too', async () => {
    const state = having([DRAFT, { ...HELD, id: 'bbbb2222' }]);
    const stays = await run((ports) => draftDelete(ports, { id: 'aaaa' }), {
      state,
      answers: { delete: false },
    });
    expect(stays.state()).toEqual(state);
    const gone = await run((ports) => draftDelete(ports, { id: 'bbbb' }), {
      state,
      answers: { delete: true },
      recovery: { question: 'draft:bbbb2222', text: 'half' },
    });
    expect([gone.state().drafts, gone.recovery()]).toEqual([[DRAFT], null]);
  });
});

it('the list without drafts says how one begins', async () => {
  const { talk, out } = await run((ports) => draftList(ports, {}), {});
  expect([talk(), out()]).toEqual(['No draft is kept. coach draft write begins one.', '']);
});
