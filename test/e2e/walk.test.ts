import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { addDays } from '../../src/core/contact/day.js';
import { endAll } from '../helpers/pty.js';
import type { Answers } from './robot.js';
import { playbook, sit } from './robot.js';
import { open } from './walk.answers.js';

const FIRST_DAY = '2026-10-01';
const contactSteps = playbook.roles.contact;
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'coach-walk-'));
});
afterEach(() => {
  endAll();
  rmSync(home, { recursive: true, force: true });
});

function visitedIn(state: {
  journeys: Record<string, { visited: readonly { step: string }[] }>;
}): readonly string[] {
  return state.journeys['coach']?.visited.map((one) => one.step) ?? [];
}

describe('on a real terminal', () => {
  it('the good way leads through a warm reply to being together, with a look after four weeks', async () => {
    let visited: readonly string[] = [];
    for (let days = 0; days < 200 && !visited.includes('together'); days += 10) {
      const { code, state } = await sit({
        home,
        day: addDays(FIRST_DAY, days),
        answers: open,
        env: { ACCESSIBLE: '1' },
      });
      expect(code).toBe(0);
      visited = visitedIn(state);
    }
    expect(visited).toEqual([
      'start', 'safety', 'accept', 'space', 'feel', 'heal', 'reflect', 'own_part', 'motives', 'readiness', 'reach_out',
      'reply', 'reconnect', 'apologise', 'address', 'trust', 'evaluate', 'together',
    ]); // prettier-ignore
  }, 240_000);

  it.each<[string, Answers]>([
    ['afraid', { afraid: 'yes' }],
    ['unsure whether afraid', { afraid: 'unsure' }],
    ['somebody who may frighten', { frightening: 'yes' }],
    ['under a court order', { court_order: 'yes' }],
    ['after a no', { said_no: 'yes' }],
    ['with a new partner in the way', { new_partner: 'yes' }],
    ['with thoughts of dying', { self_harm: 'yes' }],
  ])(
    '%s: no contact step, whatever the days',
    async (_who, answers) => {
      for (const days of [0, 40, 80]) {
        const { code, state, screen } = await sit({
          home,
          day: addDays(FIRST_DAY, days),
          answers: { ...open, ...answers },
        });
        expect({ code, contact: visitedIn(state).filter((step) => contactSteps.includes(step)) }).toEqual({
          code: 0,
          contact: [],
        });
        expect(screen).not.toMatch(/[{}]/);
      }
    },
    120_000,
  );

  it('at 40 columns, Ctrl-C in the middle: what was answered stands, and the same question comes back', async () => {
    const sitting = { home, answers: open, cols: 40 };
    const stopped = await sit({ ...sitting, day: FIRST_DAY, leaveAt: 'said_no' });
    expect(stopped.code).toBe(130);
    expect(stopped.screen).toContain('Saved up to here.');
    expect(stopped.state.journeys['coach']?.place).toEqual({ step: 'safety', at: 'said_no', visit: null });
    expect(stopped.state.journeys['coach']?.answers['afraid']?.value).toBe('no');
    expect(stopped.screen.split('\n').filter((line) => line.length > 40)).toEqual([]);
    const again = await sit({ ...sitting, day: FIRST_DAY, leaveAt: 'wait_days' });
    expect(again.screen).not.toContain('What shall the coach call');
    expect(again.state.journeys['coach']?.place.at).toBe('wait_days');
  }, 60_000);
});
