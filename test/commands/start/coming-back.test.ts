/** Another day: time has passed, and there may have been contact. */
import { describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import { somebody } from '../../helpers/journeys.js';
import type { Asked, Kit, Script } from './kit.js';
import { interrupted, key, makeKit, plusDays, safe, scripted, turns } from './kit.js';

const TODAY = '2026-11-22';

/** Somebody who stopped at the first question of `space` on the 22nd and is back that many days later. */
async function back(script: Script, days = 1, answers: Script = {}): Promise<Kit> {
  const first = makeKit({ answer: scripted({ ...safe, ...answers, worth_waiting: interrupted() }) });
  await start(first.ports, { input: true }).catch(() => undefined);
  const kit = makeKit({
    state: first.state(),
    today: plusDays(TODAY, days),
    answer: scripted({ ...safe, worth_waiting: interrupted(), ...script }),
  });
  await start(kit.ports, { input: true }).catch(() => undefined);
  return kit;
}

const all = (kit: Kit): string => kit.shown.join('\n');
const questions = (kit: Kit): readonly string[] => kit.asked().filter((id) => id !== 'more');

describe('coming back', () => {
  it('asks about contact once a day, after the time that passed is saved, and resumes', async () => {
    const labels: string[] = [];
    const since = (asked: Asked): string => {
      labels.push(...(asked.choices ?? []).map((one) => one.label));
      return 'none';
    };
    const kit = await back({ since });
    expect(kit.log.filter((one) => one !== 'say' && one !== 'ask more')).toEqual([
      'save',
      'ask since',
      'ask motive_again',
      'ask worth_waiting',
    ]);
    expect(labels).toEqual([
      'None',
      'I wrote, or called',
      'Sam wrote, or called',
      'Only practical things',
      'I would rather not say',
    ]);
    expect(all(kit)).toContain('The guides mix two reasons for space.');
    kit.clear();
    await start(kit.ports, { input: true }).catch(() => undefined);
    expect(questions(kit)).toEqual(['worth_waiting']);
  });

  it('does not ask on the same day', async () => {
    expect(questions(await back({}, 0))).toEqual(['worth_waiting']);
  });

  it('meets a slip with the days that are kept', async () => {
    const kit = await back({ since: 'i_wrote', trigger: 'hard_day', plan: key('skip') }, 10);
    expect(kit.state().contacts).toMatchObject([{ by: 'me', on: '2026-12-02' }]);
    expect(all(kit)).toContain('Of 73 days since it ended you have kept 72');
    expect(all(kit)).toContain('longest run of 73 days stays yours');
    expect(questions(kit)).toEqual(['since', 'trigger', 'plan', 'worth_waiting']);
    expect(kit.state().urges).toMatchObject([
      { id: kit.state().contacts[0]?.id, trigger: 'hard_day', did: 'wrote' },
    ]);
  });

  it('a message from them comes before anything else', async () => {
    const kit = await back({ since: 'they_wrote', reply: interrupted() });
    expect(questions(kit)).toEqual(['since', 'reply']);
    expect(kit.journey().place).toEqual({
      step: 'reply',
      at: 'reply',
      visit: { step: 'space', at: 'worth_waiting' },
    });
  });

  it('where two are in touch again, a message of my own is no news', async () => {
    const script: Script = { tone: turns(key('help'), interrupted()) };
    const kit = makeKit({ state: somebody({ step: 'reconnect' }), answer: scripted(script) });
    await start(kit.ports, { input: true }).catch(() => undefined);
    expect(all(kit)).toContain('It has ended again');
    expect(all(kit)).not.toContain('I wrote to Robin');
  });

  it('practical contact is kept in the ledger and changes nothing else', async () => {
    const kit = await back({ since: 'practical' });
    expect(kit.state().contacts).toMatchObject([{ by: 'both', practical: true }]);
    expect(questions(kit)).toEqual(['since', 'motive_again', 'worth_waiting']);
  });

  it('who would rather not say keeps everything as it was', async () => {
    const kit = await back({ since: 'rather_not_say' });
    expect(kit.state().contacts).toEqual([]);
    expect(questions(kit)).toEqual(['since', 'motive_again', 'worth_waiting']);
  });

  it('a message from them is a line of the ledger too', async () => {
    const kit = await back({ since: 'they_wrote', reply: interrupted() });
    expect(kit.state().contacts).toMatchObject([{ by: 'them' }]);
  });

  it('does not ask where neither event is open, nor where two are in touch again', async () => {
    const first = makeKit({ answer: scripted({ ...safe, ended_on: interrupted() }) });
    await start(first.ports, { input: true }).catch(() => undefined);
    first.setToday(plusDays(TODAY));
    first.clear();
    await start(first.ports, { input: true }).catch(() => undefined);
    expect(questions(first)).toEqual(['ended_on']);
    const inTouch = makeKit({ state: somebody({ step: 'trust' }), answer: () => interrupted() });
    await start(inTouch.ports, { input: true }).catch(() => undefined);
    expect(questions(inTouch)).not.toContain('since');
    const apart = makeKit({ state: somebody({ step: 'heal' }), answer: () => interrupted() });
    await start(apart.ports, { input: true }).catch(() => undefined);
    expect(questions(apart)).toEqual(['since']);
  });
});

describe('a wait', () => {
  const waiting: Script = { ...safe, motive: 'love' };

  it('says until when, and offers pages that are open in the meantime', async () => {
    const offered: string[] = [];
    const kit = makeKit({
      answer: scripted({
        ...waiting,
        wait_week: (asked) => {
          offered.push(...(asked.choices ?? []).map((one) => one.value));
          return offered.length === 4 ? 'heal' : 'enough-for-today';
        },
      }),
    });
    await start(kit.ports, { input: true });
    expect(offered.slice(0, 4)).toEqual(['feel', 'heal', 'reflect', 'enough-for-today']);
    expect(all(kit)).toContain('until **Sunday 29 November**');
    expect(kit.shown.at(-1)).toContain('goes on from Sunday 29 November');
    expect(kit.journey().place).toEqual({ step: 'readiness', at: 'wait_week', visit: null });
    expect(kit.asked().filter((id) => id === 'habits')).toHaveLength(2);
  });

  it('after a message that was sent shows no day and no number', async () => {
    const sent: Script = {
      ...waiting,
      ...{
        steady: 8,
        plan: 'yes',
        still_love: 'yes',
        calm: 'yes',
        direct: 'yes',
        sent: 'yes',
        reply: 'cold',
      },
      owned: (asked) => asked.choices?.[0]?.value ?? 'owned',
      then: 'wait_longer',
    };
    const kit = makeKit({ answer: scripted(sent) });
    for (const day of [0, 7, 8, 9]) {
      kit.setToday(plusDays(TODAY, day));
      kit.clear();
      await start(kit.ports, { input: true });
    }
    expect(kit.journey().place).toMatchObject({ step: 'readiness', at: 'wait_quiet' });
    const shown = kit.shown.slice(kit.shown.findIndex((text) => text.includes('It is not yet time.')));
    expect(shown.join('\n')).not.toMatch(/\d|December|January|until/u);
    expect(kit.shown.at(-1)).toContain('is here on any day you like');
  });
});
