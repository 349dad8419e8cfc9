/** `start --to STEP` and `start --restart`. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import type { State } from '../../../src/core/journey/state.js';
import { CoachError } from '../../../src/errors.js';
import type { Kit, Script } from './kit.js';
import { interrupted, key, makeKit, plusDays, safe, scripted, turns } from './kit.js';

const TODAY = '2026-11-22';

/** The state of somebody who answered by the script and stopped there. */
async function stateOf(script: Script): Promise<State> {
  const kit = makeKit({ answer: scripted({ ...safe, ...script }) });
  await start(kit.ports, { input: true }).catch(() => undefined);
  return kit.state();
}

const all = (kit: Kit): string => kit.shown.join('\n');
const questions = (kit: Kit): readonly string[] => kit.asked().filter((id) => id !== 'more');

let atReflect: State;
beforeAll(async () => {
  atReflect = await stateOf({ causes: interrupted(), wait_days: 28, rules: ['no_texts'] });
});

describe('--to', () => {
  const refused: readonly (readonly [to: string, kind: string, words: RegExp])[] = [
    ['haeal', 'usage', /Did you mean "heal"/u],
    ['reach_out', 'usage', /coach map/u],
  ];
  it.each(refused)('%s is refused', async (to, kind, words) => {
    const kit = makeKit({ state: atReflect, answer: scripted(safe) });
    const error = await start(kit.ports, { input: true, to }).catch((one: unknown) => one);
    expect(error).toMatchObject({ kind });
    expect((error as CoachError).hint).toMatch(words);
    expect(kit.log).toEqual([]);
  });

  it('has nothing to open before the walk has begun', async () => {
    const kit = makeKit({ answer: scripted(safe) });
    await expect(start(kit.ports, { input: true, to: 'start' })).rejects.toMatchObject({ kind: 'usage' });
    expect(kit.log).toEqual([]);
  });

  it.each(['accept', 'reach_out'])(
    '%s, which a stop closes, ends with the reason and exit code 11',
    async (to) => {
      const state = await stateOf({
        decision: key('help'),
        help: 'event:they_said_no',
        after: interrupted(),
      });
      const kit = makeKit({ state, answer: scripted(safe) });
      const error = await start(kit.ports, { input: true, to }).catch((one: unknown) => one);
      expect(error).toBeInstanceOf(CoachError);
      expect((error as CoachError).exitCode).toBe(11);
      expect((error as CoachError).message).toMatch(/^Sam has said no to contact, and guide 5 asks/u);
      expect((error as CoachError).message).not.toContain('\n');
      expect(kit.log).toEqual([]);
    },
  );

  it('shows the page with the old answers; what is kept as it is changes nothing', async () => {
    const standing: Record<string, unknown> = {};
    const keep = (id: string): Script => ({
      [id]: (asked) => {
        standing[id] = asked.standing;
        return asked.standing as string;
      },
    });
    const kit = makeKit({
      state: atReflect,
      answer: scripted({ ...keep('wait_days'), ...keep('rules') }),
    });
    await start(kit.ports, { input: true, to: 'space' });
    expect(standing).toEqual({ wait_days: 28, rules: ['no_texts'] });
    expect(all(kit)).toContain('The guides mix two reasons for space.');
    expect(kit.journey().place).toEqual(atReflect.journeys['coach']?.place);
    expect(kit.journey().answers).toEqual(atReflect.journeys['coach']?.answers);
    expect(kit.log.filter((one) => one === 'save')).toEqual(['save']);
    expect(kit.shown.at(-1)).toContain('Your place is still "What went wrong".');
  });

  it('keeps what is changed: an answer, a choice, writing, a scale; the place stays', async () => {
    const kit = makeKit({
      state: atReflect,
      answer: scripted({ wait_days: 60, rules: ['sober'], worth_waiting: 'Quiet mornings.' }),
    });
    await start(kit.ports, { input: true, to: 'space' });
    expect(kit.journey().answers['wait_days']).toEqual({ value: 60, on: TODAY });
    expect(kit.journey().commitments['rules']).toEqual({ step: 'space', options: ['sober'], on: TODAY });
    expect(kit.entries).toMatchObject([{ text: 'Quiet mornings.', step: 'space', prompt: 'worth_waiting' }]);
    expect(kit.journey().place).toEqual(atReflect.journeys['coach']?.place);
    const feel = makeKit({ state: kit.state(), answer: scripted({ mood: 7 }) });
    await start(feel.ports, { input: true, to: 'feel' });
    expect(feel.state().measures.at(-1)).toMatchObject({ id: 'mood', value: 7 });
  });

  it('saves each change before the next question', async () => {
    const kit = makeKit({ state: atReflect, answer: scripted({ wait_days: 60, rules: ['sober'] }) });
    await start(kit.ports, { input: true, to: 'space' });
    expect(kit.log.filter((one) => !['say', 'ask more'].includes(one))).toEqual([
      ...['ask worth_waiting', 'ask wait_days', 'save', 'ask rules', 'save', 'ask urge_plan'],
    ]);
  });

  it('goes back inside the page', async () => {
    const kit = makeKit({
      state: atReflect,
      answer: scripted({ wait_days: turns(key('back'), 50), rules: [] }),
    });
    await start(kit.ports, { input: true, to: 'space' });
    expect(questions(kit)).toEqual([
      'worth_waiting',
      'wait_days',
      'worth_waiting',
      'wait_days',
      'rules',
      'urge_plan',
    ]);
  });

  it('what has happened ends the look and leads where it leads', async () => {
    const kit = makeKit({
      state: atReflect,
      answer: scripted({ worth_waiting: key('help'), help: 'event:fear', do_support: interrupted() }),
    });
    await start(kit.ports, { input: true, to: 'space' }).catch(() => undefined);
    expect(kit.journey().place.step).toBe('let_go');
    expect(questions(kit)).toEqual(['worth_waiting', 'help', 'do_support']);
  });

  it('a heavy word in a look is saved, then met with the panel', async () => {
    const kit = makeKit({
      state: atReflect,
      answer: scripted({ worth_waiting: 'I want to die.', wait_days: 28 }),
    });
    await start(kit.ports, { input: true, to: 'space' });
    expect(kit.entries).toHaveLength(1);
    expect(kit.state().concern).toBe(TODAY);
    expect(all(kit)).toContain('You do not have to carry this alone.');
  });

  it('a page that may not be reopened is only read, with the answers given', async () => {
    const kit = makeKit({ state: atReflect, answer: scripted({}) });
    await start(kit.ports, { input: true, to: 'safety' });
    expect(questions(kit)).toEqual([]);
    expect(all(kit)).toContain('Your answer: No');
    expect(kit.log).not.toContain('save');
    expect(all(kit)).not.toMatch(/[{}]/u);
  });

  it('asks about contact first on a later day', async () => {
    const kit = makeKit({
      state: atReflect,
      today: plusDays(TODAY),
      answer: scripted({ wait_days: 28, since: 'they_wrote', reply: interrupted() }),
    });
    await start(kit.ports, { input: true, to: 'space' }).catch(() => undefined);
    expect(questions(kit)).toEqual(['since', 'reply']);
  });
});

