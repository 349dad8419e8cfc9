/** Whole walks through the real playbook, day by day. */
import { beforeAll, describe, expect, it } from '@jest/globals';

import { start } from '../../../src/commands/start.js';
import type { State } from '../../../src/core/journey/state.js';
import { emptyState } from '../../../src/core/journey/state.js';
import { decodeState } from '../../../src/store/decode-state.js';
import { realPlaybook } from '../../helpers/real-content.js';
import type { Asked, Given, Kit, Script } from './kit.js';
import { interrupted, key, makeKit, plusDays, safe, scripted, turns } from './kit.js';

const { contact } = realPlaybook().roles;
const CONTACT = [...contact, 'readiness'];
const FIRST_DAY = '2026-11-22';

const stepsOf = (kit: Kit): readonly string[] => kit.journey().visited.map((one) => one.step);
const braces = (kit: Kit): readonly string[] => kit.shown.filter((text) => /[{}]/u.test(text));

/** Somebody to whom everything goes well. */
const good: Script = {
  ...safe,
  motive: 'love',
  steady: 8,
  plan: 'yes',
  still_love: 'yes',
  calm: 'yes',
  direct: 'yes',
  owned: (asked) => asked.choices?.[0]?.value ?? 'owned',
  sent: 'yes',
  reply: 'warm',
  tone: 'warm',
  light_talks: turns(1, 3, 4, 5, 6),
  they_join: 'yes',
  sorry_due: 'yes',
  sorry: 'taken_up',
  agreed: 'yes',
  promises: 'kept_by_both',
  couple: 'yes',
  stop_sign: 'none',
  verdict: 'go_on',
};

/** One evening after the other until the step is reached; fails when it is not within so many of them. */
async function until(
  kit: Kit,
  step: string,
  { evenings, every = 1 }: { evenings: number; every?: number },
): Promise<void> {
  for (let evening = 0; evening < evenings; evening++) {
    await start(kit.ports, { input: true });
    if (kit.journey().place.step === step) return;
    kit.setToday(plusDays(kit.ports.clock.today(), every));
  }
  throw new Error(`not at ${step}, but at ${JSON.stringify(kit.journey().place)}`);
}

/** Every evening up to the page about trust, then once in four weeks. */
async function together(kit: Kit): Promise<void> {
  await until(kit, 'trust', { evenings: 60 });
  await until(kit, 'together', { evenings: 4, every: 28 });
}

/** Chooses what happened in the menu of help, at the first question of the playbook that is met. */
function says(event: string, at: string): Script {
  return { [at]: turns(key('help'), 'enough-for-today'), help: `event:${event}` };
}

