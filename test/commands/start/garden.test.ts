/** The walk on a playbook about something else: three steps, and next to no roles. */
import { describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import { readPlaybook } from '../../../src/content/read-playbook.js';
import type { State } from '../../../src/core/journey/state.js';
import type { Kit, Script } from './kit.js';
import { interrupted, key, makeKit, scripted, turns } from './kit.js';

const { playbook, findings } = readPlaybook('test/fixtures/garden');
const spring: Script = { crop: 'peas', frost: key('skip'), rows: 3, sown_on: '2026-05-01' };

function garden(script: Script, today: string, state?: State): Kit {
  const known = state === undefined ? {} : { state };
  return makeKit({ playbook, today, answer: scripted({ ...spring, ...script }), ...known });
}

const questions = (kit: Kit): readonly string[] => kit.asked().filter((id) => id !== 'more');

describe('a bed of beans', () => {
  it('is a sound playbook', () => {
    expect(findings).toEqual([]);
  });

  it('is walked until only time is missing', async () => {
    const kit = garden({ why_grow: 'Soup.', chores: ['weed'] }, '2026-05-02');
    expect(await start(kit.ports, { input: true, json: true })).toBe(0);
    expect(questions(kit)).toEqual([
      ...['crop', 'frost', 'rows', 'why_grow', 'enough', 'sown_on', 'do_water', 'chores', 'ripen'],
    ]);
    expect(kit.shown.join('\n')).toContain('Peas may go out before the last frost.');
    expect(kit.shown.join('\n')).toContain('until **Tuesday 30 June**');
    expect(JSON.parse(kit.results.join(''))).toEqual({
      version: 1,
      step: 'grow',
      waitingFor: 'ripen',
      visited: ['plan', 'grow'],
      closed: [],
    });
  });

  it('does not ask about contact, goes on when it is time, and rests at the end', async () => {
    const first = garden({}, '2026-05-02');
    await start(first.ports, { input: true });
    const kit = garden({ warm_now: turns('no', 'yes'), taste: 9 }, '2026-07-01', first.state());
    await start(kit.ports, { input: true });
    expect(questions(kit)).toEqual(['warm_now']);
    kit.clear();
    await start(kit.ports, { input: true });
    expect(questions(kit)).toEqual([
      'sown_on',
      'do_water',
      'chores',
      'warm_now',
      'enough',
      'taste',
      'next_year',
    ]);
    expect(kit.journey().place.step).toBe('harvest');
  });

  it('a wait that ends while another page is looked at lets go', async () => {
    const kit: Kit = garden(
      {
        ripen: turns('plan', 'enough-for-today'),
        crop: turns('peas', 'peas'),
        rows: turns(3, 3),
        why_grow: () => {
          if (kit.asked().includes('ripen')) kit.setToday('2026-07-01');
          return key('skip');
        },
        warm_now: 'yes',
        taste: interrupted(),
      },
      '2026-05-02',
    );
    const error = await start(kit.ports, { input: true }).catch((one: unknown) => one);
    expect(error).toMatchObject({ kind: 'interrupted' });
    expect(questions(kit).slice(-3)).toEqual(['warm_now', 'enough', 'taste']);
    expect(kit.journey().place.step).toBe('harvest');
  });

  it('looks at a page again, meets its own event, and begins anew', async () => {
    const first = garden({}, '2026-05-02');
    await start(first.ports, { input: true });
    const look = garden({ rows: 4, crop: 'beans' }, '2026-05-02', first.state());
    await start(look.ports, { input: true, to: 'plan' });
    expect(look.journey().answers).toMatchObject({ rows: { value: 4 }, crop: { value: 'beans' } });
    const hail = garden(
      { ripen: key('help'), help: 'event:hail', crop: interrupted() },
      '2026-05-03',
      look.state(),
    );
    await start(hail.ports, { input: true }).catch(() => undefined);
    expect(hail.journey().place).toEqual({ step: 'plan', at: 'crop', visit: null });
    const anew = garden({ restart: true, crop: interrupted() }, '2026-05-03', look.state());
    await start(anew.ports, { input: true, restart: true }).catch(() => undefined);
    expect(anew.journey().answers).toEqual({});
  });

  it('a step that a stop closes has no words of its own: it says that it is not open today', async () => {
    const first = garden({ frost: 'no' }, '2026-05-02');
    await start(first.ports, { input: true });
    const ripe = garden({ warm_now: 'yes', taste: interrupted() }, '2026-07-01', first.state());
    await start(ripe.ports, { input: true }).catch(() => undefined);
    const cold = garden({ frost: 'yes', crop: turns('peas', interrupted()) }, '2026-07-01', ripe.state());
    await start(cold.ports, { input: true, to: 'plan' }).catch(() => undefined);
    expect(cold.journey().place.step).toBe('plan');
    const closed = start(cold.ports, { input: true, to: 'harvest' });
    await expect(closed).rejects.toMatchObject({ kind: 'closed', message: 'That page is not open today.' });
  });
});