describe('--restart', () => {
  it('asks first; no leaves everything as it is', async () => {
    const kit = makeKit({ state: atReflect, answer: scripted({ restart: false }) });
    await start(kit.ports, { input: true, restart: true });
    expect(kit.log.filter((one) => one !== 'say')).toEqual(['ask restart']);
    expect(kit.state()).toBe(atReflect);
  });

  it('begins again with journal, ledger and old answers at hand; a lasting answer stays', async () => {
    const closed = await stateOf({ decision: key('help'), help: 'event:fear', do_support: interrupted() });
    const contact = { id: 'c1', on: '2026-11-01', by: 'me' } as const;
    const standing: unknown[] = [];
    const kit = makeKit({
      state: { ...closed, contacts: [contact] },
      answer: scripted({
        restart: true,
        ex_name: (asked) => {
          standing.push(asked.standing);
          return interrupted();
        },
      }),
    });
    await start(kit.ports, { input: true, restart: true }).catch(() => undefined);
    expect(kit.journey().place).toEqual({ step: 'start', at: 'ex_name', visit: null });
    expect(kit.journey().answers['afraid']?.value).toBe('yes');
    expect(kit.journey().answers['said_no']).toBeUndefined();
    expect(kit.state().contacts).toEqual([contact]);
    expect(standing).toEqual(['Sam']);
  });

  it('begins at once where nothing has begun', async () => {
    const kit = makeKit({ answer: scripted({ ex_name: interrupted() }) });
    await start(kit.ports, { input: true, restart: true }).catch(() => undefined);
    expect(questions(kit)).toEqual(['ex_name']);
  });
});