describe('an answer that closes the way', () => {
  const rest: Script = { must_contact_afraid: 'no', after: 'rest' };
  const table: readonly (readonly [answers: Script, closed: readonly string[]])[] = [
    [{ afraid: 'yes' }, ['fear']],
    [{ afraid: 'unsure' }, ['fear']],
    [{ frightening: 'yes' }, ['frightening']],
    [{ frightening: 'unsure' }, ['frightening']],
    [{ court_order: 'yes' }, ['court_order']],
    [{ said_no: 'yes' }, ['no']],
    [{ new_partner: 'yes' }, ['new_partner']],
    [{ afraid: 'yes', said_no: 'yes' }, ['fear']],
    [{ self_harm: 'yes', afraid: 'unsure' }, ['fear', 'dark']],
  ];
  it.each(table)('%j leads to let_go, and no contact step is ever entered', async (answers, closed) => {
    const kit = makeKit({ answer: scripted({ ...safe, ...rest, ...answers }) });
    await until(kit, 'let_go', { evenings: 1 });
    for (let day = 1; day < 60; day += 7) {
      kit.setToday(plusDays(FIRST_DAY, day));
      await start(kit.ports, { input: true, json: true });
    }
    expect(JSON.parse(kit.results.at(-1) ?? '')).toMatchObject({ step: 'let_go', closed });
    expect(stepsOf(kit).filter((step) => CONTACT.includes(step))).toEqual([]);
    expect(braces(kit)).toEqual([]);
  });

  it('shows help lines in the evening on which fear was named, before any other page', async () => {
    const kit = makeKit({ answer: scripted({ ...safe, ...rest, afraid: 'unsure' }) });
    await start(kit.ports, { input: true });
    const help = kit.shown.findIndex((text) => text.includes('National Domestic Abuse Helpline'));
    const next = kit.shown.findIndex((text) => text.trim() === 'Let go with grace');
    expect(help).toBeGreaterThan(0);
    const asked = kit.asked().filter((id) => id !== 'more');
    const from = asked.indexOf('must_contact_afraid');
    expect(asked.slice(from, from + 2)).toEqual(['must_contact_afraid', 'do_support']);
    expect(next).toBeGreaterThan(help);
  });

  it('self-harm leads to the page for today, stays there while it lasts, and lets go when told to', async () => {
    const script: Script = {
      ...safe,
      ...rest,
      self_harm: 'yes',
      still_dark: 'yes',
      another_day: 'enough-for-today',
    };
    const kit = makeKit({ answer: scripted(script) });
    await until(kit, 'dark', { evenings: 1 });
    for (const day of [1, 2, 3]) {
      kit.setToday(plusDays(FIRST_DAY, day));
      await start(kit.ports, { input: true });
      expect(kit.journey().place.step).toBe('dark');
    }
    const later = makeKit({
      state: kit.state(),
      today: plusDays(FIRST_DAY, 3),
      answer: scripted({ ...script, ...says('i_let_go', 'do_support') }),
    });
    await start(later.ports, { input: true });
    expect(later.journey().place.step).toBe('let_go');
    expect([...stepsOf(kit), ...stepsOf(later)].filter((step) => CONTACT.includes(step))).toEqual([]);
    expect([...braces(kit), ...braces(later)]).toEqual([]);
  });
});

describe('the good way', () => {
  it('goes from the first evening to being together, with the waits and the looks between', async () => {
    const kit = makeKit({ answer: scripted(good) });
    await together(kit);
    expect(stepsOf(kit)).toEqual([
      ...['start', 'safety', 'accept', 'space', 'feel', 'heal', 'reflect', 'own_part', 'motives'],
      ...[
        'readiness',
        'reach_out',
        'reply',
        'reconnect',
        'apologise',
        'address',
        'trust',
        'evaluate',
        'together',
      ],
    ]);
    expect(kit.state().contacts.map(({ by, planned }) => ({ by, planned }))).toContainEqual({
      by: 'me',
      planned: 'first_message',
    });
    expect(braces(kit)).toEqual([]);
  });

  it('asks every four weeks, when together, whether it is good for both', async () => {
    const kit = makeKit({ answer: scripted(good) });
    await together(kit);
    const day = kit.journey().opened;
    kit.clear();
    kit.setToday(plusDays(day, 29));
    await start(kit.ports, { input: true });
    expect(kit.asked()).toContain('verdict');
    expect(kit.journey().place.step).toBe('together');
  });

  it('waits a night between a draft and sending, and a week with the coach before that', async () => {
    const kit = makeKit({ answer: scripted(good) });
    await until(kit, 'readiness', { evenings: 1 });
    expect(kit.shown.join('\n')).toContain('until **Sunday 29 November**');
    await until(kit, 'reach_out', { evenings: 10 });
    expect(kit.journey().place.at).toBe('sleep_on_it');
    expect(kit.shown.join('\n')).toMatch(/until \*\*tomorrow, /u);
  });
});

describe('somebody who answers anything', () => {
  /** Mulberry32: the same walk for the same seed. */
  function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % sides;
    };
  }
  const met = new Set<string>();
  const starts: { readonly state: State; readonly day: string }[] = [];
  beforeAll(async () => {
    const kit = makeKit({ answer: scripted(good) });
    const keep = (): unknown => starts.push({ state: kit.state(), day: kit.ports.clock.today() });
    keep();
    await until(kit, 'readiness', { evenings: 1 });
    keep();
    await until(kit, 'trust', { evenings: 60 });
    keep();
    await until(kit, 'together', { evenings: 4, every: 28 });
    keep();
  });
  const SEEDS = Number(process.env['WALKS'] ?? 60);
  const KEYS = ['back', 'help', 'why', 'skip'] as const;

  /** `lucky` out of ten answers are those of the good way, so that the far pages are walked as well. */
  function anything(
    roll: (sides: number) => number,
    { questions, lucky }: { questions: number; lucky: number },
  ): (asked: Asked) => Given {
    let left = questions;
    const well = scripted(good);
    return (asked) => {
      if (left-- <= 0) return interrupted();
      if (asked.id in good && roll(10) < lucky) return well(asked);
      if (asked.kind === 'confirm') return roll(2) === 0;
      if (asked.kind === 'more') return key('skip');
      const press = KEYS[roll(30)];
      if (press !== undefined && (press !== 'skip' || asked.skip)) return key(press);
      switch (asked.kind) {
        case 'choice': {
          const choices = asked.choices ?? [];
          if (choices.length === 0) throw new Error(`${asked.id} offers nothing`);
          return choices[roll(choices.length)]?.value ?? '';
        }
        case 'number':
          return (asked.from ?? 0) + roll((asked.to ?? 0) - (asked.from ?? 0) + 1);
        case 'date':
          return plusDays('2026-11-22', -roll(200));
        case 'many':
          return (asked.choices ?? [])
            .filter(() => roll(2) === 0)
            .map((one) => one.value)
            .slice(0, asked.most ?? 99);
        case 'writing':
          return roll(2) === 0
            ? key('skip')
            : (['A quiet day.', 'I want to die.', 'Tea with Mo.'][roll(3)] ?? '');
        default:
          return 'Sam';
      }
    };
  }

  it.each(Array.from({ length: SEEDS }, (_, seed) => seed + 1))(
    'walk %i never throws and never gets stuck',
    async (seed) => {
      const roll = dice(seed);
      const from = starts[seed % starts.length] ?? { state: emptyState, day: FIRST_DAY };
      const luck = { questions: 150, lucky: [0, 6, 9][seed % 3] ?? 0 };
      const kit = makeKit({ state: from.state, answer: anything(roll, luck) });
      let { day } = from;
      try {
        for (let evening = 0; evening < 60; evening++) {
          kit.setToday(day);
          await start(kit.ports, { input: true });
          day = plusDays(day, [0, 1, 1, 8, 30][roll(5)]);
        }
      } catch (error) {
        if (error instanceof Error && error.message !== 'Stopped.') throw error;
      }
      expect(braces(kit)).toEqual([]);
      expect(decodeState(kit.state())).toEqual(kit.state());
      expect(openThoughClosed(kit)).toEqual([]);
      for (const step of stepsOf(kit)) met.add(step);
      const home = makeKit({ state: kit.state(), today: day, answer: letsGo() });
      await start(home.ports, { input: true });
      expect(home.journey().place.step).toBe('let_go');
    },
  );

  it('meets every step of the playbook', () => {
    expect([...met].sort()).toEqual(
      realPlaybook()
        .steps.map((step) => step.id)
        .sort(),
    );
  });

  /** The step that the walk stands in, where fear, a no or an order must keep it out. */
  function openThoughClosed(kit: Kit): readonly string[] {
    const { answers, place } = kit.journey();
    const shut = ['afraid', 'frightening'].some((id) =>
      ['yes', 'unsure'].includes(String(answers[id]?.value)),
    );
    const refused = ['court_order', 'said_no', 'new_partner'].some((id) => answers[id]?.value === 'yes');
    return (shut || refused) && CONTACT.includes(place.step) ? [place.step] : [];
  }

  /** From wherever one stands, the menu of help leads to letting go; before it does, the safety questions are answered. */
  function letsGo(): (asked: Asked) => Given {
    let pressed = false;
    let gone = false;
    const well = scripted(good);
    return (asked) => {
      const values = (asked.choices ?? []).map((one) => one.value);
      if (asked.kind === 'more') return key('skip');
      if (asked.id === 'help') {
        gone = values.includes('event:i_let_go');
        return gone ? 'event:i_let_go' : 'go_on';
      }
      pressed = !pressed && !gone;
      if (pressed) return key('help');
      if (gone && values.includes('enough')) return 'enough';
      if (asked.id === 'after') return 'rest';
      if (asked.id in good) return well(asked);
      return asked.kind === 'choice' ? (values[0] ?? '') : key('skip');
    };
  }
});
